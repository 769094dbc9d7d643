namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>fn-criterion</c>.</summary>
internal static class FnCriterionCalculator
{
    public static Calculator Definition { get; } = new(
        "fn-criterion", "F–N limit line F = C/N^α", "F-N 限值线", "GB 36894-2018; Jonkman, van Gelder and Vrijling (2003)")
    {
        Inputs =
        [
            Input.Choice("standard", "gives both lines of the standard", "gb36894"),
            Input.Number("constant", "C, instead of a standard"),
            Input.Number("exponent", "α, with constant").Default(1),
            Input.Number("n", "number of deaths").AtLeast(1).Elementwise(),
            Input.Number("frequency_per_year", "frequency for which the number of deaths is wanted, with constant").Elementwise(),
        ],
        Outputs =
        [
            Output.Number("upper_limit_per_year", "above it risk is unacceptable").Elementwise().OnlyWith("standard"),
            Output.Number("lower_limit_per_year", "below it risk is acceptable").Elementwise().OnlyWith("standard"),
            Output.Number("limit_per_year", "C/N^α").Elementwise().OnlyWith("constant and n"),
            Output.Number("n_allowed", "(C/F)^(1/α)").Elementwise().OnlyWith("constant and frequency_per_year"),
        ],
        Rules =
        [
            InputRule.ExactlyOneOf("standard", "constant"),
            InputRule.ExactlyOneOf("n", "frequency_per_year"),
            InputRule.NeededWhen(i => i.Has("standard"), "standard is given", "n"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var outputs = new Outputs(inputs);
        if (inputs.Optional("constant") is not { } constant)
        {
            return outputs
                .SetEach("upper_limit_per_year", i => FnLimit.UpperConstant / inputs.At("n", i))
                .SetEach("lower_limit_per_year", i => FnLimit.LowerConstant / inputs.At("n", i));
        }

        double exponent = inputs.Number("exponent");
        return inputs.Has("n")
            ? outputs.SetEach("limit_per_year", i => constant / Math.Pow(inputs.At("n", i), exponent))
            : outputs.SetEach("n_allowed", i => Math.Pow(constant / inputs.At("frequency_per_year", i), 1 / exponent));
    }
}
