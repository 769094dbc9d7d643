namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The cloud of the box model at one distance.</summary>
/// <param name="X">m. Downwind distance from the centre of the source.</param>
/// <param name="VolumeFraction">0 … 1. Box average.</param>
/// <param name="HalfWidth">m. b.</param>
/// <param name="Height">m. h.</param>
/// <param name="Temperature">K. T.</param>
public readonly record struct DenseGasBoxState(double X, double VolumeFraction, double HalfWidth, double Height, double Temperature);
