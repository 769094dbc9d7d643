using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace ParkRisk.Analysis.Siting;

/// <summary>Points that stand for a target: the worst of them decides, the mean of the inner ones is its mean.</summary>
/// <param name="Points">All points: vertices, the edge at the spacing, and the inner lattice.</param>
/// <param name="Inner">How many of them, from the end of the list, form the inner lattice; at least 1.</param>
public sealed record TargetSampling(ImmutableArray<Coordinate> Points, int Inner)
{
    private const int MostInner = 400;

    /// <summary>Samples a geometry.</summary>
    /// <param name="shape">Point, line or polygon.</param>
    /// <param name="spacing">m. Largest distance between neighbours; large areas are sampled more coarsely inside.</param>
    public static TargetSampling Of(Geometry shape, double spacing)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape is Point point)
        {
            return new([point.Coordinate], 1);
        }

        var edge = NetTopologySuite.Densify.Densifier.Densify(shape, spacing).Coordinates.Distinct().ToImmutableArray();
        var inner = Lattice(shape, Math.Max(spacing, Math.Sqrt(shape.Area / MostInner)));
        return inner.IsEmpty ? new([.. edge, shape.PointOnSurface.Coordinate], 1) : new([.. edge, .. inner], inner.Length);
    }

    private static ImmutableArray<Coordinate> Lattice(Geometry shape, double step)
    {
        if (!(shape.Area > 0))
        {
            return [];
        }

        var prepared = PreparedGeometryFactory.Prepare(shape);
        var bounds = shape.EnvelopeInternal;
        var points = ImmutableArray.CreateBuilder<Coordinate>();
        for (double y = bounds.MinY + step / 2; y < bounds.MaxY; y += step)
        {
            for (double x = bounds.MinX + step / 2; x < bounds.MaxX; x += step)
            {
                var candidate = new Coordinate(x, y);
                if (prepared.Contains(shape.Factory.CreatePoint(candidate)))
                {
                    points.Add(candidate);
                }
            }
        }

        return points.ToImmutable();
    }
}
