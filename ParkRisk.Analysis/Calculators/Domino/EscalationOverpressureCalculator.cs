using ParkRisk.Analysis.Domino;

namespace ParkRisk.Analysis.Calculators.Domino;

/// <summary><c>escalation-overpressure</c>.</summary>
internal static class EscalationOverpressureCalculator
{
    public static Calculator Definition { get; } = new(
        "escalation-overpressure", "Escalation by overpressure", "超压引发的事故升级", "Cozzani and Salzano (2004); Cozzani, Gubinelli and Salzano (2006)")
    {
        Inputs =
        [
            Input.Choice("equipment", "target equipment", "atmospheric", "elongated", "pressurised", "small").Required(),
            Input.Number("overpressure_pa", "peak side-on overpressure").AtLeast(0).Elementwise(),
            Input.Number("probability", "inverse: overpressure of this probability, without the threshold").Below(1).Elementwise(),
            EscalationInputs.ApplyThreshold,
        ],
        Outputs =
        [
            Output.Number("threshold_pa", "threshold"),
            Output.Flag("above_threshold", "the overpressure is not below the threshold").Elementwise().OnlyWith("overpressure_pa"),
            Output.Number("probit", "probit of loss of containment").Elementwise().Nullable().OnlyWith("overpressure_pa"),
            Output.Number("probability", "probability of loss of containment").Elementwise().OnlyWith("overpressure_pa"),
            Output.Number("overpressure_pa", "overpressure of the given probability").Elementwise().OnlyWith("probability"),
        ],
        Rules = [InputRule.ExactlyOneOf("overpressure_pa", "probability")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var target = inputs.Text("equipment") switch
        {
            "atmospheric" => BlastTarget.Atmospheric,
            "pressurised" => BlastTarget.Pressurised,
            "elongated" => BlastTarget.Elongated,
            _ => BlastTarget.Small,
        };
        double threshold = EscalationOverpressure.Threshold(target);
        var outputs = new Outputs(inputs).Set("threshold_pa", threshold);
        if (inputs.Has("probability"))
        {
            return outputs.SetEach("overpressure_pa", i => EscalationOverpressure.OverpressureOf(target, inputs.At("probability", i)));
        }

        bool thresholdCounts = inputs.Flag("apply_threshold");
        double Pressure(int i) => inputs.At("overpressure_pa", i);
        return outputs
            .SetEachFlag("above_threshold", i => Pressure(i) >= threshold)
            .SetEach("probit", i => Pressure(i) > 0 ? EscalationOverpressure.Probit(target, Pressure(i)) : null)
            .SetEach("probability", i => thresholdCounts && Pressure(i) < threshold ? 0 : EscalationOverpressure.Probability(target, Pressure(i)));
    }
}
