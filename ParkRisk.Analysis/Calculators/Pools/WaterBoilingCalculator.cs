using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Pools;

/// <summary><c>pool-boiling-water</c>.</summary>
internal static class WaterBoilingCalculator
{
    public static Calculator Definition { get; } = new(
        "pool-boiling-water", "Steady boiling pool on water at constant flux", "水面恒定通量沸腾液池",
        "Burro trials, Koopman et al. (1982); US FERC practice for LNG spills on water")
    {
        Inputs =
        [
            Input.Number("mass_rate_kg_s", "rate of the spill").Required(),
            Input.Number("evaporation_flux_kg_m2_s", "flux of vapour, LNG 0.085 … 0.2").Default(WaterBoiling.DefaultFlux),
        ],
        Outputs =
        [
            Output.Number("area_m2", "area of the steady pool"),
            Output.Number("equivalent_diameter_m", "diameter of the circle of that area"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double flux = inputs.Number("evaporation_flux_kg_m2_s"), area = WaterBoiling.Area(inputs.Number("mass_rate_kg_s"), flux);
        var outputs = new Outputs(inputs).Set("area_m2", area).Set("equivalent_diameter_m", HoleArea.Diameter(area));
        return flux is >= WaterBoiling.LowestFlux and <= WaterBoiling.HighestFlux
            ? outputs
            : outputs.Note(new ModelNote("pool-boiling-water", "evaporation_flux_kg_m2_s", flux, "0.085 … 0.2 kg/(m²·s)", "LNG spill trials"));
    }
}
