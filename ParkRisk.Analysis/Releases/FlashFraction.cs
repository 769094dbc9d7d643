namespace ParkRisk.Analysis.Releases;

/// <summary>Share of a superheated liquid that flashes when it is released, and what stays airborne of an instantaneous release.</summary>
/// <remarks>Sources: flash from the heat balance (Crowl and Louvar, Chemical Process Safety, 4-7); airborne share from the TNO Purple Book CPR 18E (1999) table 4.8 and the Bevi reference manual.</remarks>
public static class FlashFraction
{
    /// <summary>0 … 1. Flash of a liquid that cools while it boils off, 1 − exp(−c_p ΔT/Δh_v).</summary>
    /// <param name="temperature">K. Of the liquid.</param>
    /// <param name="boilingTemperature">K. Normal boiling point.</param>
    /// <param name="liquidHeatCapacity">J/(kg·K).</param>
    /// <param name="heatOfVaporisation">J/kg.</param>
    public static double Bounded(double temperature, double boilingTemperature, double liquidHeatCapacity, double heatOfVaporisation)
        => -GasOrifice.Expm1(-HeatShare(temperature, boilingTemperature, liquidHeatCapacity, heatOfVaporisation));

    /// <summary>0 … 1. Flash from the whole heat at once, c_p ΔT/Δh_v, not above 1.</summary>
    /// <param name="temperature">K. Of the liquid.</param>
    /// <param name="boilingTemperature">K. Normal boiling point.</param>
    /// <param name="liquidHeatCapacity">J/(kg·K).</param>
    /// <param name="heatOfVaporisation">J/kg.</param>
    public static double Linear(double temperature, double boilingTemperature, double liquidHeatCapacity, double heatOfVaporisation)
        => Math.Min(1, HeatShare(temperature, boilingTemperature, liquidHeatCapacity, heatOfVaporisation));

    /// <summary>0 … 1. Share of an instantaneous release that stays in the cloud; the rest rains out into a pool.</summary>
    /// <param name="flashFraction">0 … 1.</param>
    public static double CloudFraction(double flashFraction) => flashFraction switch
    {
        < 0.1 => 2 * flashFraction,
        < 0.36 => (0.8 * flashFraction - 0.028) / 0.26,
        _ => 1,
    };

    private static double HeatShare(double temperature, double boilingTemperature, double liquidHeatCapacity, double heatOfVaporisation)
        => liquidHeatCapacity * Math.Max(0, temperature - boilingTemperature) / heatOfVaporisation;
}
