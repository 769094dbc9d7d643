using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Releases;

/// <summary><c>liquid-orifice</c>.</summary>
internal static class LiquidOrificeCalculator
{
    public static Calculator Definition { get; } = new(
        "liquid-orifice", "Liquid through a hole", "液体小孔泄漏", "TNO Yellow Book CPR 14E (2005), 2.5.4")
    {
        Inputs =
        [
            StandardInputs.HoleDiameter.Required(),
            StandardInputs.DischargeCoefficient(LiquidOrifice.SharpEdgeCoefficient),
            StandardInputs.LiquidDensity.Required(),
            Input.Number("pressure_pa", "absolute pressure on the liquid surface").DefaultsTo("ambient_pressure_pa"),
            StandardInputs.AmbientPressure,
            Input.Number("liquid_head_m", "liquid height above the hole").Default(0).AtLeast(0),
            Input.Number("duration_s", "duration of the release").AtLeast(0),
        ],
        Outputs =
        [
            Output.Number("mass_rate_kg_s", "rate of release"),
            Output.Number("velocity_mps", "mass rate over density and hole area"),
            Output.Number("released_mass_kg", "rate × duration").OnlyWith("duration_s"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double density = inputs.Number("liquid_density_kg_m3"), diameter = inputs.Number("hole_diameter_m");
        double pressure = inputs.Number("pressure_pa"), ambient = inputs.Number("ambient_pressure_pa"), head = inputs.Number("liquid_head_m");
        if (LiquidOrifice.DrivingPressure(density, pressure, ambient, head) < 0)
        {
            return Outputs.Fault("pressure_pa", pressure, "with the liquid head not below ambient_pressure_pa");
        }

        double rate = LiquidOrifice.MassRate(diameter, inputs.Number("discharge_coefficient"), density, pressure, ambient, head);
        return new Outputs(inputs)
            .Set("mass_rate_kg_s", rate)
            .Set("velocity_mps", rate / (density * HoleArea.Of(diameter)))
            .SetWhen(inputs.Has("duration_s"), "released_mass_kg", () => rate * inputs.Number("duration_s"));
    }
}
