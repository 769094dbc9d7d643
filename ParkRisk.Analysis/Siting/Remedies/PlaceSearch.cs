using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace ParkRisk.Analysis.Siting.Remedies;

/// <summary>A place that complies.</summary>
/// <param name="Plot">Id of the plot or area in which it lies.</param>
/// <param name="By">m. How far the shape moves.</param>
/// <param name="Shape">The shape there.</param>
public sealed record FoundPlace(string Plot, Coordinate By, Geometry Shape)
{
    /// <summary>m. Distance from where it stands.</summary>
    public double Distance => Math.Sqrt(By.X * By.X + By.Y * By.Y);
}

/// <summary>Looks for the nearest place in given areas where something would comply.</summary>
public static class PlaceSearch
{
    /// <summary>Positions along the longer side of an area.</summary>
    private const int Across = 14;

    /// <summary>m. Least step between positions.</summary>
    private const double LeastStep = 20;

    /// <summary>Positions of a shape inside areas, on a lattice, the nearest first.</summary>
    /// <param name="shape">The shape as it stands.</param>
    /// <param name="areas">Areas with their ids.</param>
    public static IEnumerable<FoundPlace> Positions(Geometry shape, IEnumerable<(string Id, Geometry Area)> areas)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(areas);
        var centre = shape.EnvelopeInternal.Centre;
        return areas
            .Select(a => (a.Id, Area: PreparedGeometryFactory.Prepare(a.Area)))
            .SelectMany(a => Centres(a.Area, shape.Factory).Select(c => (a.Id, a.Area, By: new Coordinate(c.X - centre.X, c.Y - centre.Y))))
            .OrderBy(p => p.By.X * p.By.X + p.By.Y * p.By.Y)
            .ThenBy(p => p.By.X)
            .ThenBy(p => p.By.Y)
            .Select(p => (p.Area, Place: new FoundPlace(p.Id, p.By, ParkEdit.Shift(shape, p.By))))
            .Where(p => p.Area.Contains(p.Place.Shape))
            .Select(p => p.Place);
    }

    /// <summary>The nearest position that complies; null where none does.</summary>
    /// <param name="shape">The shape as it stands.</param>
    /// <param name="areas">Areas with their ids.</param>
    /// <param name="complies">Whether a position complies.</param>
    public static FoundPlace? Nearest(Geometry shape, IEnumerable<(string Id, Geometry Area)> areas, Func<Geometry, bool> complies)
        => Positions(shape, areas).FirstOrDefault(p => complies(p.Shape));

    private static IEnumerable<Coordinate> Centres(IPreparedGeometry area, GeometryFactory factory)
    {
        var bounds = area.Geometry.EnvelopeInternal;
        double step = Math.Max(LeastStep, Math.Max(bounds.Width, bounds.Height) / Across);
        for (double y = bounds.MinY + step / 2; y < bounds.MaxY; y += step)
        {
            for (double x = bounds.MinX + step / 2; x < bounds.MaxX; x += step)
            {
                var centre = new Coordinate(x, y);
                if (area.Contains(factory.CreatePoint(centre)))
                {
                    yield return centre;
                }
            }
        }
    }
}
