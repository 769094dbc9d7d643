namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>individual-risk-circles</c>.</summary>
internal static class IndividualRiskCirclesCalculator
{
    public static Calculator Definition { get; } = new(
        "individual-risk-circles", "Individual risk of concentric circular effects", "同心圆效应的个人风险", "TNO Purple Book CPR 18E (1999), chapter 6")
    {
        Inputs =
        [
            Input.Number("frequency_per_year", "frequency per event").Required().AtLeast(0).List(),
            Input.Number("radius_m", "radius of the effect per event").Required().AtLeast(0).List(),
            Input.Number("lethality", "lethality inside the radius, per event or one for all").Default(1).Between(0, 1).List(),
            Input.Number("x_m", "distance from the common centre").Required().AtLeast(0).List(),
        ],
        Outputs = [Output.Number("individual_risk_per_year", "individual risk at the distance").List()],
        Rules = [ListRule.SameLength("radius_m", "frequency_per_year"), ListRule.SameLengthOrOne("lethality", "frequency_per_year")],
        Evaluate = inputs =>
        {
            double[] distances = [.. inputs.List("x_m")];
            return new Outputs(inputs).SetList("individual_risk_per_year", [.. distances.Select(x => Risk(inputs, x))], asNumber: !inputs.IsArray("x_m"));
        },
    };

    private static double Risk(InputValues inputs, double distance)
    {
        double sum = 0;
        for (int i = 0; i < inputs.List("frequency_per_year").Length; i++)
        {
            if (distance <= inputs.At("radius_m", i))
            {
                sum += inputs.At("frequency_per_year", i) * inputs.At("lethality", i);
            }
        }

        return sum;
    }
}
