using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Pools;

/// <summary><c>pool-spread</c>.</summary>
internal static class PoolSpreadCalculator
{
    public static Calculator Definition { get; } = new(
        "pool-spread", "Spread of a liquid pool", "液池扩展", "TNO Yellow Book CPR 14E (2005), table 3.1; TNO Purple Book CPR 18E (1999)")
    {
        Inputs =
        [
            Input.Number("volume_m3", "volume of the liquid").Required(),
            Input.Number("depth_m", "minimum depth of the pool"),
            Input.Choice("surface", "kind of ground, gives the minimum depth", "smooth-concrete", "average", "rough", "gravel"),
            Input.Number("bund_area_m2", "area of the bund, limits the pool"),
            Input.Choice("substrate", "what the pool lies on, limits it without a bund", "land", "water").Default("land"),
        ],
        Outputs =
        [
            Output.Number("area_m2", "area of the pool"),
            Output.Number("equivalent_diameter_m", "diameter of the circle of that area"),
            Output.Number("depth_m", "volume over area"),
        ],
        Rules = [InputRule.ExactlyOneOf("depth_m", "surface")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double volume = inputs.Number("volume_m3");
        double depth = inputs.Optional("depth_m") ?? PoolSpread.MinimumDepth(inputs.Text("surface") switch
        {
            "smooth-concrete" => PoolSurface.SmoothConcrete,
            "average" => PoolSurface.Average,
            "rough" => PoolSurface.Rough,
            _ => PoolSurface.Gravel,
        });
        double limit = inputs.Optional("bund_area_m2")
            ?? (inputs.Text("substrate") == "water" ? PoolSpread.UnbundedWaterArea : PoolSpread.UnbundedLandArea);
        double area = PoolSpread.Area(volume, depth, limit);
        var outputs = new Outputs(inputs)
            .Set("area_m2", area)
            .Set("equivalent_diameter_m", HoleArea.Diameter(area))
            .Set("depth_m", volume / area);
        return inputs.Has("bund_area_m2") || volume / depth <= limit
            ? outputs
            : outputs.Note(FormattableString.Invariant($"The pool would cover {volume / depth:G6} m²; it is limited to the {limit:F0} m² assumed without a bund (Purple Book)."));
    }
}
