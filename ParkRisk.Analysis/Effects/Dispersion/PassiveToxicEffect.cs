using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Lethality of a passive toxic plume in the form that lets the risk engine share the shape among plumes: Φ(A − B·G).</summary>
public sealed class PassiveToxicEffect : IProbitPlumeField
{
    private readonly PassivePlumeShape shape;

    /// <summary>Sets the effect up.</summary>
    /// <param name="shape">The shape; its exponent must be that of the response.</param>
    /// <param name="massRate">kg/s. Above zero.</param>
    /// <param name="response">How people respond.</param>
    public PassiveToxicEffect(PassivePlumeShape shape, double massRate, ToxicResponse response)
    {
        this.shape = shape;
        Slope = response.Slope * response.Exponent;
        Offset = response.Intercept - 5 + Slope * Math.Log(massRate);
        double level = response.Concentration(ToxicPlumeEffect.NegligibleDeviate, shape.LongestExposure) / massRate;
        (Reach, HalfBreadth) = shape.UnitPlume.LargestDistance(level) is { } far ? FieldEdge.Extent(shape.UnitPlume, level, far) : default;
    }

    /// <inheritdoc/>
    public IPlumeShape Shape => shape;

    /// <inheritdoc/>
    public double Offset { get; }

    /// <inheritdoc/>
    public double Slope { get; }

    /// <inheritdoc/>
    public double Reach { get; }

    /// <inheritdoc/>
    public double HalfBreadth { get; }

    /// <inheritdoc/>
    public bool IsOmnidirectional => false;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        shape.Evaluate(downwind, crosswind, lethality);
        for (int i = 0; i < lethality.Length; i++)
        {
            double deviate = Offset - Slope * lethality[i];
            lethality[i] = deviate > ToxicPlumeEffect.NegligibleDeviate ? NormalDistribution.Cumulative(deviate) : 0;
        }
    }
}
