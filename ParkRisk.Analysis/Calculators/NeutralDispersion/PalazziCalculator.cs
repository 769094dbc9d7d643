using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.NeutralDispersion;

/// <summary><c>palazzi-short-release</c>.</summary>
internal static class PalazziCalculator
{
    public static Calculator Definition { get; } = new(
        "palazzi-short-release", "Release of finite duration (Palazzi)", "有限时长释放（Palazzi）", "Palazzi et al. (1982)")
    {
        Inputs =
        [
            Input.Number("mass_rate_kg_s", "rate during the release").Required(),
            Input.Number("duration_s", "duration of the release").Required(),
            NeutralInputs.PlumeWind,
            Input.Stability().Required(),
            StandardInputs.Terrain,
            StandardInputs.ReleaseHeight,
            NeutralInputs.Along.Required(),
            NeutralInputs.Crosswind,
            NeutralInputs.Height,
            Input.Number("t_s", "time after the start of the release").AtLeast(0).Required().Elementwise(),
            StandardInputs.AveragingTime,
        ],
        Outputs = [Output.Number("concentration_kg_m3", "concentration at the receptor").Elementwise()],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var outputs = new Outputs(inputs);
        double rate = inputs.Number("mass_rate_kg_s"), height = inputs.Number("release_height_m"), duration = inputs.Number("duration_s");
        double wind = NeutralInputs.Wind(inputs, outputs);
        double factor = AveragingTime.LateralFactor(inputs.Number("averaging_time_s"));
        var sigma = NeutralInputs.Briggs(inputs);
        NeutralInputs.NoteBriggsRange(inputs, outputs);
        NeutralInputs.NoteAveragingTime(inputs, outputs);
        return outputs.SetEach("concentration_kg_m3", i =>
        {
            double x = inputs.At("x_m", i);
            double plume = GaussianPlume.Concentration(
                rate, wind, factor * sigma.Lateral(x), sigma.Vertical(x), height, inputs.At("y_m", i), inputs.At("z_m", i));
            return plume * PalazziRelease.ShareOfPlume(x, inputs.At("t_s", i), duration, wind);
        });
    }
}
