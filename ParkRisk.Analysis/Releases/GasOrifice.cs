using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>State of a gas jet at the hole.</summary>
/// <param name="MassRate">kg/s.</param>
/// <param name="IsChoked">True when the gas leaves with the speed of sound.</param>
/// <param name="CriticalPressureRatio">Ratio of throat to vessel pressure at which the flow chokes.</param>
/// <param name="ThroatPressure">Pa. Absolute, in the hole.</param>
/// <param name="ThroatTemperature">K. In the hole.</param>
public readonly record struct GasFlow(double MassRate, bool IsChoked, double CriticalPressureRatio, double ThroatPressure, double ThroatTemperature);

/// <summary>Gas through a hole: isentropic flow of an ideal gas with a discharge coefficient, choked or not.</summary>
/// <remarks>Choked when p_a/p ≤ r_c = (2/(γ+1))^(γ/(γ−1)). Real gases enter through the compressibility factor of the density only. Source: TNO Yellow Book CPR 14E (2005) 2.5.2, eq. 2.22 … 2.25.</remarks>
public static class GasOrifice
{
    /// <summary>Pressure ratio below which the flow is choked.</summary>
    /// <param name="heatCapacityRatio">Above 1.</param>
    public static double CriticalPressureRatio(double heatCapacityRatio)
        => Math.Pow(2 / (heatCapacityRatio + 1), heatCapacityRatio / (heatCapacityRatio - 1));

    /// <summary>Flow of a gas from a vessel.</summary>
    /// <param name="holeDiameter">m.</param>
    /// <param name="dischargeCoefficient">0 … 1.</param>
    /// <param name="pressure">Pa. Absolute, in the vessel.</param>
    /// <param name="ambient">Pa. Absolute; at or above <paramref name="pressure"/> nothing flows.</param>
    /// <param name="temperature">K. In the vessel.</param>
    /// <param name="molarMass">kg/mol.</param>
    /// <param name="heatCapacityRatio">Above 1.</param>
    /// <param name="compressibility">Factor z of ρ = pM/(zRT).</param>
    public static GasFlow Flow(
        double holeDiameter, double dischargeCoefficient, double pressure, double ambient, double temperature, double molarMass,
        double heatCapacityRatio, double compressibility = 1)
    {
        double g = heatCapacityRatio, critical = CriticalPressureRatio(g);
        double ratio = Math.Min(1, ambient / pressure);
        double density = pressure * molarMass / (compressibility * PhysicalConstants.GasConstant * temperature);
        double scale = dischargeCoefficient * HoleArea.Of(holeDiameter);
        if (ratio <= critical)
        {
            double choked = scale * Math.Sqrt(g * pressure * density * Math.Pow(2 / (g + 1), (g + 1) / (g - 1)));
            return new(choked, true, critical, pressure * critical, 2 * temperature / (g + 1));
        }

        // ratio^(2/γ)·(1 − ratio^((γ−1)/γ)), with expm1 so that a ratio close to 1 keeps its digits.
        double expansion = -Math.Pow(ratio, 2 / g) * Expm1((g - 1) / g * Math.Log(ratio));
        double rate = scale * Math.Sqrt(2 * g / (g - 1) * pressure * density * expansion);
        return new(rate, false, critical, ambient, temperature * Math.Pow(ratio, (g - 1) / g));
    }

    /// <summary>e^x − 1 without loss of digits near zero.</summary>
    internal static double Expm1(double x)
        => Math.Abs(x) < 1e-5 ? x * (1 + x / 2 * (1 + x / 3)) : Math.Exp(x) - 1;
}
