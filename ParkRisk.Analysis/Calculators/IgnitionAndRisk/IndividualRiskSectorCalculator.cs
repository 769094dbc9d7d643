namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>individual-risk-sector</c>.</summary>
internal static class IndividualRiskSectorCalculator
{
    private const double HalfCircle = 180;

    public static Calculator Definition { get; } = new(
        "individual-risk-sector", "Individual risk of a directional cloud, uniform wind rose", "均匀风向下定向云团的个人风险", "TNO Purple Book CPR 18E (1999), 6.2")
    {
        Inputs =
        [
            Input.Number("frequency_per_year", "frequency of the release").Required().AtLeast(0),
            Input.Number("conditional_probability", "probability of weather, ignition and the like").Default(1).Between(0, 1),
            Input.Number("cloud_half_angle_deg", "half of the angle that the cloud covers").Required().Between(0, HalfCircle),
            Input.Number("lethality", "lethality inside the cloud").Default(1).Between(0, 1),
        ],
        Outputs = [Output.Number("individual_risk_per_year", "individual risk")],
        Evaluate = inputs => new Outputs(inputs).Set(
            "individual_risk_per_year",
            inputs.Number("frequency_per_year") * inputs.Number("conditional_probability")
                * (inputs.Number("cloud_half_angle_deg") / HalfCircle) * inputs.Number("lethality")),
    };
}
