namespace ParkRisk.Analysis.Releases;

/// <summary>Liquid in a pool.</summary>
/// <param name="MolarMass">kg/mol.</param>
/// <param name="Density">kg/m³.</param>
/// <param name="Temperature">K. Of the pool; at or above <paramref name="BoilingTemperature"/> it boils.</param>
/// <param name="BoilingTemperature">K. Normal boiling point.</param>
/// <param name="HeatOfVaporisation">J/kg.</param>
/// <param name="VapourPressure">Pa. At <paramref name="Temperature"/>; for a boiling pool it is not looked at.</param>
public sealed record PoolLiquid(
    double MolarMass, double Density, double Temperature, double BoilingTemperature, double HeatOfVaporisation, double VapourPressure);

/// <summary>Where a pool lies.</summary>
/// <param name="LargestArea">m². Bund area, or the limit without a bund.</param>
/// <param name="MinimumDepth">m. Depth at which the pool stops spreading.</param>
/// <param name="Temperature">K. Of the ground.</param>
/// <param name="Properties">Thermal properties of the ground.</param>
public sealed record PoolGround(double LargestArea, double MinimumDepth, double Temperature, GroundProperties Properties);

/// <summary>A spill into a pool.</summary>
/// <param name="Rate">kg/s. Liquid that reaches the ground.</param>
/// <param name="Duration">s. Of the spill.</param>
public readonly record struct PoolSpill(double Rate, double Duration);

/// <summary>A pool at one moment.</summary>
/// <param name="Time">s. Since the spill began.</param>
/// <param name="Area">m².</param>
/// <param name="LiquidMass">kg. In the pool.</param>
/// <param name="SpilledMass">kg. Spilled so far.</param>
/// <param name="EvaporatedMass">kg. Evaporated so far.</param>
public readonly record struct PoolState(double Time, double Area, double LiquidMass, double SpilledMass, double EvaporatedMass);
