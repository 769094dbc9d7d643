using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>ignition-hydrogen</c>.</summary>
internal static class HydrogenIgnitionCalculator
{
    public static Calculator Definition { get; } = new(
        "ignition-hydrogen", "Hydrogen ignition, published default table", "氢气点火概率(公开默认表)", "HyRAM, Sandia National Laboratories, default ignition table")
    {
        Inputs = [Input.Number("mass_rate_kg_s", "rate of the release").Required().Elementwise()],
        Outputs =
        [
            Output.Number("immediate_probability", "probability of immediate ignition").Elementwise(),
            Output.Number("delayed_probability", "probability of delayed ignition").Elementwise(),
        ],
        Evaluate = inputs => new Outputs(inputs)
            .SetEach("immediate_probability", i => HydrogenIgnition.At(inputs.At("mass_rate_kg_s", i)).Immediate)
            .SetEach("delayed_probability", i => HydrogenIgnition.At(inputs.At("mass_rate_kg_s", i)).Delayed),
    };
}
