using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>ignition-cox-lees-ang</c>.</summary>
internal static class CoxLeesAngCalculator
{
    public static Calculator Definition { get; } = new(
        "ignition-cox-lees-ang", "Ignition probability, Cox, Lees and Ang", "点火概率(Cox, Lees & Ang)", "Cox, Lees and Ang (1990), Classification of Hazardous Locations")
    {
        Inputs =
        [
            Input.Choice("phase", "phase of the release", "gas", "liquid").Required(),
            Input.Number("mass_rate_kg_s", "rate of the release").Required().Elementwise(),
        ],
        Outputs =
        [
            Output.Number("probability", "probability of ignition").Elementwise(),
            Output.Number("explosion_probability", "probability of an explosion, given ignition").Elementwise(),
        ],
        Evaluate = inputs => new Outputs(inputs)
            .SetEach("probability", i => inputs.Text("phase") == "gas"
                ? CoxLeesAngIgnition.OfGas(inputs.At("mass_rate_kg_s", i))
                : CoxLeesAngIgnition.OfLiquid(inputs.At("mass_rate_kg_s", i)))
            .SetEach("explosion_probability", i => CoxLeesAngIgnition.Explosion(inputs.At("mass_rate_kg_s", i))),
    };
}
