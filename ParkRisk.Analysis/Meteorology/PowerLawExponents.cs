using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>Exponents of the wind-speed power law by class and terrain, Irwin (1979), urban values as in ISC3.</summary>
public static class PowerLawExponents
{
    private static readonly double[] Exponents = Load();

    /// <summary>p of u ∝ z^p.</summary>
    public static double For(StabilityClass stability, TerrainRoughness terrain) => Exponents[6 * (int)terrain + (int)stability];

    private static double[] Load()
    {
        var table = ReferenceTable.Load("dispersion/wind_profile_power.csv");
        return [.. from terrain in new[] { "rural", "urban" }
                   from stability in Enum.GetNames<StabilityClass>()
                   select table.Number(table.Find(("terrain", terrain), ("stability", stability)), "exponent")];
    }
}
