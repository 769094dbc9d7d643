using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary>F–N curve of a list of events.</summary>
/// <param name="frequencies">1/year. One per event.</param>
/// <param name="fatalities">Deaths, not rounded. One per event.</param>
internal sealed class CumulativeFrequency(double[] frequencies, double[] fatalities)
{
    private readonly (double N, double F)[] steps = Steps(frequencies, fatalities);

    /// <summary>1/year. Frequency of <paramref name="n"/> or more deaths.</summary>
    public double At(double n)
    {
        int low = 0, high = steps.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = steps[middle].N >= n ? (low, middle) : (middle + 1, high);
        }

        return low < steps.Length ? steps[low].F : 0;
    }

    /// <summary>1/year. Potential loss of life, Σ f N.</summary>
    public double PotentialLossOfLife => frequencies.Zip(fatalities, (f, n) => f * n).Sum();

    /// <summary>Verdict against the two lines of GB 36894-2018: <c>unacceptable</c>, <c>alarp</c> or <c>acceptable</c>.</summary>
    public string Verdict => Exceeds(FnLimit.UpperConstant) ? "unacceptable" : Exceeds(FnLimit.LowerConstant) ? "alarp" : "acceptable";

    private bool Exceeds(double constant) => Array.Exists(steps, s => s.N >= 1 && s.F > constant / s.N);

    /// <summary>Rising numbers of deaths with the frequency of so many or more, summed from the far end.</summary>
    private static (double N, double F)[] Steps(double[] frequencies, double[] fatalities)
    {
        var steps = frequencies.Zip(fatalities, (f, n) => (N: n, F: f)).OrderBy(s => s.N).ToArray();
        for (int i = steps.Length - 2; i >= 0; i--)
        {
            steps[i].F += steps[i + 1].F;
        }

        return steps;
    }
}

/// <summary>Lines of GB 36894-2018 in the F–N diagram, F = C/N.</summary>
internal static class FnLimit
{
    private static readonly ReferenceTable Table = ReferenceTable.Load("standards/gb36894-societal-risk.csv");

    /// <summary>1/year. C of the line above which risk is unacceptable.</summary>
    public static double UpperConstant { get; } = AtOneDeath("upper");

    /// <summary>1/year. C of the line below which risk is acceptable.</summary>
    public static double LowerConstant { get; } = AtOneDeath("lower");

    private static double AtOneDeath(string line) => Table.Number(Table.Find(("line", line), ("persons", "1")), "frequency_per_year");
}
