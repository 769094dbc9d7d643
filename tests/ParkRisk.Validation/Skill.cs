namespace ParkRisk.Validation;

/// <summary>A computed value beside a measured one.</summary>
/// <param name="Observed">Measured, above zero, in the unit of its key.</param>
/// <param name="Computed">Computed; null where the model gives nothing.</param>
internal readonly record struct Pair(double Observed, double? Computed)
{
    /// <summary>ln(computed/observed), or null where the model gives nothing.</summary>
    public double? LogRatio => Computed > 0 ? Math.Log(Computed.Value / Observed) : null;

    /// <summary>True when computed and observed differ by no more than the factor.</summary>
    public bool IsWithin(double factor) => LogRatio is { } ratio && Math.Abs(ratio) <= Math.Log(factor) + 1e-12;
}

/// <summary>How well a model does on a set of pairs (Chang and Hanna 2004).</summary>
/// <param name="Count">Number of pairs.</param>
/// <param name="Fac2">Share of the pairs within a factor of 2; what the model does not give counts as outside.</param>
/// <param name="Fac15">Share of the pairs within a factor of 1.5.</param>
/// <param name="GeometricMean">Geometric mean of computed over observed.</param>
/// <param name="GeometricVariance">exp of the mean squared log ratio.</param>
internal sealed record Skill(int Count, double Fac2, double Fac15, double GeometricMean, double GeometricVariance)
{
    /// <summary>The skill on a set of pairs.</summary>
    public static Skill Of(IReadOnlyList<Pair> pairs)
    {
        double[] ratios = [.. pairs.Select(p => p.LogRatio).OfType<double>()];
        return new(
            pairs.Count,
            pairs.Count(p => p.IsWithin(2)) / (double)pairs.Count,
            pairs.Count(p => p.IsWithin(1.5)) / (double)pairs.Count,
            Math.Exp(ratios.Average()),
            Math.Exp(ratios.Average(r => r * r)));
    }
}
