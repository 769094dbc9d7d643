using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>ignition-direct</c>.</summary>
internal static class DirectIgnitionCalculator
{
    public static Calculator Definition { get; } = new(
        "ignition-direct", "Direct ignition, stationary installation", "固定设施直接点火概率", "TNO Purple Book CPR 18E (1999), table 4.5; Bevi reference manual v3.2")
    {
        Inputs =
        [
            Input.Choice("category", "ignition class", [.. DirectIgnition.Categories]).Required(),
            Input.Number("mass_rate_kg_s", "rate of a continuous release"),
            Input.Number("mass_kg", "mass of an instantaneous release"),
        ],
        Outputs = [Output.Number("probability", "probability of direct ignition")],
        Rules = [InputRule.ExactlyOneOf("mass_rate_kg_s", "mass_kg")],
        Evaluate = inputs => new Outputs(inputs).Set("probability", inputs.Optional("mass_rate_kg_s") is { } rate
            ? DirectIgnition.OfContinuous(inputs.Text("category"), rate)
            : DirectIgnition.OfInstantaneous(inputs.Text("category"), inputs.Number("mass_kg"))),
    };
}
