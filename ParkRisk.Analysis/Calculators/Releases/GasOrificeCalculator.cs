using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Releases;

/// <summary><c>gas-orifice</c>.</summary>
internal static class GasOrificeCalculator
{
    public static Calculator Definition { get; } = new(
        "gas-orifice", "Gas through a hole", "气体小孔泄漏", "TNO Yellow Book CPR 14E (2005), eq. 2.22 … 2.25")
    {
        Inputs =
        [
            StandardInputs.HoleDiameter.Required(),
            StandardInputs.DischargeCoefficient(LiquidOrifice.SharpEdgeCoefficient),
            StandardInputs.Pressure.Required(),
            StandardInputs.AmbientPressure,
            StandardInputs.Temperature.Required(),
            StandardInputs.MolarMass.Required(),
            StandardInputs.HeatCapacityRatio.Required(),
            Input.Number("compressibility", "compressibility factor z of the density pM/(zRT)").Default(1),
        ],
        Outputs =
        [
            Output.Number("mass_rate_kg_s", "rate of release"),
            Output.Flag("choked", "the gas leaves with the speed of sound"),
            Output.Number("critical_pressure_ratio", "ratio of throat to vessel pressure at which the flow chokes"),
            Output.Number("throat_pressure_pa", "pressure in the hole"),
            Output.Number("throat_temperature_k", "temperature in the hole"),
        ],
        Rules = [InputRule.IsAbove("pressure_pa", "ambient_pressure_pa")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var flow = GasOrifice.Flow(
            inputs.Number("hole_diameter_m"), inputs.Number("discharge_coefficient"), inputs.Number("pressure_pa"),
            inputs.Number("ambient_pressure_pa"), inputs.Number("temperature_k"), inputs.Number("molar_mass_kg_mol"),
            inputs.Number("heat_capacity_ratio"), inputs.Number("compressibility"));
        return new Outputs(inputs)
            .Set("mass_rate_kg_s", flow.MassRate)
            .Set("choked", flow.IsChoked)
            .Set("critical_pressure_ratio", flow.CriticalPressureRatio)
            .Set("throat_pressure_pa", flow.ThroatPressure)
            .Set("throat_temperature_k", flow.ThroatTemperature);
    }
}
