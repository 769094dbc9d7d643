using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Rural plume coefficients of the EPA Industrial Source Complex model (model <c>isc3-sigma</c>).</summary>
/// <remarks>σz = a·x^b piecewise with x in km; σy = 465.11628·x·tan θ, θ = 0.017453293·(c − d·ln x). EPA-454/B-95-003b (1995), section 1.1.5.</remarks>
public static class Isc3Sigma
{
    private static readonly (double C, double D, double Cap)[] Angles = LoadAngles();
    private static readonly Segment[][] Segments = LoadSegments();

    /// <summary>m. σy of a plume.</summary>
    /// <param name="x">m. Distance, above zero.</param>
    /// <param name="stability">Pasquill class.</param>
    public static double Lateral(double x, StabilityClass stability)
    {
        double km = x / 1000;
        (double c, double d, _) = Angles[(int)stability];
        return 465.11628 * km * Math.Tan(0.017453293 * (c - d * Math.Log(km)));
    }

    /// <summary>m. σz of a plume, not above 5000 m for classes A, B and C.</summary>
    /// <param name="x">m. Distance, above zero.</param>
    /// <param name="stability">Pasquill class.</param>
    public static double Vertical(double x, StabilityClass stability)
    {
        double km = x / 1000;
        var segment = Array.Find(Segments[(int)stability], s => s.IsLimitIncluded ? km <= s.Limit : km < s.Limit);
        return Math.Min(segment.Factor * Math.Pow(km, segment.Exponent), Angles[(int)stability].Cap);
    }

    private static (double, double, double)[] LoadAngles()
    {
        var table = ReferenceTable.Load("dispersion/isc3_sigma_y.csv");
        return [.. Enum.GetNames<StabilityClass>().Select(s => table.Find(("stability", s)))
            .Select(row => (table.Number(row, "angle_c_deg"), table.Number(row, "angle_d_deg"), table.Number(row, "vertical_cap_m")))];
    }

    private static Segment[][] LoadSegments()
    {
        var table = ReferenceTable.Load("dispersion/isc3_sigma_z.csv");
        return [.. Enum.GetNames<StabilityClass>().Select(s => Enumerable.Range(0, table.Count)
            .Where(row => table.Text(row, "stability") == s)
            .Select(row => new Segment(
                table.Number(row, "upper_distance_km"), table.Text(row, "upper_included") == "yes",
                table.Number(row, "factor"), table.Number(row, "exponent")))
            .ToArray())];
    }

    private readonly record struct Segment(double Limit, bool IsLimitIncluded, double Factor, double Exponent);
}
