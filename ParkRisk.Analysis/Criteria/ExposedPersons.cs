using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Criteria;

/// <summary>People for the factor α of GB 18218-2018: those within 500 m outside an enterprise's boundary.</summary>
/// <remarks>Protection targets count whole when any part of them lies in the ring; population areas by the share of their area in it, taken as evenly spread. The larger of day and night is taken, and rounded up. The enterprise's own targets do not count.</remarks>
public static class ExposedPersons
{
    private const double Distance = 500;
    private const double Rounding = 1e-9;

    /// <summary>persons. Around one enterprise.</summary>
    /// <param name="park">The park.</param>
    /// <param name="enterprise">The enterprise; a point stands for its boundary where only that is known.</param>
    public static int Around(Park park, Enterprise enterprise)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(enterprise);
        var reach = enterprise.Shape.Buffer(Distance, 32);
        var (day, night) = (0.0, 0.0);
        foreach (var target in park.Targets.Where(t => t.Enterprise != enterprise.Id && InRing(t.Shape, enterprise.Shape)))
        {
            day += target.PersonsDay ?? target.PersonsNight ?? 0;
            night += target.PersonsNight ?? target.PersonsDay ?? 0;
        }

        foreach (var area in park.Population.Where(a => reach.EnvelopeInternal.Intersects(a.Shape.EnvelopeInternal)))
        {
            var share = ShareOf(area.Shape, reach, enterprise.Shape);
            day += share * area.PersonsDay;
            night += share * area.PersonsNight;
        }

        return (int)Math.Min(int.MaxValue, Math.Ceiling(Math.Max(day, night) - Rounding));
    }

    private static bool InRing(Geometry shape, Geometry plot)
        => plot.IsWithinDistance(shape, Distance) && (plot.Dimension < Dimension.Surface || !plot.Contains(shape));

    private static double ShareOf(Geometry shape, Geometry reach, Geometry plot)
    {
        if (!(shape.Area > 0))
        {
            return InRing(shape, plot) ? 1 : 0;
        }

        var inside = shape.Intersection(reach);
        return (plot.Dimension < Dimension.Surface ? inside : inside.Difference(plot)).Area / shape.Area;
    }
}
