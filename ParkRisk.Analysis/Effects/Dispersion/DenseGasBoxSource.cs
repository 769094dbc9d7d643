using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A steady vapour source at ground level, as <see cref="DenseGasBox"/> takes it.</summary>
/// <param name="MassRate">kg/s. Q, above zero.</param>
/// <param name="MolarMass">kg/mol. M of the gas.</param>
/// <param name="HeatCapacity">J/(kg·K). c_pg of the vapour.</param>
/// <param name="Temperature">K. T0 of the vapour.</param>
/// <param name="HalfWidth">m. b0 of the source, above zero.</param>
/// <param name="Stability">Pasquill class.</param>
/// <param name="ReferenceWindSpeed">m/s. Wind at the reference height, above zero.</param>
/// <param name="ReferenceHeight">m. Above the roughness length.</param>
/// <param name="Roughness">m. z0, above 0 up to 0.5.</param>
public sealed record DenseGasBoxSource(
    double MassRate, double MolarMass, double HeatCapacity, double Temperature, double HalfWidth,
    StabilityClass Stability, double ReferenceWindSpeed, double ReferenceHeight, double Roughness)
{
    /// <summary>K. Ta.</summary>
    public double AirTemperature { get; init; } = 288.15;

    /// <summary>Pa. p.</summary>
    public double Pressure { get; init; } = PhysicalConstants.StandardPressure;

    /// <summary>Whether the ground warms the cloud.</summary>
    public bool HasGroundHeat { get; init; } = true;

    /// <summary>m. Half-width of the square pool of LNG on water that boils at this rate, ½√(Q/0.085).</summary>
    public static double LngPoolHalfWidth(double massRate) => 0.5 * Math.Sqrt(massRate / 0.085);
}
