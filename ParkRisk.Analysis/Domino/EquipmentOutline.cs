using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Domino;

/// <summary>The outline of a unit, for the point of its surface that a fire or a blast meets first. Evaluation allocates nothing.</summary>
internal sealed class EquipmentOutline
{
    private readonly double radius;
    private readonly Coordinate centre;
    private readonly Geometry? area;
    private readonly double[] segments;

    private EquipmentOutline(Coordinate centre, double radius, Geometry? area, double[] segments)
        => (this.centre, this.radius, this.area, this.segments) = (centre, radius, area, segments);

    /// <summary>A circle; a point where the radius is zero.</summary>
    public static EquipmentOutline Circle(Coordinate centre, double radius) => new(centre, radius, null, []);

    /// <summary>Any geometry.</summary>
    public static EquipmentOutline Of(Geometry shape)
    {
        var lines = shape.Dimension == Dimension.Surface ? shape.Boundary : shape;
        var segments = new List<double>();
        for (int g = 0; g < lines.NumGeometries; g++)
        {
            var points = lines.GetGeometryN(g).Coordinates;
            for (int i = 0; i < points.Length; i++)
            {
                var next = points[Math.Min(i + 1, points.Length - 1)];
                segments.AddRange([points[i].X, points[i].Y, next.X, next.Y]);
            }
        }

        return new(shape.Centroid.Coordinate, 0, shape.Dimension == Dimension.Surface ? shape : null, [.. segments]);
    }

    /// <summary>m. The point that is nearest to a place; the place itself where that lies inside.</summary>
    public (double X, double Y) NearestTo(double x, double y)
    {
        if (segments.Length == 0)
        {
            double dx = x - centre.X, dy = y - centre.Y, distance = Math.Sqrt(dx * dx + dy * dy);
            return distance <= radius ? (x, y) : (centre.X + dx / distance * radius, centre.Y + dy / distance * radius);
        }

        if (area is not null && area.EnvelopeInternal.Contains(x, y) && SimplePointInAreaLocator.Locate(new Coordinate(x, y), area) != Location.Exterior)
        {
            return (x, y);
        }

        var best = (X: x, Y: y);
        double least = double.PositiveInfinity;
        for (int s = 0; s < segments.Length; s += 4)
        {
            double ax = segments[s], ay = segments[s + 1], ux = segments[s + 2] - ax, uy = segments[s + 3] - ay, length = ux * ux + uy * uy;
            double along = length > 0 ? Math.Clamp(((x - ax) * ux + (y - ay) * uy) / length, 0, 1) : 0;
            double px = ax + along * ux, py = ay + along * uy, square = (x - px) * (x - px) + (y - py) * (y - py);
            if (square < least)
            {
                (least, best) = (square, (px, py));
            }
        }

        return best;
    }
}
