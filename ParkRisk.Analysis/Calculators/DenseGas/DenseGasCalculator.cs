using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Calculators.DenseGas;

/// <summary><c>dense-gas</c>.</summary>
internal static class DenseGasCalculator
{
    private const double LongestDistance = 20_000;

    public static Calculator Definition { get; } = new(
        "dense-gas", "Dense gas from a pool, a two-phase jet or an instantaneous release", "重气扩散（液池、两相射流或瞬时释放）",
        "after Ermak (1990) SLAB, Witlox (1994) HEGADAS, Britter and McQuaid (1988); docs/theory/dense-gas.md")
    {
        Inputs = [.. DenseGasInputs.All],
        Outputs =
        [
            Output.Number("concentration_kg_m3", "highest concentration at the receptor").Elementwise().OnlyWith("x_m"),
            Output.Number("volume_fraction", "highest volume fraction at the receptor, all of the contaminant as vapour").Elementwise().OnlyWith("x_m"),
            Output.Number("half_width_m", "half-width of the cloud at that distance").Elementwise().OnlyWith("x_m"),
            Output.Number("height_m", "height of the cloud at that distance").Elementwise().OnlyWith("x_m"),
            Output.Number("cloud_temperature_k", "temperature on the axis at the ground").Elementwise().OnlyWith("x_m"),
            Output.Number("liquid_mass_fraction", "share of the contaminant still liquid").Elementwise().OnlyWith("x_m"),
            Output.Number("arrival_s", "time of travel from the source").Elementwise().OnlyWith("x_m"),
            Output.Number("distance_m", "largest distance to the target on the axis at the ground, null when it is never met within 20 km").Nullable().OnlyWith("target_volume_fraction"),
            Output.Number("upwind_extent_m", "how far the cloud reaches upwind of the centre of the source"),
        ],
        Rules =
        [
            InputRule.ExactlyOneOf("mass_rate_kg_s", "mass_kg"),
            InputRule.AtLeastOneOf("x_m", "target_volume_fraction"),
            InputRule.IsAbove("reference_height_m", "roughness_m"),
            InputRule.NotTogether("duration_s", "mass_kg"),
            InputRule.NeededWhen(i => i.Number("liquid_mass_fraction") > 0, "liquid is released", "boiling_temperature_k", "heat_of_vaporisation_j_kg"),
        ],
        Evaluate = inputs => inputs.Has("mass_kg") ? EvaluatePuff(inputs) : EvaluatePlume(inputs),
    };

    private static Outputs EvaluatePlume(InputValues inputs)
    {
        var terrain = inputs.Text("terrain") == "urban" ? TerrainRoughness.Urban : TerrainRoughness.Rural;
        var plume = DenseGasPlume.Solve(DenseGasInputs.Plume(inputs, FarEdge(inputs)), DenseGasInputs.Air(inputs), terrain);
        if (NearerThan(inputs, plume.Start) is { } fault) return fault;
        double? duration = inputs.Optional("duration_s");
        double Share(double x)
            => duration is { } lasting ? CloudPassage.PeakShare(x, lasting, Math.Max(x - plume.Start, 1e-3) / Math.Max(plume.At(x).TravelTime, 1e-6)) : 1;
        var outputs = new Outputs(inputs);
        if (inputs.Has("x_m"))
        {
            DensePlumeNode Node(int i) => plume.At(inputs.At("x_m", i));
            double Concentration(int i) => Node(i).Section.Concentration(inputs.At("y_m", i), inputs.At("z_m", i)) * Share(inputs.At("x_m", i));
            outputs
                .SetEach("concentration_kg_m3", i => Concentration(i))
                .SetEach("volume_fraction", i => Concentration(i) / Node(i).Section.AxisConcentration(0) * Node(i).VolumeFraction)
                .SetEach("half_width_m", i => Node(i).Section.CoreHalfWidth + DensePlumeEquations.EffectiveShare * Node(i).Section.SigmaY)
                .SetEach("height_m", i => DensePlumeEquations.EffectiveShare * Node(i).Section.SigmaZ)
                .SetEach("cloud_temperature_k", i => Node(i).Temperature)
                .SetEach("liquid_mass_fraction", i => Node(i).LiquidFraction)
                .SetEach("arrival_s", i => Node(i).TravelTime);
        }

        return outputs
            .SetWhen(inputs.Has("target_volume_fraction"), "distance_m", () => Distance(
                inputs, plume.Start, x => plume.At(x).VolumeFraction * Share(x)))
            .Set("upwind_extent_m", Math.Abs(plume.UpwindEdge));
    }

    private static Outputs EvaluatePuff(InputValues inputs)
    {
        var puff = DenseGasPuff.Solve(DenseGasInputs.Puff(inputs, FarEdge(inputs)), DenseGasInputs.Air(inputs));
        var outputs = new Outputs(inputs);
        if (inputs.Has("x_m"))
        {
            DensePuffNode Node(int i) => puff.Highest(inputs.At("x_m", i), inputs.At("z_m", i));
            double Concentration(int i) => puff.HighestConcentration(inputs.At("x_m", i), inputs.At("y_m", i), inputs.At("z_m", i));
            outputs
                .SetEach("concentration_kg_m3", i => Concentration(i))
                .SetEach("volume_fraction", i => Concentration(i) / Node(i).Concentration * Node(i).VolumeFraction)
                .SetEach("half_width_m", i => Node(i).Radius)
                .SetEach("height_m", i => DensePlumeEquations.EffectiveShare * Node(i).SigmaZ)
                .SetEach("cloud_temperature_k", i => Node(i).Temperature)
                .SetEach("liquid_mass_fraction", i => Node(i).LiquidFraction)
                .SetEach("arrival_s", i => Node(i).Time);
        }

        double VolumeFraction(double x)
            => puff.Highest(x, 0) is var node ? puff.HighestConcentration(x, 0, 0) / node.Concentration * node.VolumeFraction : 0;
        return outputs
            .SetWhen(inputs.Has("target_volume_fraction"), "distance_m", () => Distance(inputs, 0, VolumeFraction))
            .Set("upwind_extent_m", Math.Abs(puff.UpwindEdge));
    }

    private static double? Distance(InputValues inputs, double start, Func<double, double> fraction)
        => start + PlumeDistance.Largest(s => fraction(start + s), inputs.Number("target_volume_fraction"), 1e-3, LongestDistance - start);

    private static double FarEdge(InputValues inputs)
    {
        double far = inputs.Has("target_volume_fraction") ? LongestDistance : 100;
        foreach (double x in inputs.List("x_m"))
        {
            far = Math.Max(far, 1.01 * x);
        }

        return far;
    }

    private static Outputs? NearerThan(InputValues inputs, double start)
    {
        foreach (double x in inputs.List("x_m"))
        {
            if (x < start) return Outputs.Fault("x_m", x, FormattableString.Invariant($"not below the half-width of the source, {start:G6} m"));
        }

        return null;
    }
}
