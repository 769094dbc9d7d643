using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Risk;

/// <summary>A point of an F–N curve.</summary>
/// <param name="Fatalities">N, persons.</param>
/// <param name="Frequency">F, 1/year: how often N or more people die.</param>
public readonly record struct FnPoint(double Fatalities, double Frequency);

/// <summary>Frequencies of outcomes by their number of fatalities, in narrow logarithmic bins; numbers are never rounded.</summary>
/// <remarks>Each bin keeps the frequency and the frequency-weighted fatalities of its outcomes, so that Σ f·N is exact whatever the width of the bins.</remarks>
public sealed class FnCurve
{
    /// <summary>Bins a decade.</summary>
    public const int BinsPerDecade = 40;

    private const int Decades = 13;
    private const double LowestLog10 = -6;
    private readonly double[] frequencies = new double[BinsPerDecade * Decades];
    private readonly double[] losses = new double[BinsPerDecade * Decades];

    /// <summary>persons/year. Σ f·N over all outcomes: the potential loss of life.</summary>
    public double ExpectedFatalities => losses.Sum();

    /// <summary>F(N) as falling steps, one for each bin with anything in it, at the mean N of the bin; N rises.</summary>
    public ImmutableArray<FnPoint> Points
    {
        get
        {
            var points = new List<FnPoint>();
            double sum = 0;
            for (int b = frequencies.Length - 1; b >= 0; b--)
            {
                if (frequencies[b] > 0)
                {
                    sum += frequencies[b];
                    points.Add(new FnPoint(losses[b] / frequencies[b], sum));
                }
            }

            points.Reverse();
            return [.. points];
        }
    }

    /// <summary>1/year. Frequency of N or more fatalities.</summary>
    /// <param name="fatalities">persons.</param>
    public double FrequencyOf(double fatalities)
    {
        double sum = 0;
        for (int b = frequencies.Length - 1; b >= 0 && (frequencies[b] == 0 || losses[b] / frequencies[b] >= fatalities * (1 - 1e-12)); b--)
        {
            sum += frequencies[b];
        }

        return sum;
    }

    /// <summary>1/year. Frequency of all outcomes in the bin of N and in those above. For a point of <see cref="Points"/> it equals the F of that point, and it is additive: the value of joined curves is the sum of their values.</summary>
    /// <param name="fatalities">persons, above zero.</param>
    public double FrequencyFrom(double fatalities)
    {
        double sum = 0;
        for (int b = frequencies.Length - 1, first = BinOf(fatalities); b >= first; b--)
        {
            sum += frequencies[b];
        }

        return sum;
    }

    /// <summary>persons. The mean N of every bin with anything in it, by bin; bins of the same key are the same in all curves.</summary>
    public ImmutableSortedDictionary<int, double> MeansByBin
        => Enumerable.Range(0, frequencies.Length).Where(b => frequencies[b] > 0).ToImmutableSortedDictionary(b => b, b => losses[b] / frequencies[b]);

    /// <summary>The curve of the same outcomes, all of them so many times as frequent.</summary>
    /// <param name="factor">Not negative.</param>
    public FnCurve Scaled(double factor)
    {
        Require.NotNegative(factor);
        var scaled = new FnCurve();
        for (int b = 0; b < frequencies.Length; b++)
        {
            scaled.frequencies[b] = factor * frequencies[b];
            scaled.losses[b] = factor * losses[b];
        }

        return scaled;
    }

    /// <summary>Adds an outcome.</summary>
    internal void Add(double frequency, double fatalities)
    {
        if (frequency > 0 && fatalities > 0)
        {
            int bin = BinOf(fatalities);
            frequencies[bin] += frequency;
            losses[bin] += frequency * fatalities;
        }
    }

    /// <summary>The curve of all outcomes of several.</summary>
    /// <param name="curves">The curves; any number.</param>
    public static FnCurve Join(IEnumerable<FnCurve> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var sum = new FnCurve();
        foreach (FnCurve curve in curves)
        {
            sum.Add(curve);
        }

        return sum;
    }

    /// <summary>The curve of the same outcomes with every frequency multiplied.</summary>
    /// <param name="factor">Not negative.</param>
    public FnCurve Scale(double factor)
    {
        var scaled = new FnCurve();
        for (int b = 0; b < frequencies.Length; b++)
        {
            scaled.frequencies[b] = factor * frequencies[b];
            scaled.losses[b] = factor * losses[b];
        }

        return scaled;
    }

    private int BinOf(double fatalities) => Math.Clamp((int)((Math.Log10(fatalities) - LowestLog10) * BinsPerDecade), 0, frequencies.Length - 1);

    private void Add(FnCurve other)
    {
        for (int b = 0; b < frequencies.Length; b++)
        {
            frequencies[b] += other.frequencies[b];
            losses[b] += other.losses[b];
        }
    }
}
