using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Calculators.NeutralDispersion;

/// <summary><c>stability-turner</c> and <c>stability-srdt</c>.</summary>
internal static class StabilityCalculators
{
    public static Calculator Turner { get; } = new(
        "stability-turner", "Pasquill–Turner stability class", "Pasquill-Turner 稳定度", "Turner (1964); EPA-454/R-99-005 (2000) section 6.4")
    {
        Inputs =
        [
            Wind,
            Input.Integer("net_radiation_index", "net radiation index; else from the other keys").Between(-2, 4),
            Period,
            Input.Number("cloud_cover_tenths", "total cloud cover in tenths").Between(0, 10),
            Input.Number("ceiling_m", "cloud ceiling; absent: none").AtLeast(0),
            Input.Number("solar_elevation_deg", "altitude of the sun, needed by day").Between(-90, 90),
        ],
        Outputs =
        [
            Output.Number("net_radiation_index", "net radiation index used"),
            Output.Number("stability_index", "1 = A … 6 = F, 7 = G"),
            Output.Text("stability", "class; 7 is given as F"),
        ],
        Rules =
        [
            InputRule.NeededWhen(inputs => !inputs.Has("net_radiation_index"), "net_radiation_index is absent", "period", "cloud_cover_tenths"),
            InputRule.NeededWhen(
                inputs => !inputs.Has("net_radiation_index") && IsDay(inputs), "period is day and net_radiation_index is absent", "solar_elevation_deg"),
        ],
        Evaluate = EvaluateTurner,
    };

    public static Calculator Radiation { get; } = new(
        "stability-srdt", "Stability from solar radiation and temperature gradient", "太阳辐射-温度梯度法稳定度", "EPA-454/R-99-005 (2000) section 6.4")
    {
        Inputs =
        [
            Wind,
            Period.Required(),
            Input.Number("solar_radiation_w_m2", "global radiation, needed by day").AtLeast(0),
            Input.Number("temperature_gradient_k_m", "temperature change with height, needed by night").AnyNumber(),
        ],
        Outputs = [Output.Text("stability", "class")],
        Rules =
        [
            InputRule.NeededWhen(IsDay, "period is day", "solar_radiation_w_m2"),
            InputRule.NeededWhen(inputs => !IsDay(inputs), "period is night", "temperature_gradient_k_m"),
        ],
        Evaluate = inputs => new Outputs(inputs).Set("stability", RadiationClass(inputs).ToString()),
    };

    private static Input Wind => Input.Number("wind_speed_mps", "wind at 10 m").Required().AtLeast(0);

    private static Input Period => Input.Choice("period", "day or night", "day", "night");

    private static bool IsDay(InputValues inputs) => inputs.OptionalText("period") == "day";

    private static Outputs EvaluateTurner(InputValues inputs)
    {
        double wind = inputs.Number("wind_speed_mps");
        int index = (int?)inputs.Optional("net_radiation_index") ?? DerivedIndex(inputs);
        return new Outputs(inputs)
            .Set("net_radiation_index", index)
            .Set("stability_index", TurnerStability.Index(wind, index))
            .Set("stability", TurnerStability.Class(wind, index).ToString());
    }

    private static int DerivedIndex(InputValues inputs)
    {
        var sky = new Sky(inputs.Number("cloud_cover_tenths"), inputs.Optional("ceiling_m") ?? double.PositiveInfinity);
        return IsDay(inputs) ? TurnerStability.DayIndex(sky, inputs.Number("solar_elevation_deg")) : TurnerStability.NightIndex(sky);
    }

    private static StabilityClass RadiationClass(InputValues inputs)
    {
        double wind = inputs.Number("wind_speed_mps");
        return IsDay(inputs)
            ? RadiationStability.Day(wind, inputs.Number("solar_radiation_w_m2"))
            : RadiationStability.Night(wind, inputs.Number("temperature_gradient_k_m"));
    }
}
