using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.DenseGas;

/// <summary><c>britter-mcquaid-curve</c> and <c>britter-mcquaid-plume</c>.</summary>
internal static class BritterMcQuaidCalculators
{
    public static Calculator Curve { get; } = new(
        "britter-mcquaid-curve", "Britter–McQuaid ordinates β(α)", "Britter–McQuaid曲线", "Britter and McQuaid (1988) HSE CRR 17")
    {
        Inputs = [DenseInputs.Release.Required(), Input.Number("alpha", "α").AnyNumber().Required()],
        Outputs =
        [
            Output.Number("concentration_ratio", "C_m/C_0 of the curves, falling").List(),
            Output.Number("beta", "β of each curve").List(),
        ],
        Evaluate = inputs =>
        {
            double alpha = inputs.Number("alpha");
            var curves = inputs.Text("release") == "continuous" ? BritterMcQuaidCurves.Continuous : BritterMcQuaidCurves.Instantaneous;
            var outputs = new Outputs(inputs).SetList("concentration_ratio", curves.Ratios.ToArray()).SetList("beta", curves.Ordinates(alpha));
            return BritterMcQuaidCurves.RangeNote("britter-mcquaid-curve", alpha) is { } note ? outputs.Note(note) : outputs;
        },
    };

    public static Calculator Plume { get; } = new(
        "britter-mcquaid-plume", "Britter–McQuaid continuous dense release", "Britter–McQuaid连续重气释放", "Britter and McQuaid (1988) HSE CRR 17")
    {
        Inputs =
        [
            Input.Number("volume_rate_m3_s", "volume rate at the density of the source"),
            Input.Number("mass_rate_kg_s", "rate of release, over the density of the source"),
            DenseInputs.SourceDensity.Required(),
            DenseInputs.SourceTemperature,
            StandardInputs.AirDensity,
            StandardInputs.AmbientPressure,
            StandardInputs.AirTemperature,
            DenseInputs.Wind,
            DenseInputs.Distance("downwind distance from the source"),
            DenseInputs.Target,
        ],
        Outputs =
        [
            Output.Number("reduced_gravity_mps2", "g0' = g(ρ0 − ρa)/ρa"),
            Output.Number("volume_rate_m3_s", "Q0"),
            Output.Number("source_length_m", "D = √(Q0/u)"),
            Output.Number("alpha", "0.2·log10(g0'²Q0/u⁵)"),
            Output.Number("volume_fraction", "after the correction for temperature").Elementwise().OnlyWith("x_m"),
            Output.Number("distance_m", "distance to the target").Nullable().OnlyWith("target_volume_fraction"),
            Output.Number("buoyancy_length_m", "l_b = g0'Q0/u³"),
            Output.Number("upwind_extent_m", "L_U = D/2 + 2·l_b"),
            Output.Number("source_half_width_m", "L_H0 = D + 8·l_b"),
            Output.Number("half_width_m", "L_H = L_H0 + 2.5·(l_b·x²)^(1/3)").Elementwise().OnlyWith("x_m"),
            Output.Number("cloud_height_m", "D²/(2·L_H·c')").Elementwise().OnlyWith("x_m"),
        ],
        Rules = [InputRule.ExactlyOneOf("volume_rate_m3_s", "mass_rate_kg_s")],
        Evaluate = EvaluatePlume,
    };

    private static Outputs EvaluatePlume(InputValues inputs)
    {
        if (DenseInputs.NotDense(inputs) is { } fault) return fault;
        double gravity = DenseInputs.ReducedGravity(inputs);
        double rate = inputs.Optional("volume_rate_m3_s") ?? inputs.Number("mass_rate_kg_s") / inputs.Number("source_density_kg_m3");
        var plume = new BritterMcQuaidPlume(
            rate, gravity, inputs.Number("wind_speed_mps"), inputs.Number("source_temperature_k") / inputs.Number("air_temperature_k"));
        var outputs = new Outputs(inputs)
            .Set("reduced_gravity_mps2", gravity)
            .Set("volume_rate_m3_s", rate)
            .Set("source_length_m", plume.SourceLength)
            .Set("alpha", plume.Alpha);
        if (plume.RangeNote is { } note)
        {
            outputs.Note(note);
        }

        if (inputs.Has("x_m"))
        {
            outputs.SetEach("volume_fraction", i => plume.VolumeFraction(inputs.At("x_m", i)));
        }

        outputs
            .SetWhen(inputs.Has("target_volume_fraction"), "distance_m", () => plume.Distance(inputs.Number("target_volume_fraction")))
            .Set("buoyancy_length_m", plume.BuoyancyLength)
            .Set("upwind_extent_m", plume.UpwindExtent)
            .Set("source_half_width_m", plume.SourceHalfWidth);
        return !inputs.Has("x_m")
            ? outputs
            : outputs
                .SetEach("half_width_m", i => plume.HalfWidth(inputs.At("x_m", i)))
                .SetEach("cloud_height_m", i => plume.Height(inputs.At("x_m", i)));
    }
}
