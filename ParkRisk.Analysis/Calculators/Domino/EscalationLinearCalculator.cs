using ParkRisk.Analysis.Domino;

namespace ParkRisk.Analysis.Calculators.Domino;

/// <summary><c>escalation-linear</c>.</summary>
internal static class EscalationLinearCalculator
{
    public static Calculator Definition { get; } = new(
        "escalation-linear", "Escalation P = 1 − q_th/q (Khakzad), synergy, noisy-OR, active barrier", "线性升级概率（Khakzad）：协同效应、噪声或门、主动屏障",
        "Khakzad, Modelling 2 (2021) 240")
    {
        Inputs =
        [
            Input.Number("heat_flux_w_m2", "flux of each burning unit on the target").Required().AtLeast(0).List(),
            Input.Number("threshold_w_m2", "threshold").Default(EscalationHeat.AtmosphericThreshold),
            Input.Number("barrier_failure_probability", "probability that the active barrier fails on demand").Between(0, 1),
            Input.Number("barrier_flux_factor", "share of the flux that passes a working barrier").Between(0, 1),
        ],
        Outputs =
        [
            Output.Number("probability", "of the summed flux"),
            Output.Number("noisy_or_probability", "of independent fluxes"),
            Output.Number("barrier_probability", "of the summed flux with the barrier").OnlyWith("both barrier keys"),
        ],
        Rules = [InputRule.AllOrNone("barrier_failure_probability", "barrier_flux_factor")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double threshold = inputs.Number("threshold_w_m2"), sum = 0;
        double[] probabilities = inputs.List("heat_flux_w_m2").ToArray();
        for (int i = 0; i < probabilities.Length; i++)
        {
            sum += probabilities[i];
            probabilities[i] = EscalationLinear.Probability(probabilities[i], threshold);
        }

        return new Outputs(inputs)
            .Set("probability", EscalationLinear.Probability(sum, threshold))
            .Set("noisy_or_probability", EscalationLinear.NoisyOr(probabilities))
            .SetWhen(inputs.Has("barrier_flux_factor"), "barrier_probability", () => EscalationLinear.WithBarrier(
                sum, threshold, inputs.Number("barrier_failure_probability"), inputs.Number("barrier_flux_factor")));
    }
}
