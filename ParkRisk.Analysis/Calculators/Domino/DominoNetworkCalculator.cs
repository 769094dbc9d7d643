using System.Globalization;
using ParkRisk.Analysis.Domino;

namespace ParkRisk.Analysis.Calculators.Domino;

/// <summary><c>domino-network</c>.</summary>
internal static class DominoNetworkCalculator
{
    public static Calculator Definition { get; } = new(
        "domino-network", "Fire escalation over a set of units: exact state probabilities", "多单元火灾升级：精确状态概率",
        "Khakzad, Modelling 2 (2021) 240; Cozzani et al. (2005); Landucci et al. (2009)")
    {
        Inputs =
        [
            Input.Number("flux_w_m2", "[i][j]: flux on unit j while unit i burns; the diagonal is ignored").Required().AtLeast(0).Matrix(),
            Input.Integer("primary_units", "indices, from 0, of the units that burn at the start").Required().List(),
            Input.Choice("law", "probability of a single trial at the summed flux", "landucci", "linear").Default("landucci"),
            Input.Choice("equipment", "landucci: per unit or one for all", "atmospheric", "pressurised").Default("atmospheric").List(),
            Input.Number("volume_m3", "landucci: per unit or one for all").List(),
            EscalationInputs.Coefficients,
            EscalationInputs.ProbitForm,
            EscalationInputs.ApplyThreshold,
            Input.Number("threshold_w_m2", "linear: threshold").Default(EscalationHeat.AtmosphericThreshold),
            Input.Choice("combination", "synergy: flux summed, noisy-or: 1 − Π(1 − P)", "synergy", "noisy-or").Default("synergy"),
            Input.Choice("mode", "order of the trials", "until-quiet", "steps", "ordered").Default("until-quiet"),
            Input.Integer("steps", "mode steps: number of steps").AtLeast(1),
            Input.Integer("order", "mode ordered: unit indices in the order of trial").List(),
        ],
        Outputs =
        [
            Output.Number("state_probability", "of each final set of burning units; bit i of the index stands for unit i").List(),
            Output.Number("burning_probability", "of each unit").List(),
            Output.Number("domino_probability", "more units burn than the primaries"),
            Output.Number("expected_burning", "expected number of burning units"),
        ],
        Rules =
        [
            new("at most 12 units", i => Count(i) > DominoNetwork.LargestCount ? Wrong("flux_w_m2", Count(i), "rows", $"at most {DominoNetwork.LargestCount}") : null),
            new("primary_units: known, none twice", i => FindIndexFault(i, "primary_units")),
            InputRule.NeededWhen(i => i.Text("law") == "landucci", "law is landucci", "volume_m3"),
            new("volume_m3 per unit or one for all", i => FindLengthFault(i, "volume_m3", i.List("volume_m3").Length)),
            new("equipment per unit or one for all", i => FindLengthFault(i, "equipment", i.Texts("equipment").Count)),
            new("khakzad-reniers for atmospheric only", i => i.Text("law") == "landucci" ? EscalationInputs.FindCoefficientFault(i) : null),
            InputRule.NeededWhen(i => i.Text("mode") == "steps", "mode is steps", "steps"),
            InputRule.NeededWhen(i => i.Text("mode") == "ordered", "mode is ordered", "order"),
            new("order: known, none twice, no primary", i => FindIndexFault(i, "order") ?? FindPrimaryInOrder(i)),
        ],
        Evaluate = Evaluate,
    };

    private static int Count(InputValues inputs) => inputs.Matrix("flux_w_m2").Length;

    private static string Wrong(string key, int value, string what, string expected)
        => string.Create(CultureInfo.InvariantCulture, $"{key} has {value} {what}; expected {expected}");

    private static string? FindLengthFault(InputValues inputs, string key, int length)
        => length <= 1 || length == Count(inputs) ? null : Wrong(key, length, "elements", $"1 or {Count(inputs)}, one a unit");

    private static string? FindIndexFault(InputValues inputs, string key)
    {
        int count = Count(inputs), seen = 0;
        foreach (double index in inputs.List(key))
        {
            if (index >= count || (seen >> (int)index & 1) == 1)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{key} holds {index}; expected different indices from 0 to {count - 1}");
            }

            seen |= 1 << (int)index;
        }

        return null;
    }

    private static string? FindPrimaryInOrder(InputValues inputs)
    {
        foreach (double index in inputs.List("order"))
        {
            if (inputs.List("primary_units").Contains(index))
            {
                return string.Create(CultureInfo.InvariantCulture, $"order holds {index}; expected no unit of primary_units");
            }
        }

        return null;
    }

    private static Outputs Evaluate(InputValues inputs)
    {
        double[][] flux = inputs.Matrix("flux_w_m2");
        int primaries = 0;
        foreach (double index in inputs.List("primary_units"))
        {
            primaries |= 1 << (int)index;
        }

        var combination = inputs.Text("combination") == "synergy" ? FluxCombination.Synergy : FluxCombination.NoisyOr;
        var network = new DominoNetwork(flux.Length, primaries, new FireSpreadTrial(flux, Law(inputs), combination).Probability);
        double[] states = inputs.Text("mode") switch
        {
            "steps" => network.Steps(inputs.Integer("steps")),
            "ordered" => network.Ordered(Array.ConvertAll(inputs.List("order").ToArray(), i => (int)i)),
            _ => network.UntilQuiet(),
        };
        var outputs = new Outputs(inputs)
            .SetList("state_probability", states)
            .SetList("burning_probability", DominoNetwork.BurningProbabilities(flux.Length, states))
            .Set("domino_probability", states.Where((_, state) => state != primaries).Sum())
            .Set("expected_burning", DominoNetwork.ExpectedBurning(states));
        if (inputs.Text("law") == "landucci")
        {
            EscalationInputs.WarnOfLegacy(inputs, outputs, "domino-network");
        }

        return outputs;
    }

    private static Func<int, double, double> Law(InputValues inputs)
    {
        if (inputs.Text("law") == "linear")
        {
            double threshold = inputs.Number("threshold_w_m2");
            return (_, flux) => EscalationLinear.Probability(flux, threshold);
        }

        var coefficients = EscalationInputs.CoefficientsOf(inputs);
        var probit = EscalationInputs.ProbitOf(inputs);
        bool thresholdCounts = inputs.Flag("apply_threshold");
        var equipment = inputs.Texts("equipment");
        return (unit, flux) =>
        {
            var target = EscalationInputs.Target(equipment[equipment.Count == 1 ? 0 : unit]);
            return thresholdCounts && flux < EscalationHeat.Threshold(target)
                ? 0
                : EscalationHeat.Probability(EscalationHeat.Probit(
                    EscalationHeat.TimeToFailure(flux, inputs.At("volume_m3", unit), target, coefficients), probit));
        };
    }
}
