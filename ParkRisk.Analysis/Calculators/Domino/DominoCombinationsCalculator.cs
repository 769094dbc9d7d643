using System.Globalization;
using ParkRisk.Analysis.Domino;

namespace ParkRisk.Analysis.Calculators.Domino;

/// <summary><c>domino-combinations</c>.</summary>
internal static class DominoCombinationsCalculator
{
    public static Calculator Definition { get; } = new(
        "domino-combinations", "Simultaneous secondary events of one primary", "一次事故引发的二次事故组合", "Cozzani et al., J. Hazard. Mater. A127 (2005) 14")
    {
        Inputs =
        [
            Input.Number("primary_frequency_per_year", "frequency of the primary event").Required().AtLeast(0),
            Input.Number("escalation_probability", "probability of each secondary unit").Required().Between(0, 1).List(),
            Input.Number("primary_vulnerability", "vulnerability to the primary event at the point").Default(0).Between(0, 1),
            Input.Number("secondary_vulnerability", "vulnerability to each secondary event").Between(0, 1).List(),
        ],
        Outputs =
        [
            Output.Number("probability", "of each combination; bit i of the index stands for unit i").List(),
            Output.Number("frequency_per_year", "of each combination").List(),
            Output.Number("vulnerability", "to each combination").List().OnlyWith("secondary_vulnerability"),
        ],
        Rules =
        [
            new("at most 14 units, one vulnerability a unit", FindFault),
        ],
        Evaluate = Evaluate,
    };

    private static string? FindFault(InputValues inputs)
    {
        int count = inputs.List("escalation_probability").Length, vulnerabilities = inputs.List("secondary_vulnerability").Length;
        return count > DominoCombinations.LargestCount
            ? string.Create(CultureInfo.InvariantCulture, $"escalation_probability has {count} elements; expected at most {DominoCombinations.LargestCount}")
            : inputs.Has("secondary_vulnerability") && vulnerabilities != count
                ? string.Create(CultureInfo.InvariantCulture, $"secondary_vulnerability has {vulnerabilities} elements; expected {count} as in escalation_probability")
                : null;
    }

    private static Outputs Evaluate(InputValues inputs)
    {
        double frequency = inputs.Number("primary_frequency_per_year");
        double[] probabilities = DominoCombinations.Probabilities(inputs.List("escalation_probability"));
        var outputs = new Outputs(inputs)
            .SetList("probability", probabilities)
            .SetList("frequency_per_year", Array.ConvertAll(probabilities, p => frequency * p));
        return inputs.Has("secondary_vulnerability")
            ? outputs.SetList("vulnerability", DominoCombinations.Vulnerabilities(inputs.Number("primary_vulnerability"), inputs.List("secondary_vulnerability")))
            : outputs;
    }
}
