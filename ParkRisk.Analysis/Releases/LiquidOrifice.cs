using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>Liquid through a hole in a vessel wall: Bernoulli with a discharge coefficient.</summary>
/// <remarks>Equation: m = C_d·A·√(2ρ(p − p_a + ρgh)). Valid for a liquid that does not flash inside the hole and Re above about 3·10⁴. Source: TNO Yellow Book CPR 14E (2005) 2.5.4.</remarks>
public static class LiquidOrifice
{
    /// <summary>Discharge coefficient of a sharp-edged hole (TNO Yellow Book 2.5.4.1).</summary>
    public const double SharpEdgeCoefficient = 0.62;

    /// <summary>kg/s. Rate through a hole.</summary>
    /// <param name="holeDiameter">m.</param>
    /// <param name="dischargeCoefficient">0 … 1.</param>
    /// <param name="density">kg/m³. Of the liquid.</param>
    /// <param name="pressure">Pa. Absolute, on the liquid surface.</param>
    /// <param name="ambient">Pa. Absolute.</param>
    /// <param name="head">m. Liquid above the hole, not negative.</param>
    /// <returns>kg/s, zero when nothing drives the liquid out.</returns>
    public static double MassRate(double holeDiameter, double dischargeCoefficient, double density, double pressure, double ambient, double head)
        => dischargeCoefficient * HoleArea.Of(holeDiameter) * Math.Sqrt(2 * density * Math.Max(0, DrivingPressure(density, pressure, ambient, head)));

    /// <summary>Pa. Pressure difference across the hole; below zero air is drawn in instead.</summary>
    /// <param name="density">kg/m³. Of the liquid.</param>
    /// <param name="pressure">Pa. Absolute, on the liquid surface.</param>
    /// <param name="ambient">Pa. Absolute.</param>
    /// <param name="head">m. Liquid above the hole.</param>
    public static double DrivingPressure(double density, double pressure, double ambient, double head)
        => pressure - ambient + density * PhysicalConstants.Gravity * head;
}
