using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Briggs' dispersion coefficients of a plume for one class and terrain (model <c>briggs-sigma</c>).</summary>
/// <remarks>σy = k·x/√(1+a·x), σz = c·x·(1+b·x)^p. 10-minute averages, 100 m to 10 km. Briggs (1973); the same coefficients in AIChE/CCPS (1999) and AQ/T 3046-2013 table E.7.</remarks>
/// <param name="LateralSlope">k.</param>
/// <param name="LateralCurvature">1/m. a.</param>
/// <param name="VerticalSlope">c.</param>
/// <param name="VerticalCurvature">1/m. b.</param>
/// <param name="VerticalExponent">p, one of −1, −½, 0, ½.</param>
public sealed record BriggsSigma(
    double LateralSlope, double LateralCurvature, double VerticalSlope, double VerticalCurvature, double VerticalExponent)
{
    private static readonly BriggsSigma[] Sets = Load();

    /// <summary>m. Where the fit starts.</summary>
    public const double ShortestDistance = 100;

    /// <summary>m. Where the fit ends.</summary>
    public const double LongestDistance = 10_000;

    /// <summary>The coefficients of a class and terrain.</summary>
    public static BriggsSigma For(StabilityClass stability, TerrainRoughness terrain) => Sets[6 * (int)terrain + (int)stability];

    /// <summary>m. σy at a distance, 10-minute average.</summary>
    /// <param name="x">m. Downwind distance, not negative.</param>
    public double Lateral(double x) => LateralSlope * x / Math.Sqrt(1 + LateralCurvature * x);

    /// <summary>m. σz at a distance.</summary>
    /// <param name="x">m. Downwind distance, not negative.</param>
    public double Vertical(double x)
        => VerticalSlope * x * Bend(1 + VerticalCurvature * x);

    /// <summary>dσy/dx at a distance.</summary>
    /// <param name="x">m. Downwind distance, not negative.</param>
    public double LateralRate(double x)
    {
        double bend = 1 + LateralCurvature * x;
        return LateralSlope * (1 + 0.5 * LateralCurvature * x) / (bend * Math.Sqrt(bend));
    }

    /// <summary>dσz/dx at a distance.</summary>
    /// <param name="x">m. Downwind distance, not negative.</param>
    public double VerticalRate(double x)
    {
        double bend = 1 + VerticalCurvature * x;
        return VerticalSlope * Bend(bend) * (1 + VerticalExponent * VerticalCurvature * x / bend);
    }

    /// <summary>m. The distance at which σy has a value.</summary>
    /// <param name="sigma">m. σy, not negative.</param>
    public double LateralDistance(double sigma)
    {
        double square = sigma * sigma / (LateralSlope * LateralSlope);
        double bent = square * LateralCurvature;
        return 0.5 * (bent + Math.Sqrt(bent * bent + 4 * square));
    }

    /// <summary>m. The distance at which σz has a value; a value that is never reached counts as reached far out.</summary>
    /// <param name="sigma">m. σz, not negative.</param>
    public double VerticalDistance(double sigma)
    {
        double ratio = sigma / VerticalSlope, bent = ratio * ratio * VerticalCurvature;
        return VerticalExponent switch
        {
            0 => ratio,
            -1 => ratio / Math.Max(1 - VerticalCurvature * ratio, 1e-3),
            -0.5 => 0.5 * (bent + Math.Sqrt(bent * bent + 4 * ratio * ratio)),
            _ => VirtualSource.Distance(Vertical, sigma),
        };
    }

    /// <summary>The note of a distance outside the fit, or null inside it.</summary>
    public static ModelNote? RangeNote(double x)
        => x is >= ShortestDistance and <= LongestDistance
            ? null
            : new ModelNote("briggs-sigma", "x_m", x, "100 … 10 000 m", "Briggs (1973)");

    private double Bend(double bend) => VerticalExponent switch
    {
        0 => 1,
        -1 => 1 / bend,
        -0.5 => 1 / Math.Sqrt(bend),
        0.5 => Math.Sqrt(bend),
        double p => Math.Pow(bend, p),
    };

    private static BriggsSigma[] Load()
    {
        var table = ReferenceTable.Load("dispersion/briggs_sigma.csv");
        return [.. from terrain in new[] { "rural", "urban" }
                   from stability in Enum.GetNames<StabilityClass>()
                   let row = table.Find(("terrain", terrain), ("stability", stability))
                   select new BriggsSigma(
                       table.Number(row, "lateral_slope"), table.Number(row, "lateral_curvature_per_m"),
                       table.Number(row, "vertical_slope"), table.Number(row, "vertical_curvature_per_m"),
                       table.Number(row, "vertical_exponent"))];
    }
}
