using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.DenseGas;

/// <summary><c>britter-mcquaid-puff</c>.</summary>
internal static class BritterMcQuaidPuffCalculator
{
    public static Calculator Definition { get; } = new(
        "britter-mcquaid-puff", "Britter–McQuaid instantaneous dense release", "Britter–McQuaid瞬时重气释放", "Britter and McQuaid (1988) HSE CRR 17")
    {
        Inputs =
        [
            Input.Number("volume_m3", "cloud volume at the density of the source").Required(),
            DenseInputs.SourceDensity.Required(),
            DenseInputs.SourceTemperature,
            StandardInputs.AirDensity,
            StandardInputs.AmbientPressure,
            StandardInputs.AirTemperature,
            DenseInputs.Wind,
            Input.Number("source_volume_fraction", "share of the hazardous gas in the released mixture").Default(1).AtMost(1),
            DenseInputs.Distance("downwind distance from the source"),
            Input.Number("t_s", "times, for the leading edge").AtLeast(0).Elementwise(),
            DenseInputs.Target,
        ],
        Outputs =
        [
            Output.Number("reduced_gravity_mps2", "g0' = g(ρ0 − ρa)/ρa"),
            Output.Number("alpha", "0.5·log10(g0'V0^(1/3)/u²)"),
            Output.Number("volume_fraction", "of the hazardous gas, at x_m or at the leading edge").Elementwise().OnlyWith("x_m or t_s"),
            Output.Number("centre_m", "0.4·u·t").Elementwise().OnlyWith("t_s"),
            Output.Number("radius_m", "√(R0² + 1.2t√(g0'V0))").Elementwise().OnlyWith("t_s"),
            Output.Number("leading_edge_m", "centre + radius").Elementwise().OnlyWith("t_s"),
            Output.Number("distance_m", "distance to the target, null when the source is thinner").Nullable().OnlyWith("target_volume_fraction"),
        ],
        Rules = [InputRule.NotTogether("x_m", "t_s")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        if (DenseInputs.NotDense(inputs) is { } fault) return fault;
        double gravity = DenseInputs.ReducedGravity(inputs), share = inputs.Number("source_volume_fraction");
        var puff = new BritterMcQuaidPuff(
            inputs.Number("volume_m3"), gravity, inputs.Number("wind_speed_mps"),
            inputs.Number("source_temperature_k") / inputs.Number("air_temperature_k"));
        var outputs = new Outputs(inputs).Set("reduced_gravity_mps2", gravity).Set("alpha", puff.Alpha);
        if (puff.RangeNote is { } note)
        {
            outputs.Note(note);
        }

        if (inputs.Has("x_m"))
        {
            outputs.SetEach("volume_fraction", i => share * puff.VolumeFraction(inputs.At("x_m", i)));
        }

        if (inputs.Has("t_s"))
        {
            outputs
                .SetEach("volume_fraction", i => share * puff.VolumeFraction(puff.LeadingEdge(inputs.At("t_s", i))))
                .SetEach("centre_m", i => puff.Centre(inputs.At("t_s", i)))
                .SetEach("radius_m", i => puff.Radius(inputs.At("t_s", i)))
                .SetEach("leading_edge_m", i => puff.LeadingEdge(inputs.At("t_s", i)));
        }

        return outputs.SetWhen(inputs.Has("target_volume_fraction"), "distance_m", () =>
            inputs.Number("target_volume_fraction") is var target && target <= share ? puff.Distance(target / share) : null);
    }
}
