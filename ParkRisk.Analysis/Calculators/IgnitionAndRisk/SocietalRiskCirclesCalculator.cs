namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>societal-risk-circles</c>.</summary>
internal static class SocietalRiskCirclesCalculator
{
    private const double SquareMetresPerSquareKilometre = 1e6;

    public static Calculator Definition { get; } = new(
        "societal-risk-circles", "Societal risk of circular effects on a uniform population", "均匀人口下圆形效应的社会风险",
        "TNO Purple Book CPR 18E (1999), chapter 6; GB 36894-2018")
    {
        Inputs =
        [
            Input.Number("frequency_per_year", "frequency per event").Required().AtLeast(0).List(),
            Input.Number("radius_m", "radius of the effect per event").Required().AtLeast(0).List(),
            Input.Number("lethality", "lethality inside the radius, per event or one for all").Default(1).Between(0, 1).List(),
            Input.Number("population_density_per_km2", "persons per area").Required().AtLeast(0),
            Input.Number("n", "numbers of deaths at which F is wanted").List(),
        ],
        Outputs =
        [
            Output.Number("fatalities", "deaths per event").List(),
            Output.Number("cumulative_frequency_per_year", "frequency of n or more deaths").List().OnlyWith("n"),
            Output.Number("pll_per_year", "potential loss of life"),
            Output.Text("verdict", "acceptable, alarp or unacceptable by GB 36894"),
        ],
        Rules = [ListRule.SameLength("radius_m", "frequency_per_year"), ListRule.SameLengthOrOne("lethality", "frequency_per_year")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double density = inputs.Number("population_density_per_km2") / SquareMetresPerSquareKilometre;
        double[] radii = [.. inputs.List("radius_m")];
        double[] fatalities = [.. radii.Select((r, i) => density * Math.PI * r * r * inputs.At("lethality", i))];
        var curve = new CumulativeFrequency([.. inputs.List("frequency_per_year")], fatalities);
        var outputs = new Outputs(inputs).SetList("fatalities", fatalities, asNumber: !inputs.IsArray("radius_m"));
        return FnCurveCalculator.Set(outputs, inputs, curve);
    }
}
