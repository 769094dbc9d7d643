namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A steady release for the dense-gas plume.</summary>
/// <param name="Substance">What is released.</param>
/// <param name="MassRate">kg/s. Above zero.</param>
/// <param name="Temperature">K. Of the release after its expansion to ambient pressure.</param>
public sealed record DensePlumeSource(DenseSubstance Substance, double MassRate, double Temperature)
{
    /// <summary>0 … 1. Mass fraction that is liquid, carried as drops.</summary>
    public double LiquidFraction { get; init; }

    /// <summary>m. Half-width of a source on the ground, such as a pool; null for a jet, or to take √(Q0/u)/2.</summary>
    public double? HalfWidth { get; init; }

    /// <summary>m/s. Horizontal velocity along the wind of a jet after its expansion; 0 for a release without momentum.</summary>
    public double JetVelocity { get; init; }

    /// <summary>kg of air per kg released that is mixed in at the source, not negative.</summary>
    public double InitialAir { get; init; } = 0.05 / 0.95;

    /// <summary>s. Averaging time of the concentration, for the spreading across the wind.</summary>
    public double AveragingTime { get; init; } = Dispersion.AveragingTime.Flammable;

    /// <summary>m. Height of the receptors.</summary>
    public double ReceptorHeight { get; init; }

    /// <summary>m. Distance up to which the plume is followed.</summary>
    public double FarEdge { get; init; } = 20_000;
}
