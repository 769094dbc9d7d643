using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.NeutralDispersion;

/// <summary><c>gaussian-plume</c>.</summary>
internal static class GaussianPlumeCalculator
{
    private const double LongestDistance = 100_000;
    private const double ShortestDistance = 1e-9;

    public static Calculator Definition { get; } = new(
        "gaussian-plume", "Gaussian plume with ground reflection", "高斯烟羽", "TNO Yellow Book CPR 14E (2005), chapter 4; AIChE/CCPS (1999)")
    {
        Inputs =
        [
            StandardInputs.MassRate.Required(),
            NeutralInputs.PlumeWind,
            Input.Stability(),
            StandardInputs.Terrain,
            StandardInputs.ReleaseHeight,
            NeutralInputs.Along.AnyNumber(),
            NeutralInputs.Crosswind,
            NeutralInputs.Height,
            StandardInputs.AveragingTime,
            Input.Number("sigma_y_m", "σy instead of Briggs'"),
            Input.Number("sigma_z_m", "σz instead of Briggs'"),
            Input.Number("target_concentration_kg_m3", "concentration for distance_m"),
        ],
        Outputs =
        [
            Output.Number("concentration_kg_m3", "concentration at the receptor").Elementwise().OnlyWith("x_m"),
            Output.Number("sigma_y_m", "σy as used, 0 for x ≤ 0").Elementwise().OnlyWith("x_m"),
            Output.Number("sigma_z_m", "σz as used, 0 for x ≤ 0").Elementwise().OnlyWith("x_m"),
            Output.Number("distance_m", "largest distance up to 100 km at which the ground-level axis value is the target").Nullable().OnlyWith("target_concentration_kg_m3"),
        ],
        Rules =
        [
            InputRule.AtLeastOneOf("x_m", "target_concentration_kg_m3"),
            InputRule.AllOrNone("sigma_y_m", "sigma_z_m"),
            InputRule.NotTogether("sigma_y_m", "target_concentration_kg_m3"),
            InputRule.NeededWhen(inputs => !inputs.Has("sigma_y_m"), "the sigmas are not given", "stability"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var outputs = new Outputs(inputs);
        double rate = inputs.Number("mass_rate_kg_s"), height = inputs.Number("release_height_m");
        double wind = NeutralInputs.Wind(inputs, outputs);
        Func<double, double> lateral, vertical;
        if (inputs.Optional("sigma_y_m") is { } sigmaY && inputs.Optional("sigma_z_m") is { } sigmaZ)
        {
            (lateral, vertical) = (_ => sigmaY, _ => sigmaZ);
        }
        else
        {
            var sigma = NeutralInputs.Briggs(inputs);
            double factor = AveragingTime.LateralFactor(inputs.Number("averaging_time_s"));
            (lateral, vertical) = (x => factor * sigma.Lateral(x), sigma.Vertical);
            NeutralInputs.NoteBriggsRange(inputs, outputs);
            NeutralInputs.NoteAveragingTime(inputs, outputs);
        }

        double Concentration(double x, double y, double z)
            => x > 0 ? GaussianPlume.Concentration(rate, wind, lateral(x), vertical(x), height, y, z) : 0;
        if (inputs.Has("x_m"))
        {
            outputs
                .SetEach("concentration_kg_m3", i => Concentration(inputs.At("x_m", i), inputs.At("y_m", i), inputs.At("z_m", i)))
                .SetEach("sigma_y_m", i => inputs.At("x_m", i) is > 0 and var x ? lateral(x) : 0)
                .SetEach("sigma_z_m", i => inputs.At("x_m", i) is > 0 and var x ? vertical(x) : 0);
        }

        if (inputs.Optional("target_concentration_kg_m3") is { } target)
        {
            double? distance = PlumeDistance.Largest(x => Concentration(x, 0, 0), target, ShortestDistance, LongestDistance);
            outputs.Set("distance_m", distance);
            if (distance is { } x && BriggsSigma.RangeNote(x) is { } note)
            {
                outputs.Note(note);
            }
        }

        return outputs;
    }
}
