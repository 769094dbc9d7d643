namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Energy that a gas-filled vessel sets free when it bursts (<c>vessel-burst</c>).</summary>
/// <remarks>Brode, Phys. Fluids 2 (1959) 217; isentropic expansion as in AIChE/CCPS (1999), section 2.2.3. The blast follows from an equivalent TNT mass and is not meant closer than two vessel radii.</remarks>
public static class VesselBurst
{
    /// <summary>J. Brode: (P1 − P0) V/(γ − 1), an upper bound.</summary>
    /// <param name="volume">m³.</param>
    /// <param name="pressure">Pa. Absolute burst pressure P1.</param>
    /// <param name="ambientPressure">Pa. P0.</param>
    /// <param name="heatCapacityRatio">γ, above 1.</param>
    public static double BrodeEnergy(double volume, double pressure, double ambientPressure, double heatCapacityRatio)
        => (pressure - ambientPressure) * volume / (heatCapacityRatio - 1);

    /// <summary>J. Work of the isentropic expansion to ambient pressure: P1 V/(γ − 1) [1 − (P0/P1)^((γ−1)/γ)].</summary>
    /// <param name="volume">m³.</param>
    /// <param name="pressure">Pa. Absolute burst pressure P1.</param>
    /// <param name="ambientPressure">Pa. P0.</param>
    /// <param name="heatCapacityRatio">γ, above 1.</param>
    public static double IsentropicEnergy(double volume, double pressure, double ambientPressure, double heatCapacityRatio)
        => pressure * volume / (heatCapacityRatio - 1) * (1 - Math.Pow(ambientPressure / pressure, (heatCapacityRatio - 1) / heatCapacityRatio));
}
