namespace ParkRisk.Analysis.Releases;

/// <summary>Flashing liquid through an opening: sub-cooled flow and the equilibrium rate model.</summary>
/// <remarks>Beyond a flow length of 0.1 m the liquid flashes in equilibrium; shorter openings hold part of the frozen flow. Source: Fauske (1985), as given by AIChE/CCPS, Guidelines for Consequence Analysis (1999) 2.1.</remarks>
public static class FauskeTwoPhase
{
    /// <summary>m. Flow length from which flashing is in equilibrium.</summary>
    public const double EquilibriumLength = 0.1;

    /// <summary>kg/(m²·s). Flux of a liquid held above its vapour pressure, C_d√(2ρ(p − p_sat)).</summary>
    /// <param name="dischargeCoefficient">0 … 1.</param>
    /// <param name="density">kg/m³. Of the liquid.</param>
    /// <param name="pressure">Pa. Absolute, not below <paramref name="saturationPressure"/>.</param>
    /// <param name="saturationPressure">Pa. Absolute, at the liquid's temperature.</param>
    public static double SubcooledFlux(double dischargeCoefficient, double density, double pressure, double saturationPressure)
        => dischargeCoefficient * Math.Sqrt(2 * density * (pressure - saturationPressure));

    /// <summary>kg/(m²·s). Flux of a saturated liquid, (Δh_v/v_fg)/√(T c_p).</summary>
    /// <param name="heatOfVaporisation">J/kg.</param>
    /// <param name="vaporisationVolume">m³/kg. v_fg, volume change on vaporising.</param>
    /// <param name="temperature">K.</param>
    /// <param name="liquidHeatCapacity">J/(kg·K).</param>
    public static double EquilibriumFlux(double heatOfVaporisation, double vaporisationVolume, double temperature, double liquidHeatCapacity)
        => heatOfVaporisation / vaporisationVolume / Math.Sqrt(temperature * liquidHeatCapacity);

    /// <summary>kg/(m²·s). Both together, √(G_sub² + G_erm²/N).</summary>
    /// <param name="subcooledFlux">kg/(m²·s).</param>
    /// <param name="equilibriumFlux">kg/(m²·s).</param>
    /// <param name="flowLength">m. From the vessel to the opening.</param>
    /// <param name="frozenFlux">kg/(m²·s). Of the liquid if it did not flash, C_d√(2ρ(p − p_a)); counts below <see cref="EquilibriumLength"/>.</param>
    public static double CombinedFlux(double subcooledFlux, double equilibriumFlux, double flowLength, double frozenFlux)
    {
        double n = flowLength >= EquilibriumLength
            ? 1
            : equilibriumFlux * equilibriumFlux / (frozenFlux * frozenFlux) + flowLength / EquilibriumLength;
        return Math.Sqrt(subcooledFlux * subcooledFlux + equilibriumFlux * equilibriumFlux / n);
    }
}
