using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Calculators.NeutralDispersion;

/// <summary><c>wind-profile</c>.</summary>
internal static class WindProfileCalculator
{
    public static Calculator Definition { get; } = new(
        "wind-profile", "Wind speed at height", "风速廓线", "Irwin (1979); TNO Yellow Book CPR 14E (2005) eq. 4.32")
    {
        Inputs =
        [
            Input.Number("reference_wind_speed_mps", "wind at the reference height").Required(),
            Input.Number("reference_height_m", "height of the reference wind").Default(10),
            Input.Number("height_m", "where the wind is wanted").Required().Elementwise(),
            Input.Stability().Required(),
            Input.Choice("method", "power law (Irwin/ISC) or logarithmic (TNO)", "power", "log").Default("power"),
            StandardInputs.Terrain,
            Input.Number("roughness_m", "roughness length z0, for log").AtMost(0.5),
        ],
        Outputs =
        [
            Output.Number("wind_speed_mps", "wind speed at the height").Elementwise(),
            Output.Number("inverse_obukhov_length_per_m", "1/L, 0 for class D").OnlyWith("method log"),
        ],
        Rules =
        [
            InputRule.NeededWhen(IsLogarithmic, "method is log", "roughness_m"),
            new("heights above roughness_m when method is log", HeightFault),
        ],
        Evaluate = Evaluate,
    };

    private static bool IsLogarithmic(InputValues inputs) => inputs.Text("method") == "log";

    private static string? HeightFault(InputValues inputs)
        => !IsLogarithmic(inputs)
            ? null
            : InputRule.EachAbove("height_m", i => i.Number("roughness_m"), "roughness_m").FindFault(inputs)
                ?? (inputs.Number("reference_height_m") > inputs.Number("roughness_m")
                    ? null
                    : FormattableString.Invariant($"reference_height_m = {inputs.Number("reference_height_m"):R}; expected above roughness_m"));

    private static Outputs Evaluate(InputValues inputs)
    {
        double speed = inputs.Number("reference_wind_speed_mps"), height = inputs.Number("reference_height_m");
        var outputs = new Outputs(inputs);
        if (!IsLogarithmic(inputs))
        {
            return outputs.SetEach("wind_speed_mps", i => WindProfile.PowerLawSpeed(
                speed, height, inputs.At("height_m", i), inputs.Stability(), NeutralInputs.Terrain(inputs)));
        }

        double roughness = inputs.Number("roughness_m");
        double inverseLength = ObukhovLength.Inverse(inputs.Stability(), roughness);
        var profile = new WindProfile(speed, height, roughness, inverseLength);
        return outputs
            .SetEach("wind_speed_mps", i => profile.Speed(inputs.At("height_m", i)))
            .Set("inverse_obukhov_length_per_m", inverseLength);
    }
}
