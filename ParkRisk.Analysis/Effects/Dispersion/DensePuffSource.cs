namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>An instantaneous release for the dense-gas puff.</summary>
/// <param name="Substance">What is released.</param>
/// <param name="Mass">kg. Above zero.</param>
/// <param name="Temperature">K. Of the release after its expansion to ambient pressure.</param>
public sealed record DensePuffSource(DenseSubstance Substance, double Mass, double Temperature)
{
    /// <summary>0 … 1. Mass fraction that is liquid, carried as drops.</summary>
    public double LiquidFraction { get; init; }

    /// <summary>kg of air per kg released that is mixed in by the burst, not negative.</summary>
    public double InitialAir { get; init; } = 0.05 / 0.95;

    /// <summary>m. Radius of the first cylinder, or null for one as high as its radius.</summary>
    public double? Radius { get; init; }

    /// <summary>m. Height of the receptors.</summary>
    public double ReceptorHeight { get; init; }

    /// <summary>m. Distance up to which the cloud is followed.</summary>
    public double FarEdge { get; init; } = 20_000;
}
