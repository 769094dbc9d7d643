using System.Globalization;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>State of the contents at an opening.</summary>
/// <param name="Temperature">K.</param>
/// <param name="Pressure">Pa. Absolute.</param>
/// <param name="BoilingTemperature">K. Normal boiling point.</param>
/// <param name="SaturationPressure">Pa. Vapour pressure at <paramref name="Temperature"/>.</param>
/// <param name="HeatCapacityRatio">Of the vapour, above 1.</param>
/// <param name="IsLiquidAtOpening">True when liquid covers the opening.</param>
/// <param name="FlowLength">m. Pipe between the vessel and the opening, zero for a hole in the wall.</param>
/// <param name="Diameter">m. Of the opening.</param>
public sealed record ReleaseConditions(
    double Temperature, double Pressure, double BoilingTemperature, double SaturationPressure, double HeatCapacityRatio,
    bool IsLiquidAtOpening, double FlowLength, double Diameter);

/// <summary>A source term model and why it applies.</summary>
/// <param name="Model">Identifier of the model in the catalogue.</param>
/// <param name="Reason">The criterion in English, with its values and its source.</param>
/// <param name="ReasonZh">The criterion in Chinese.</param>
public sealed record ReleaseChoice(string Model, string Reason, string ReasonZh);

/// <summary>Picks the source term model by published criteria.</summary>
/// <remarks>Criteria: liquid that is superheated at ambient pressure flashes, but not inside a hole in a thin wall (TNO Yellow Book CPR 14E (2005) 2.3.4); flashing is in equilibrium beyond 0.1 m of flow (Fauske 1985); a pipe longer than 200 diameters is governed by friction (order of magnitude, 4fL/D ≈ 2 … 4); gas chokes at p_a/p ≤ r_c.</remarks>
public static class ReleaseSelector
{
    /// <summary>Ratio of length to diameter from which friction governs a gas pipe.</summary>
    public const double LongPipeRatio = 200;

    /// <summary>The model for an opening.</summary>
    /// <param name="conditions">State at the opening.</param>
    /// <param name="ambient">Pa. Absolute.</param>
    public static ReleaseChoice Choose(ReleaseConditions conditions, double ambient = PhysicalConstants.StandardPressure)
        => conditions.IsLiquidAtOpening ? ChooseLiquid(conditions, ambient) : ChooseGas(conditions, ambient);

    private static ReleaseChoice ChooseLiquid(ReleaseConditions c, double ambient)
    {
        bool isSuperheated = c.Temperature > c.BoilingTemperature || c.SaturationPressure > ambient;
        if (!isSuperheated)
        {
            return new("liquid-orifice",
                Invariant($"Liquid below its boiling point ({c.Temperature:F1} K, boils at {c.BoilingTemperature:F1} K) does not flash: Bernoulli outflow (Yellow Book 2.5.4)."),
                Invariant($"液体温度 {c.Temperature:F1} K 低于沸点 {c.BoilingTemperature:F1} K,不闪蒸:按伯努利方程计算(黄皮书 2.5.4)。"));
        }

        if (c.FlowLength <= 0)
        {
            return new("liquid-orifice",
                "Superheated liquid through a hole in the wall flashes outside the hole only: Bernoulli outflow (Yellow Book 2.3.4).",
                "过热液体经器壁孔口流出时在孔外闪蒸:按液体孔口流出计算(黄皮书 2.3.4)。");
        }

        return c.FlowLength < FauskeTwoPhase.EquilibriumLength
            ? new("two-phase-erm",
                Invariant($"Superheated liquid over {c.FlowLength:G3} m of flow, below 0.1 m: flashing lags behind equilibrium (Fauske 1985)."),
                Invariant($"过热液体流程 {c.FlowLength:G3} m,小于 0.1 m:闪蒸未达平衡(Fauske 1985)。"))
            : new("two-phase-omega",
                Invariant($"Superheated liquid over {c.FlowLength:G3} m of pipe, not below 0.1 m: equilibrium two-phase flow (Leung 1986)."),
                Invariant($"过热液体流程 {c.FlowLength:G3} m,不小于 0.1 m:平衡两相流(Leung 1986)。"));
    }

    private static ReleaseChoice ChooseGas(ReleaseConditions c, double ambient)
    {
        double ratio = c.FlowLength / c.Diameter;
        if (ratio > LongPipeRatio)
        {
            return new("fanno-pipe",
                Invariant($"Gas through {ratio:F0} diameters of pipe, above {LongPipeRatio}: friction governs (Fanno flow, AQ/T 3046 E.18)."),
                Invariant($"气体管长为 {ratio:F0} 倍管径,大于 {LongPipeRatio}:摩擦起控制作用(范诺流,AQ/T 3046 E.18)。"));
        }

        double critical = GasOrifice.CriticalPressureRatio(c.HeatCapacityRatio), actual = ambient / c.Pressure;
        return actual <= critical
            ? new("gas-orifice",
                Invariant($"Gas with p_a/p = {actual:F3}, not above r_c = {critical:F3}: choked outflow (Yellow Book 2.5.2)."),
                Invariant($"气体 p_a/p = {actual:F3},不大于 r_c = {critical:F3}:音速流出(黄皮书 2.5.2)。"))
            : new("gas-orifice",
                Invariant($"Gas with p_a/p = {actual:F3}, above r_c = {critical:F3}: outflow below the speed of sound (Yellow Book 2.5.2)."),
                Invariant($"气体 p_a/p = {actual:F3},大于 r_c = {critical:F3}:亚音速流出(黄皮书 2.5.2)。"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
