using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Chooses what a risk map shows when nobody says so.</summary>
internal static class MapExtent
{
    private const double Rim = 0.04;
    private const double LargestGrowth = 0.8;

    /// <summary>m. The park with its units and plots, grown by the contours as far as they lie near it.</summary>
    public static Envelope Of(RiskMap map)
    {
        var core = new Envelope();
        Expand(core, map.Park.Boundary);
        foreach (var shape in map.Park.Enterprises.Select(e => e.Shape).Concat(map.Park.Units.Select(u => u.Shape)))
        {
            Expand(core, shape);
        }

        if (core.IsNull)
        {
            foreach (var contour in map.Contours)
            {
                Expand(core, contour.Area);
            }
        }

        if (core.IsNull)
        {
            return new Envelope(-500, 500, -500, 500);
        }

        double growth = LargestGrowth / 2 * Math.Max(Math.Max(core.Width, core.Height), 400);
        var limit = new Envelope(core.MinX - growth, core.MaxX + growth, core.MinY - growth, core.MaxY + growth);
        var extent = core.Copy();
        foreach (var contour in map.Contours)
        {
            Expand(extent, contour.Area);
        }

        extent = extent.Intersection(limit);
        extent.ExpandBy(Rim * Math.Max(extent.Width, extent.Height));
        return extent;
    }

    private static void Expand(Envelope extent, Geometry? shape)
    {
        if (shape is { IsEmpty: false })
        {
            extent.ExpandToInclude(shape.EnvelopeInternal);
        }
    }
}
