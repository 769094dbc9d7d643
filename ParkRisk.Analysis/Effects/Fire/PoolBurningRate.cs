using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Coefficients of the burning flux of a pool, m″ = m∞ (1 − e^(−kβ D)).</summary>
/// <param name="LimitingFlux">kg/(m²·s). Burning flux m∞ of a very large pool.</param>
/// <param name="Extinction">1/m. Extinction–absorption coefficient kβ; null where the diameter has no effect (clean flames).</param>
public readonly record struct BurningCoefficients(double LimitingFlux, double? Extinction);

/// <summary>Burning flux of a liquid pool (<c>burning-rate</c>).</summary>
/// <remarks>Babrauskas, Fire Technology 19 (1983) 251; Burgess and Hertzberg (1974); AIChE/CCPS (1999), section 2.2.4; TNO Yellow Book CPR 14E (2005), section 6.5.4. For pools of single liquids wider than 0.2 m in calm to moderate wind.</remarks>
public static class PoolBurningRate
{
    /// <summary>Substances with measured coefficients, by lower-case name (Babrauskas 1983, table 1; LNG and LPG as in the TNO Yellow Book, table 6.5).</summary>
    public static IReadOnlyDictionary<string, BurningCoefficients> Babrauskas { get; } = Load();

    /// <summary>kg/(m²·s). Burning flux from measured coefficients.</summary>
    /// <param name="coefficients">Of the substance.</param>
    /// <param name="diameter">m. Pool diameter.</param>
    public static double FromDiameter(BurningCoefficients coefficients, double diameter)
        => coefficients.Extinction is { } extinction
            ? coefficients.LimitingFlux * (1 - Math.Exp(-extinction * diameter))
            : coefficients.LimitingFlux;

    /// <summary>J/kg. Heat that turns the liquid at air temperature into vapour: Δh_v + c_p (T_b − T_a), or Δh_v alone for a liquid that boils below T_a.</summary>
    /// <param name="heatOfVaporisation">J/kg. At the boiling point.</param>
    /// <param name="heatCapacity">J/(kg·K). Of the liquid.</param>
    /// <param name="boilingTemperature">K. Normal boiling point.</param>
    /// <param name="airTemperature">K. Temperature of the unburnt liquid.</param>
    public static double HeatOfGasification(double heatOfVaporisation, double heatCapacity, double boilingTemperature, double airTemperature)
        => heatOfVaporisation + heatCapacity * Math.Max(0, boilingTemperature - airTemperature);

    /// <summary>kg/(m²·s). Burgess: m″ = 0.001 ΔH_c / ΔH*.</summary>
    /// <param name="heatOfCombustion">J/kg.</param>
    /// <param name="heatOfGasification">J/kg. From <see cref="HeatOfGasification"/>.</param>
    public static double Burgess(double heatOfCombustion, double heatOfGasification) => 0.001 * heatOfCombustion / heatOfGasification;

    /// <summary>m/s. Rate at which the liquid surface sinks: 1.27·10⁻⁶ ΔH_c / ΔH* (AIChE/CCPS 1999).</summary>
    /// <param name="heatOfCombustion">J/kg.</param>
    /// <param name="heatOfGasification">J/kg. From <see cref="HeatOfGasification"/>.</param>
    public static double RegressionRate(double heatOfCombustion, double heatOfGasification) => 1.27e-6 * heatOfCombustion / heatOfGasification;

    private static Dictionary<string, BurningCoefficients> Load()
    {
        var table = ReferenceTable.Load("fires/pool-burning-rates.csv");
        return Enumerable.Range(0, table.Count).ToDictionary(row => table.Text(row, "substance"), row => new BurningCoefficients(
            table.Number(row, "limiting_flux_kg_m2_s"),
            table.Text(row, "extinction_per_m").Length == 0 ? null : table.Number(row, "extinction_per_m")));
    }
}
