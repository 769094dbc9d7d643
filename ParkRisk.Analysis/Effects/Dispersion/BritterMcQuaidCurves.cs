using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The correlation of Britter and McQuaid between scaled distance and dilution (model <c>britter-mcquaid-curve</c>): β = log10 of the scaled distance at which a concentration ratio is met.</summary>
/// <remarks>Straight lines in α, published for −1 ≤ α ≤ 1; the end segments are continued beyond. Between the curves the ratio is linear in β, nearer than the first N/(N + x'²) but not below the first ratio, beyond the last ∝ x'⁻². Britter and McQuaid (1988) HSE CRR 17.</remarks>
public sealed class BritterMcQuaidCurves
{
    private readonly double[] ratios;
    private readonly Segment[][] segments;
    private readonly double nearFieldConstant;

    private BritterMcQuaidCurves(string release, double nearFieldConstant)
    {
        this.nearFieldConstant = nearFieldConstant;
        var table = ReferenceTable.Load("dispersion/britter_mcquaid_curves.csv");
        var curves = Enumerable.Range(0, table.Count).Where(row => table.Text(row, "release") == release)
            .GroupBy(row => table.Number(row, "concentration_ratio")).ToArray();
        ratios = [.. curves.Select(c => c.Key)];
        segments = [.. curves.Select(c => c.Select(row => new Segment(
            table.Number(row, "upper_alpha"), table.Number(row, "slope"), table.Number(row, "intercept"))).ToArray())];
    }

    /// <summary>Curves of a continuous release: distance over √(Q0/u).</summary>
    public static BritterMcQuaidCurves Continuous { get; } = new("continuous", 306);

    /// <summary>Curves of an instantaneous release: distance over V0^(1/3).</summary>
    public static BritterMcQuaidCurves Instantaneous { get; } = new("instantaneous", 3.24);

    /// <summary>Concentration ratios of the curves, falling.</summary>
    public ReadOnlySpan<double> Ratios => ratios;

    /// <summary>β of every curve.</summary>
    /// <param name="alpha">α.</param>
    public double[] Ordinates(double alpha)
        => Array.ConvertAll(segments, curve =>
        {
            var segment = Array.Find(curve, s => alpha <= s.UpperAlpha);
            return segment.Slope * alpha + segment.Intercept;
        });

    /// <summary>0 … 1. Isothermal concentration ratio at a scaled distance.</summary>
    /// <param name="ordinates">β of the curves, from <see cref="Ordinates"/>.</param>
    /// <param name="scaledDistance">x', not negative.</param>
    public double Ratio(double[] ordinates, double scaledDistance)
    {
        double beta = Math.Log10(scaledDistance);
        if (!(beta > ordinates[0]))
        {
            return Math.Max(nearFieldConstant / (nearFieldConstant + scaledDistance * scaledDistance), ratios[0]);
        }

        int last = ratios.Length - 1;
        for (int i = 0; i < last; i++)
        {
            if (beta <= ordinates[i + 1])
            {
                return ratios[i] + (ratios[i + 1] - ratios[i]) * (beta - ordinates[i]) / (ordinates[i + 1] - ordinates[i]);
            }
        }

        return ratios[last] * Math.Pow(10, 2 * (ordinates[last] - beta));
    }

    /// <summary>x' at which a ratio is met.</summary>
    /// <param name="ordinates">β of the curves, from <see cref="Ordinates"/>.</param>
    /// <param name="ratio">Isothermal concentration ratio, above 0 and not above 1.</param>
    public double ScaledDistance(double[] ordinates, double ratio)
    {
        if (ratio > ratios[0])
        {
            return Math.Min(Math.Sqrt(nearFieldConstant * (1 / ratio - 1)), Math.Pow(10, ordinates[0]));
        }

        int last = ratios.Length - 1;
        for (int i = 0; i < last; i++)
        {
            if (ratio >= ratios[i + 1])
            {
                double share = (ratio - ratios[i]) / (ratios[i + 1] - ratios[i]);
                return Math.Pow(10, ordinates[i] + share * (ordinates[i + 1] - ordinates[i]));
            }
        }

        return Math.Pow(10, ordinates[last]) * Math.Sqrt(ratios[last] / ratio);
    }

    /// <summary>Volume fraction after the correction for a source colder or warmer than the air: c = c'/(c' + (1 − c')·T0/Ta).</summary>
    public static double NonIsothermal(double ratio, double temperatureRatio) => ratio / (ratio + (1 - ratio) * temperatureRatio);

    /// <summary>The isothermal ratio that the correction turns into a volume fraction.</summary>
    public static double Isothermal(double volumeFraction, double temperatureRatio)
        => volumeFraction * temperatureRatio / (1 - volumeFraction + volumeFraction * temperatureRatio);

    /// <summary>The note of α outside the published range, or null inside it.</summary>
    public static ModelNote? RangeNote(string model, double alpha)
        => alpha is >= -1 and <= 1 ? null : new ModelNote(model, "alpha", alpha, "−1 … 1", "Britter and McQuaid (1988)");

    private readonly record struct Segment(double UpperAlpha, double Slope, double Intercept);
}
