using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>Blow-down of a gas vessel that stays at its temperature, while the flow is choked.</summary>
/// <remarks>Equation: m(t) = m₀·e^(−t/τ), τ = V/(C_d A √(γ(RT/M)(2/(γ+1))^((γ+1)/(γ−1)))). Follows from the choked orifice equation and the ideal gas at constant temperature; a real vessel cools, so that the law gives somewhat high late rates.</remarks>
/// <param name="InitialMass">kg. In the vessel at the start.</param>
/// <param name="TimeConstant">s.</param>
/// <param name="ChokedUntil">s. When the flow stops being choked; not above zero when it never is.</param>
public readonly record struct GasBlowdown(double InitialMass, double TimeConstant, double ChokedUntil)
{
    /// <summary>The blow-down of a vessel.</summary>
    /// <param name="volume">m³. Of the vessel.</param>
    /// <param name="holeDiameter">m.</param>
    /// <param name="dischargeCoefficient">0 … 1.</param>
    /// <param name="pressure">Pa. Absolute, at the start.</param>
    /// <param name="ambient">Pa. Absolute.</param>
    /// <param name="temperature">K.</param>
    /// <param name="molarMass">kg/mol.</param>
    /// <param name="heatCapacityRatio">Above 1.</param>
    public static GasBlowdown Of(
        double volume, double holeDiameter, double dischargeCoefficient, double pressure, double ambient, double temperature,
        double molarMass, double heatCapacityRatio)
    {
        double g = heatCapacityRatio, specific = PhysicalConstants.GasConstant * temperature / molarMass;
        double speed = Math.Sqrt(g * specific * Math.Pow(2 / (g + 1), (g + 1) / (g - 1)));
        double timeConstant = volume / (dischargeCoefficient * HoleArea.Of(holeDiameter) * speed);
        return new(pressure * volume / specific, timeConstant, timeConstant * Math.Log(pressure * GasOrifice.CriticalPressureRatio(g) / ambient));
    }

    /// <summary>kg. Left in the vessel.</summary>
    /// <param name="time">s.</param>
    public double RemainingMass(double time) => InitialMass * Math.Exp(-time / TimeConstant);

    /// <summary>kg/s. Rate of release.</summary>
    /// <param name="time">s.</param>
    public double MassRate(double time) => RemainingMass(time) / TimeConstant;
}
