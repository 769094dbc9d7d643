using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Releases;

/// <summary><c>fanno-pipe</c>.</summary>
internal static class FannoPipeCalculator
{
    public static Calculator Definition { get; } = new(
        "fanno-pipe", "Long gas pipe, adiabatic with friction (Fanno)", "长管道气体绝热摩擦流(范诺流)",
        "Crowl and Louvar, Chemical Process Safety, 4-6; AQ/T 3046-2013, eq. E.18 … E.22")
    {
        Inputs =
        [
            Input.Number("pressure_pa", "absolute static pressure at the pipe inlet").Required(),
            StandardInputs.AmbientPressure,
            Input.Number("temperature_k", "static temperature at the pipe inlet").Required(),
            StandardInputs.MolarMass.Required(),
            StandardInputs.HeatCapacityRatio.Required(),
            Input.Number("pipe_diameter_m", "inner diameter of the pipe").Required(),
            Input.Number("pipe_length_m", "length of the pipe").Required(),
            Input.Number("fanning_friction_factor", "Fanning friction factor f"),
            Input.Number("roughness_m", "wall roughness for the fully rough friction factor"),
            Input.Number("entrance_loss", "entrance loss K added to 4fL/D").Default(0.5).AtLeast(0),
        ],
        Outputs =
        [
            Output.Number("inlet_mach", "Mach number at the inlet"),
            Output.Flag("choked", "the exit is at Mach 1"),
            Output.Number("exit_mach", "Mach number at the exit"),
            Output.Number("exit_pressure_pa", "static pressure at the exit"),
            Output.Number("exit_temperature_k", "static temperature at the exit"),
            Output.Number("mass_flux_kg_m2_s", "flux per pipe area"),
            Output.Number("mass_rate_kg_s", "rate of release"),
        ],
        Rules =
        [
            InputRule.ExactlyOneOf("fanning_friction_factor", "roughness_m"),
            InputRule.IsAbove("pressure_pa", "ambient_pressure_pa"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double diameter = inputs.Number("pipe_diameter_m"), roughness = inputs.Optional("roughness_m") ?? 0;
        if (roughness >= 3.7 * diameter)
        {
            return Outputs.Fault("roughness_m", roughness, "below 3.7 pipe diameters, where the friction law ends");
        }

        double friction = inputs.Optional("fanning_friction_factor") ?? FannoPipe.RoughFrictionFactor(diameter, roughness);
        double resistance = 4 * friction * inputs.Number("pipe_length_m") / diameter + inputs.Number("entrance_loss");
        var flow = FannoPipe.Flow(
            inputs.Number("pressure_pa"), inputs.Number("ambient_pressure_pa"), inputs.Number("temperature_k"),
            inputs.Number("molar_mass_kg_mol"), inputs.Number("heat_capacity_ratio"), resistance);
        var outputs = new Outputs(inputs)
            .Set("inlet_mach", flow.InletMach)
            .Set("choked", flow.IsChoked)
            .Set("exit_mach", flow.ExitMach)
            .Set("exit_pressure_pa", flow.ExitPressure)
            .Set("exit_temperature_k", flow.ExitTemperature)
            .Set("mass_flux_kg_m2_s", flow.MassFlux)
            .Set("mass_rate_kg_s", flow.MassFlux * HoleArea.Of(diameter));
        return roughness > FannoPipe.MaximumRelativeRoughness * diameter
            ? outputs.Note(new ModelNote("fanno-pipe", "roughness_m", roughness, "0 … 0.05 pipe diameters", "Moody diagram"))
            : outputs;
    }
}
