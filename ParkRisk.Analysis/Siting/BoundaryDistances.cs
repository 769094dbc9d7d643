using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Siting;

/// <summary>Distances from the boundary of a plot outwards to the edge of an area around it.</summary>
public static class BoundaryDistances
{
    /// <summary>Number of directions in a distance table.</summary>
    public const int Directions = 16;

    /// <summary>m. For 16 directions clockwise from north: the farthest point of the area seen from the plot's centre in that direction, less the plot's own extent in it; 0 where the area does not leave the plot.</summary>
    /// <param name="plot">Plot of the enterprise, or a point.</param>
    /// <param name="area">Area around it.</param>
    public static ImmutableArray<double> ByDirection(Geometry plot, Geometry area)
    {
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentNullException.ThrowIfNull(area);
        if (area.IsEmpty)
        {
            return [.. new double[Directions]];
        }

        var centre = plot.Centroid.Coordinate;
        var reach = new Envelope(plot.EnvelopeInternal);
        reach.ExpandToInclude(area.EnvelopeInternal);
        double length = 2 * (reach.Width + reach.Height) + 1;
        var result = ImmutableArray.CreateBuilder<double>(Directions);
        for (int k = 0; k < Directions; k++)
        {
            double bearing = 2 * Math.PI * k / Directions;
            var end = new Coordinate(centre.X + length * Math.Sin(bearing), centre.Y + length * Math.Cos(bearing));
            var ray = area.Factory.CreateLineString([centre, end]);
            result.Add(Math.Max(0, Farthest(area, ray, centre) - Farthest(plot, ray, centre)));
        }

        return result.MoveToImmutable();
    }

    /// <summary>m. The largest distance from the plot to a point of the area; 0 for an empty area or one inside the plot.</summary>
    /// <param name="plot">Plot of the enterprise, or a point.</param>
    /// <param name="area">Area around it.</param>
    public static (double Distance, Coordinate? At) Largest(Geometry plot, Geometry area)
    {
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentNullException.ThrowIfNull(area);
        double largest = 0;
        Coordinate? at = null;
        foreach (var vertex in area.Coordinates)
        {
            double distance = plot.Distance(plot.Factory.CreatePoint(vertex));
            if (distance > largest)
            {
                (largest, at) = (distance, vertex);
            }
        }

        return (largest, at);
    }

    private static double Farthest(Geometry shape, LineString ray, Coordinate centre)
    {
        double farthest = 0;
        foreach (var vertex in shape.Intersection(ray).Coordinates)
        {
            farthest = Math.Max(farthest, vertex.Distance(centre));
        }

        return farthest;
    }
}
