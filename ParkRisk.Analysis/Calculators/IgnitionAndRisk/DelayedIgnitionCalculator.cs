using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>ignition-delayed</c>.</summary>
internal static class DelayedIgnitionCalculator
{
    public static Calculator Definition { get; } = new(
        "ignition-delayed", "Delayed ignition by sources in the cloud", "云团内点火源的延迟点火", "TNO Purple Book CPR 18E (1999), 4.A; AQ/T 3046-2013, eq. G.1")
    {
        Inputs =
        [
            Input.Number("ignition_probability_60s", "probability of ignition in one minute, per source").Required().Between(0, 1).List(),
            Input.Number("presence", "probability that the source is there, per source or one for all").Default(1).Between(0, 1).List(),
            Input.Number("exposure_s", "time inside the flammable cloud").Required().AtLeast(0),
        ],
        Outputs =
        [
            Output.Number("ignition_rate_per_s", "rate of ignition per source, null for a source that ignites for certain").List().Nullable(),
            Output.Number("probability", "probability of ignition per source").List(),
            Output.Number("combined_probability", "probability that any source ignites"),
        ],
        Rules = [ListRule.SameLengthOrOne("presence", "ignition_probability_60s")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double exposure = inputs.Number("exposure_s");
        double[] inOneMinute = [.. inputs.List("ignition_probability_60s")];
        double[] probabilities = [.. inOneMinute.Select((p, i) => DelayedIgnition.Probability(p, inputs.At("presence", i), exposure))];
        bool asNumber = !inputs.IsArray("ignition_probability_60s");
        return new Outputs(inputs)
            .SetList("ignition_rate_per_s", [.. inOneMinute.Select(p => p < 1 ? DelayedIgnition.Rate(p) : (double?)null)], asNumber)
            .SetList("probability", probabilities, asNumber)
            .Set("combined_probability", 1 - probabilities.Aggregate(1.0, (product, p) => product * (1 - p)));
    }
}
