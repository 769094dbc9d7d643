using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.DenseGas;

/// <summary><c>dense-gas-slump</c>.</summary>
internal static class DenseGasSlumpCalculator
{
    public static Calculator Definition { get; } = new(
        "dense-gas-slump", "Gravity slumping of an instantaneous cloud without entrainment", "瞬时重气云重力塌落", "van Ulden (1974)")
    {
        Inputs =
        [
            Input.Number("volume_m3", "volume of the cloud").Required(),
            DenseInputs.SourceDensity.Required(),
            StandardInputs.AirDensity,
            StandardInputs.AmbientPressure,
            StandardInputs.AirTemperature,
            Input.Number("initial_radius_m", "initial radius of the cylinder"),
            Input.Number("aspect_ratio", "initial height over radius of the cylinder"),
            Input.Number("front_constant", "C_E of the gravity front").Default(DenseGasSlump.FrontConstant),
            Input.Number("t_s", "time after the release").AtLeast(0).Required().Elementwise(),
        ],
        Outputs =
        [
            Output.Number("reduced_gravity_mps2", "g0' = g(ρ0 − ρa)/ρa"),
            Output.Number("initial_radius_m", "R0"),
            Output.Number("radius_m", "radius at the time").Elementwise(),
            Output.Number("height_m", "V0/(πR²)").Elementwise(),
        ],
        Rules = [InputRule.ExactlyOneOf("initial_radius_m", "aspect_ratio")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        if (DenseInputs.NotDense(inputs) is { } fault) return fault;
        double volume = inputs.Number("volume_m3"), gravity = DenseInputs.ReducedGravity(inputs);
        double start = inputs.Optional("initial_radius_m") ?? DenseGasSlump.RadiusOf(volume, inputs.Number("aspect_ratio"));
        double Radius(int i) => DenseGasSlump.Radius(start, gravity, volume, inputs.At("t_s", i), inputs.Number("front_constant"));
        return new Outputs(inputs)
            .Set("reduced_gravity_mps2", gravity)
            .Set("initial_radius_m", start)
            .SetEach("radius_m", i => Radius(i))
            .SetEach("height_m", i => volume / (Math.PI * Radius(i) * Radius(i)));
    }
}
