namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A mixture in equilibrium.</summary>
/// <param name="Temperature">K.</param>
/// <param name="Density">kg/m³.</param>
/// <param name="Volume">m³ (or m³/s).</param>
/// <param name="LiquidFraction">0 … 1. Share of the contaminant's mass that is liquid.</param>
public readonly record struct MixtureState(double Temperature, double Density, double Volume, double LiquidFraction);
