namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>fn-curve</c>.</summary>
internal static class FnCurveCalculator
{
    public static Calculator Definition { get; } = new(
        "fn-curve", "F–N curve and potential loss of life", "F-N 曲线与潜在生命损失", "TNO Purple Book CPR 18E (1999), chapter 6; GB 36894-2018")
    {
        Inputs =
        [
            Input.Number("frequency_per_year", "frequency per event").Required().AtLeast(0).List(),
            Input.Number("fatalities", "deaths per event, not rounded").Required().AtLeast(0).List(),
            Input.Number("n", "numbers of deaths at which F is wanted").List(),
        ],
        Outputs =
        [
            Output.Number("cumulative_frequency_per_year", "frequency of n or more deaths").List().OnlyWith("n"),
            Output.Number("pll_per_year", "potential loss of life"),
            Output.Text("verdict", "acceptable, alarp or unacceptable by GB 36894"),
        ],
        Rules = [ListRule.SameLength("fatalities", "frequency_per_year")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var curve = new CumulativeFrequency([.. inputs.List("frequency_per_year")], [.. inputs.List("fatalities")]);
        return Set(new Outputs(inputs), inputs, curve);
    }

    /// <summary>Sets the outputs that every curve has.</summary>
    internal static Outputs Set(Outputs outputs, InputValues inputs, CumulativeFrequency curve)
    {
        if (inputs.Has("n"))
        {
            double[] numbers = [.. inputs.List("n")];
            outputs.SetList("cumulative_frequency_per_year", [.. numbers.Select(curve.At)], asNumber: !inputs.IsArray("n"));
        }

        return outputs.Set("pll_per_year", curve.PotentialLossOfLife).Set("verdict", curve.Verdict);
    }
}
