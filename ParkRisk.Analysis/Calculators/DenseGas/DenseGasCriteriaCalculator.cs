using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.DenseGas;

/// <summary><c>dense-gas-criteria</c>.</summary>
internal static class DenseGasCriteriaCalculator
{
    public static Calculator Definition { get; } = new(
        "dense-gas-criteria", "Dense or passive, continuous or instantaneous", "重气与释放类型判据", "Britter and McQuaid (1988); AIChE/CCPS (1999)")
    {
        Inputs =
        [
            DenseInputs.Release.Required(),
            DenseInputs.SourceDensity.Required(),
            StandardInputs.AirDensity,
            StandardInputs.AmbientPressure,
            StandardInputs.AirTemperature,
            DenseInputs.Wind,
            Input.Number("volume_rate_m3_s", "volume rate at the density of the source, continuous"),
            Input.Number("volume_m3", "volume at the density of the source, instantaneous"),
            Input.Number("duration_s", "duration of the release, continuous"),
            Input.Number("x_m", "distance for release_class"),
        ],
        Outputs =
        [
            Output.Number("reduced_gravity_mps2", "g0' = g(ρ0 − ρa)/ρa"),
            Output.Number("dense_number", "(g0'Q0/(u³D))^(1/3) or √(g0'V0)/(u·V0^(1/3)); 0 for a gas not denser than air"),
            Output.Flag("dense", "at least 0.15, continuous, or 0.20, instantaneous"),
            Output.Number("source_length_m", "D = √(Q0/u)").OnlyWith("release continuous"),
            Output.Number("max_distance_continuous_m", "u·R_d/2.5").OnlyWith("release continuous and duration_s"),
            Output.Text("release_class", "continuous, instantaneous or both").OnlyWith("release continuous, duration_s and x_m"),
        ],
        Rules =
        [
            InputRule.NeededWhen(IsContinuous, "release is continuous", "volume_rate_m3_s"),
            InputRule.NeededWhen(inputs => !IsContinuous(inputs), "release is instantaneous", "volume_m3"),
        ],
        Evaluate = Evaluate,
    };

    private static bool IsContinuous(InputValues inputs) => inputs.Text("release") == "continuous";

    private static Outputs Evaluate(InputValues inputs)
    {
        double wind = inputs.Number("wind_speed_mps"), gravity = DenseInputs.ReducedGravity(inputs);
        var outputs = new Outputs(inputs).Set("reduced_gravity_mps2", gravity);
        if (!IsContinuous(inputs))
        {
            double number = DenseGasCriteria.InstantaneousNumber(gravity, inputs.Number("volume_m3"), wind);
            return outputs.Set("dense_number", number).Set("dense", number >= DenseGasCriteria.InstantaneousLimit);
        }

        double rate = inputs.Number("volume_rate_m3_s");
        double continuous = DenseGasCriteria.ContinuousNumber(gravity, rate, wind);
        outputs.Set("dense_number", continuous).Set("dense", continuous >= DenseGasCriteria.ContinuousLimit)
            .Set("source_length_m", Math.Sqrt(rate / wind));
        if (inputs.Optional("duration_s") is not { } duration) return outputs;
        outputs.Set("max_distance_continuous_m", wind * duration / DenseGasCriteria.ContinuousRatio);
        if (inputs.Optional("x_m") is { } x)
        {
            outputs.Set("release_class", (wind * duration / x) switch
            {
                >= DenseGasCriteria.ContinuousRatio => "continuous",
                <= DenseGasCriteria.InstantaneousRatio => "instantaneous",
                _ => "both",
            });
        }

        return outputs;
    }
}
