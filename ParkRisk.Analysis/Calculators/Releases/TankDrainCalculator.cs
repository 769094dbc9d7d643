using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Releases;

/// <summary><c>tank-drain</c>.</summary>
internal static class TankDrainCalculator
{
    public static Calculator Definition { get; } = new(
        "tank-drain", "Draining of a vertical cylindrical tank, constant pad pressure", "立式圆筒储罐恒定气相压力下的泄空",
        "Crowl and Louvar, Chemical Process Safety, eq. 4-18 … 4-21")
    {
        Inputs =
        [
            StandardInputs.HoleDiameter.Required(),
            StandardInputs.DischargeCoefficient(LiquidOrifice.SharpEdgeCoefficient),
            StandardInputs.LiquidDensity.Required(),
            Input.Number("tank_diameter_m", "inner diameter of the tank").Required(),
            Input.Number("liquid_head_m", "initial liquid height above the hole").Required(),
            Input.Number("pressure_pa", "absolute pad pressure").DefaultsTo("ambient_pressure_pa"),
            StandardInputs.AmbientPressure,
        ],
        Outputs =
        [
            Output.Number("mass_rate_kg_s", "initial rate"),
            Output.Number("drain_time_s", "time until the level reaches the hole"),
            Output.Number("volume_m3", "liquid volume above the hole"),
            Output.Number("released_mass_kg", "mass of that volume"),
        ],
        Rules = [InputRule.IsNotBelow("pressure_pa", "ambient_pressure_pa")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double hole = inputs.Number("hole_diameter_m"), coefficient = inputs.Number("discharge_coefficient");
        double density = inputs.Number("liquid_density_kg_m3"), tank = inputs.Number("tank_diameter_m"), head = inputs.Number("liquid_head_m");
        double pressure = inputs.Number("pressure_pa"), ambient = inputs.Number("ambient_pressure_pa");
        double volume = HoleArea.Of(tank) * head;
        return new Outputs(inputs)
            .Set("mass_rate_kg_s", LiquidOrifice.MassRate(hole, coefficient, density, pressure, ambient, head))
            .Set("drain_time_s", TankDrain.Duration(hole, coefficient, density, tank, head, pressure - ambient))
            .Set("volume_m3", volume)
            .Set("released_mass_kg", density * volume);
    }
}
