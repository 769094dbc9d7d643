using ParkRisk.Analysis.Domino;

namespace ParkRisk.Analysis.Calculators.Domino;

/// <summary><c>escalation-heat</c>.</summary>
internal static class EscalationHeatCalculator
{
    public static Calculator Definition { get; } = new(
        "escalation-heat", "Escalation by heat radiation", "热辐射引发的事故升级", "Landucci et al. (2009); Cozzani, Gubinelli and Salzano (2006)")
    {
        Inputs =
        [
            Input.Number("heat_flux_w_m2", "heat flux on the target").Required().AtLeast(0).Elementwise(),
            Input.Choice("equipment", "target equipment", "atmospheric", "pressurised").Required(),
            Input.Number("volume_m3", "volume of the target").Required(),
            EscalationInputs.Coefficients,
            EscalationInputs.ProbitForm,
            EscalationInputs.ApplyThreshold,
            Input.Choice("scenario", "class of the threshold", "steady", "fireball").Default("steady"),
            Input.Number("deluge_effectiveness", "share of the heat that a water deluge takes").Default(0).AtLeast(0).Below(1),
            Input.Number("passive_protection_s", "rated time of the fireproofing").Default(0).AtLeast(0),
            Input.Number("mitigation_time_90_s", "time to failure at which the probability is 0.90 on this site"),
            Input.Number("mitigation_time_10_s", "time to failure at which the probability is 0.10 on this site"),
        ],
        Outputs =
        [
            Output.Number("threshold_w_m2", "threshold").Nullable(),
            Output.Flag("above_threshold", "the flux is not below the threshold").Elementwise(),
            Output.Number("time_to_failure_s", "time to failure").Elementwise().Nullable(),
            Output.Number("probit", "probit of failure").Elementwise().Nullable(),
            Output.Number("probability", "probability of failure").Elementwise(),
        ],
        Rules =
        [
            new("khakzad-reniers for atmospheric only", EscalationInputs.FindCoefficientFault),
            InputRule.AllOrNone("mitigation_time_90_s", "mitigation_time_10_s"),
            InputRule.IsBelow("mitigation_time_90_s", "mitigation_time_10_s"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var target = EscalationInputs.Target(inputs.Text("equipment"));
        double? threshold = EscalationHeat.Threshold(target, inputs.Text("scenario") == "fireball");
        bool thresholdCounts = inputs.Flag("apply_threshold");
        bool IsAbove(int i) => inputs.At("heat_flux_w_m2", i) >= threshold;
        double? Time(int i) => TimeToFailure(inputs, target, inputs.At("heat_flux_w_m2", i));

        var outputs = new Outputs(inputs)
            .Set("threshold_w_m2", threshold)
            .SetEachFlag("above_threshold", IsAbove)
            .SetEach("time_to_failure_s", Time)
            .SetEach("probit", i => Probit(inputs, Time(i)))
            .SetEach("probability", i => Probit(inputs, Time(i)) is { } probit && (!thresholdCounts || IsAbove(i))
                ? EscalationHeat.Probability(probit)
                : 0);
        EscalationInputs.WarnOfLegacy(inputs, outputs, "escalation-heat");
        return outputs;
    }

    private static double? TimeToFailure(InputValues inputs, HeatTarget target, double flux)
        => flux == 0 ? null : EscalationHeat.Protected(
            EscalationHeat.TimeToFailure(flux, inputs.Number("volume_m3"), target, EscalationInputs.CoefficientsOf(inputs)),
            inputs.Number("deluge_effectiveness"), inputs.Number("passive_protection_s"));

    private static double? Probit(InputValues inputs, double? time)
        => time is not { } seconds ? null
            : inputs.Has("mitigation_time_90_s")
                ? EscalationHeat.SiteProbit(seconds, inputs.Number("mitigation_time_90_s"), inputs.Number("mitigation_time_10_s"))
                : EscalationHeat.Probit(seconds, EscalationInputs.ProbitOf(inputs));
}
