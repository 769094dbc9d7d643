using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary><c>jet-fire-aqt3046</c>.</summary>
internal static class Aqt3046JetCalculator
{
    public static Calculator Definition { get; } = new(
        "jet-fire-aqt3046", "Jet flame, AQ/T 3046 form", "喷射火（AQ/T 3046）", "AQ/T 3046-2013, E.57–E.59")
    {
        Inputs =
        [
            StandardInputs.MassRate.Required(),
            StandardInputs.HeatOfCombustion.Required(),
            Input.Number("radiative_fraction", "radiated share of the combustion heat").Default(0.2).AtMost(1),
            Input.Number("x_m", "distance from the flame's centre").Elementwise(),
        ],
        Outputs =
        [
            Output.Number("flame_length_m", "flame length"),
            Output.Number("heat_flux_w_m2", "heat flux").Elementwise().OnlyWith("x_m"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double power = inputs.Number("heat_of_combustion_j_kg") * inputs.Number("mass_rate_kg_s");
        double radiant = inputs.Number("radiative_fraction") * power;
        var outputs = new Outputs(inputs).Set("flame_length_m", Aqt3046Jet.Length(power));
        return inputs.Has("x_m") ? outputs.SetEach("heat_flux_w_m2", i => Aqt3046Jet.Flux(radiant, inputs.At("x_m", i))) : outputs;
    }
}
