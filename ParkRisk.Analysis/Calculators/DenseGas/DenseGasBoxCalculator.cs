using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.DenseGas;

/// <summary><c>dense-gas-box</c>.</summary>
internal static class DenseGasBoxCalculator
{
    public static Calculator Definition { get; } = new(
        "dense-gas-box", "Steady dense-gas box model", "稳态重气箱模型", "after van Ulden (1974), Spicer and Havens (1986), Britter and McQuaid (1988)")
    {
        Inputs =
        [
            Input.Number("mass_rate_kg_s", "vapour rate").Required(),
            StandardInputs.MolarMass.Required(),
            Input.Number("gas_heat_capacity_j_kg_k", "heat capacity of the vapour").Required(),
            Input.Number("source_temperature_k", "temperature of the vapour").Required(),
            Input.Number("source_half_width_m", "half-width of the source").DefaultsByRule("½√(mass_rate_kg_s/0.085), LNG on water"),
            Input.Number("reference_wind_speed_mps", "wind at the reference height").Required(),
            Input.Number("reference_height_m", "height of the reference wind").Default(10),
            Input.Stability().Required(),
            Input.Number("roughness_m", "roughness length z0").AtMost(0.5).Required(),
            StandardInputs.AirTemperature,
            StandardInputs.AmbientPressure,
            Input.Flag("ground_heat", "whether the ground warms the cloud").Default(true),
            DenseInputs.Distance("downwind distance from the centre of the source"),
            DenseInputs.Target,
        ],
        Outputs =
        [
            Output.Number("volume_fraction", "box average").Elementwise().OnlyWith("x_m"),
            Output.Number("half_width_m", "half-width of the box").Elementwise().OnlyWith("x_m"),
            Output.Number("height_m", "height of the box").Elementwise().OnlyWith("x_m"),
            Output.Number("cloud_temperature_k", "temperature of the box").Elementwise().OnlyWith("x_m"),
            Output.Number("distance_m", "distance to the target, null when it is never met").Nullable().OnlyWith("target_volume_fraction"),
        ],
        Rules =
        [
            InputRule.AtLeastOneOf("x_m", "target_volume_fraction"),
            InputRule.IsAbove("reference_height_m", "roughness_m"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double rate = inputs.Number("mass_rate_kg_s");
        double halfWidth = inputs.Optional("source_half_width_m") ?? DenseGasBoxSource.LngPoolHalfWidth(rate);
        double[] distances = inputs.List("x_m").ToArray();
        if (Array.Find(distances, x => x < halfWidth) is > 0 and var near)
        {
            return Outputs.Fault("x_m", near, FormattableString.Invariant($"not below the half-width of the source, {halfWidth:G6} m"));
        }

        var source = new DenseGasBoxSource(
            rate, inputs.Number("molar_mass_kg_mol"), inputs.Number("gas_heat_capacity_j_kg_k"), inputs.Number("source_temperature_k"),
            halfWidth, inputs.Stability(), inputs.Number("reference_wind_speed_mps"), inputs.Number("reference_height_m"), inputs.Number("roughness_m"))
        {
            AirTemperature = inputs.Number("air_temperature_k"),
            Pressure = inputs.Number("ambient_pressure_pa"),
            HasGroundHeat = inputs.Flag("ground_heat"),
        };
        var outputs = new Outputs(inputs);
        if (inputs.Has("x_m"))
        {
            int[] order = [.. Enumerable.Range(0, distances.Length)];
            Array.Sort(distances, order);
            var sorted = DenseGasBox.At(source, distances);
            var states = new DenseGasBoxState[sorted.Length];
            for (int i = 0; i < order.Length; i++)
            {
                states[order[i]] = sorted[i];
            }

            outputs
                .SetEach("volume_fraction", i => states[i].VolumeFraction)
                .SetEach("half_width_m", i => states[i].HalfWidth)
                .SetEach("height_m", i => states[i].Height)
                .SetEach("cloud_temperature_k", i => states[i].Temperature);
        }

        return outputs.SetWhen(
            inputs.Has("target_volume_fraction"), "distance_m", () => DenseGasBox.Distance(source, inputs.Number("target_volume_fraction")));
    }
}
