using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.DenseGas;

/// <summary>Inputs that the dense-gas models share.</summary>
internal static class DenseInputs
{
    public static Input SourceDensity => Input.Number("source_density_kg_m3", "density of the released gas or mixture");

    public static Input Wind => Input.Number("wind_speed_mps", "wind at 10 m").Required();

    public static Input Release => Input.Choice("release", "continuous or instantaneous", "continuous", "instantaneous");

    public static Input SourceTemperature => Input.Number("source_temperature_k", "temperature of the source").DefaultsTo("air_temperature_k");

    public static Input Target => Input.Number("target_volume_fraction", "volume fraction for distance_m").Below(1);

    public static Input Distance(string meaning) => Input.Number("x_m", meaning).Elementwise();

    /// <summary>m/s². g0' of the source in the ambient air.</summary>
    public static double ReducedGravity(InputValues inputs)
        => DenseGasCriteria.ReducedGravity(inputs.Number("source_density_kg_m3"), StandardInputs.AirDensityOf(inputs));

    /// <summary>The message of a source that is not denser than air, or null.</summary>
    public static Outputs? NotDense(InputValues inputs)
        => ReducedGravity(inputs) > 0
            ? null
            : Outputs.Fault(
                "source_density_kg_m3", inputs.Number("source_density_kg_m3"),
                FormattableString.Invariant($"above the air density, {StandardInputs.AirDensityOf(inputs):G6} kg/m³"));
}
