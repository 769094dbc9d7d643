namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A dense plume at one distance.</summary>
/// <param name="Section">Concentration across the wind.</param>
/// <param name="VolumeFraction">0 … 1. Contaminant on the axis at the ground, as if all of it were vapour.</param>
/// <param name="Temperature">K. On the axis at the ground.</param>
/// <param name="Density">kg/m³. On the axis at the ground.</param>
/// <param name="LiquidFraction">0 … 1. Share of the contaminant that is still liquid.</param>
/// <param name="Speed">m/s. Of the cloud.</param>
/// <param name="TravelTime">s. From the source.</param>
public readonly record struct DensePlumeNode(
    CloudSection Section, double VolumeFraction, double Temperature, double Density, double LiquidFraction, double Speed, double TravelTime);
