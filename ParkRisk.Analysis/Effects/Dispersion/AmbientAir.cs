using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The air into which a dense cloud is released.</summary>
/// <param name="Stability">Pasquill class.</param>
/// <param name="ReferenceWindSpeed">m/s. Wind at the reference height, above zero.</param>
/// <param name="ReferenceHeight">m. Above the roughness length.</param>
/// <param name="Roughness">m. z0, above 0 up to 0.5.</param>
public sealed record AmbientAir(StabilityClass Stability, double ReferenceWindSpeed, double ReferenceHeight = 10, double Roughness = 0.1)
{
    private static readonly double[] ClassLengths = [-5, -20, -60, double.PositiveInfinity, 60, 15];

    /// <summary>K. Ta.</summary>
    public double Temperature { get; init; } = 288.15;

    /// <summary>Pa. p.</summary>
    public double Pressure { get; init; } = PhysicalConstants.StandardPressure;

    /// <summary>0 … 1. Relative humidity; water that condenses in a cold cloud warms it.</summary>
    public double RelativeHumidity { get; init; }

    /// <summary>1/m. Measured inverse Obukhov length, or null for that of the class (L = −5, −20, −60, ∞, 60, 15 m).</summary>
    public double? InverseObukhovLength { get; init; }

    /// <summary>kg/m³. Density of the air, taken as dry.</summary>
    public double Density => PhysicalConstants.AirDensity(Temperature, Pressure);

    /// <summary>The wind over height.</summary>
    public WindProfile Wind()
        => new(ReferenceWindSpeed, ReferenceHeight, Roughness, InverseObukhovLength ?? 1 / ClassLengths[(int)Stability]);
}
