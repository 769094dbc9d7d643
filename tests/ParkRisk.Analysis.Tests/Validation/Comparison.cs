namespace ParkRisk.Analysis.Tests.Validation;

/// <summary>One measurement beside what a model gives for it.</summary>
/// <param name="Label">Trial and place.</param>
/// <param name="Observed">In the unit of the comparison.</param>
/// <param name="Predicted">In the unit of the comparison.</param>
public sealed record Pair(string Label, double Observed, double Predicted);

/// <summary>A set of measurements beside a model: what <c>docs/validation.md</c> shows and what the tests hold to their limits.</summary>
/// <param name="Name">Id of the set.</param>
/// <param name="Model">Id of the model.</param>
/// <param name="Quantity">What was measured, in words.</param>
/// <param name="Unit">Unit of both figures.</param>
/// <param name="Source">Where the measurements are published.</param>
/// <param name="Pairs">The pairs.</param>
public sealed record Comparison(string Name, string Model, string Quantity, string Unit, string Source, IReadOnlyList<Pair> Pairs)
{
    /// <summary>Share of the pairs within a factor of two.</summary>
    public double WithinFactorTwo => WithinFactor(2);

    /// <summary>Geometric mean of predicted over observed.</summary>
    public double GeometricMean => Math.Exp(Pairs.Average(p => Math.Log(p.Predicted / p.Observed)));

    /// <summary>Geometric variance, exp of the mean squared logarithm of predicted over observed; 1 is perfect.</summary>
    public double GeometricVariance => Math.Exp(Pairs.Average(p => Math.Pow(Math.Log(p.Predicted / p.Observed), 2)));

    /// <summary>Share of the pairs within a factor.</summary>
    public double WithinFactor(double factor)
        => Pairs.Count(p => p.Predicted <= factor * p.Observed && p.Observed <= factor * p.Predicted) / (double)Pairs.Count;

    /// <summary>The figures in one line, for the message of a test.</summary>
    public override string ToString()
        => FormattableString.Invariant($"{Name}: FAC2 {WithinFactorTwo:F2}, MG {GeometricMean:F2}, VG {GeometricVariance:F2}; ")
            + string.Join(", ", Pairs.Select(p => FormattableString.Invariant($"{p.Label} {p.Predicted:G3}/{p.Observed:G3}")));
}
