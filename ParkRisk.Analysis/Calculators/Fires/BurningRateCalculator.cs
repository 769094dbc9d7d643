using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary><c>burning-rate</c>.</summary>
internal static class BurningRateCalculator
{
    private static readonly string[] GasificationKeys =
        ["heat_of_combustion_j_kg", "heat_of_vaporisation_j_kg", "liquid_heat_capacity_j_kg_k", "boiling_temperature_k"];

    public static Calculator Definition { get; } = new(
        "burning-rate", "Burning flux of a pool", "池火燃烧速率", "Babrauskas, Fire Technology 19 (1983) 251; TNO Yellow Book CPR 14E (2005), 6.5.4; AIChE/CCPS (1999)")
    {
        Inputs =
        [
            Input.Choice("method", "how the flux is found", "babrauskas", "burgess", "ccps").Default("babrauskas"),
            Input.Choice("substance", "babrauskas: row of the table", [.. PoolBurningRate.Babrauskas.Keys]),
            Input.Number("limiting_flux_kg_m2_s", "babrauskas: flux of a very large pool, instead of the substance"),
            Input.Number("extinction_per_m", "babrauskas: k·beta, absent where the diameter has no effect"),
            Input.Number("pool_diameter_m", "pool diameter").Elementwise(),
            StandardInputs.HeatOfCombustion,
            StandardInputs.HeatOfVaporisation,
            StandardInputs.LiquidHeatCapacity,
            StandardInputs.BoilingTemperature,
            StandardInputs.AirTemperature,
            StandardInputs.LiquidDensity,
        ],
        Outputs =
        [
            Output.Number("burning_flux_kg_m2_s", "burning flux").Elementwise().OnlyWith("for ccps with liquid_density_kg_m3"),
            Output.Number("regression_rate_mps", "sinking of the liquid surface").OnlyWith("method ccps"),
        ],
        Rules =
        [
            InputRule.NeededWhen(i => i.Text("method") == "babrauskas", "method is babrauskas", "pool_diameter_m"),
            new("babrauskas: exactly one of substance, limiting_flux_kg_m2_s", FindCoefficientFault),
            InputRule.NeededWhen(i => i.Text("method") != "babrauskas", "method is burgess or ccps", GasificationKeys),
        ],
        Evaluate = Evaluate,
    };

    private static string? FindCoefficientFault(InputValues inputs)
        => inputs.Text("method") != "babrauskas" ? null
            : InputRule.ExactlyOneOf("substance", "limiting_flux_kg_m2_s").FindFault(inputs)
                ?? InputRule.NotTogether("substance", "extinction_per_m").FindFault(inputs);

    private static Outputs Evaluate(InputValues inputs)
    {
        var outputs = new Outputs(inputs);
        if (inputs.Text("method") == "babrauskas")
        {
            var coefficients = inputs.OptionalText("substance") is { } substance
                ? PoolBurningRate.Babrauskas[substance]
                : new BurningCoefficients(inputs.Number("limiting_flux_kg_m2_s"), inputs.Optional("extinction_per_m"));
            return outputs.SetEach("burning_flux_kg_m2_s", i => PoolBurningRate.FromDiameter(coefficients, inputs.At("pool_diameter_m", i)));
        }

        double combustion = inputs.Number("heat_of_combustion_j_kg");
        double gasification = PoolBurningRate.HeatOfGasification(
            inputs.Number("heat_of_vaporisation_j_kg"), inputs.Number("liquid_heat_capacity_j_kg_k"),
            inputs.Number("boiling_temperature_k"), inputs.Number("air_temperature_k"));
        if (inputs.Text("method") == "burgess")
        {
            return outputs.SetEach("burning_flux_kg_m2_s", _ => PoolBurningRate.Burgess(combustion, gasification));
        }

        double regression = PoolBurningRate.RegressionRate(combustion, gasification);
        if (inputs.Optional("liquid_density_kg_m3") is { } density)
        {
            outputs.SetEach("burning_flux_kg_m2_s", _ => regression * density);
        }

        return outputs.Set("regression_rate_mps", regression);
    }
}
