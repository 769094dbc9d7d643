using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.NeutralDispersion;

/// <summary><c>gaussian-puff</c>.</summary>
internal static class GaussianPuffCalculator
{
    public static Calculator Definition { get; } = new(
        "gaussian-puff", "Gaussian puff with ground reflection", "高斯烟团", "AIChE/CCPS (1999)")
    {
        Inputs =
        [
            Input.Number("mass_kg", "mass released").Required(),
            NeutralInputs.PlumeWind,
            Input.Stability(),
            StandardInputs.ReleaseHeight,
            NeutralInputs.Along.AnyNumber().Required(),
            NeutralInputs.Crosswind,
            NeutralInputs.Height,
            Input.Number("t_s", "time after the release").Required().Elementwise(),
            Input.Number("sigma_y_m", "σx = σy instead of the CCPS value"),
            Input.Number("sigma_z_m", "σz instead of the CCPS value"),
        ],
        Outputs =
        [
            Output.Number("concentration_kg_m3", "concentration at the receptor").Elementwise(),
            Output.Number("sigma_y_m", "σy as used, equals σx").Elementwise(),
            Output.Number("sigma_z_m", "σz as used").Elementwise(),
        ],
        Rules =
        [
            InputRule.NeededWhen(inputs => !(inputs.Has("sigma_y_m") && inputs.Has("sigma_z_m")), "not both sigmas are given", "stability"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var outputs = new Outputs(inputs);
        double mass = inputs.Number("mass_kg"), height = inputs.Number("release_height_m");
        double wind = NeutralInputs.Wind(inputs, outputs);
        double Lateral(int i) => inputs.Optional("sigma_y_m") ?? CcpsPuffSigma.For(inputs.Stability()).Lateral(wind * inputs.At("t_s", i));
        double Vertical(int i) => inputs.Optional("sigma_z_m") ?? CcpsPuffSigma.For(inputs.Stability()).Vertical(wind * inputs.At("t_s", i));
        return outputs
            .SetEach("concentration_kg_m3", i => GaussianPuff.Concentration(
                mass, Lateral(i), Lateral(i), Vertical(i), height,
                inputs.At("x_m", i) - wind * inputs.At("t_s", i), inputs.At("y_m", i), inputs.At("z_m", i)))
            .SetEach("sigma_y_m", i => Lateral(i))
            .SetEach("sigma_z_m", i => Vertical(i));
    }
}
