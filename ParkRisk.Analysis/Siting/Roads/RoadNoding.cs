using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting.Roads;

/// <summary>Cuts roads into straight pieces between vertices and junctions.</summary>
internal static class RoadNoding
{
    /// <summary>m. A road that ends this near another joins it.</summary>
    private const double Tolerance = 1;

    public static IEnumerable<(Road Road, LineSegment Piece)> Pieces(IReadOnlyList<Road> roads)
    {
        var segments = roads.SelectMany(r => Segments(r.Shape).Select(s => (Road: r, Segment: s))).ToArray();
        var tree = new STRtree<int>();
        for (int i = 0; i < segments.Length; i++)
        {
            tree.Insert(Bounds(segments[i].Segment), i);
        }

        var ends = roads.ToDictionary(r => r, r => Ends(r.Shape));
        for (int i = 0; i < segments.Length; i++)
        {
            var (road, segment) = segments[i];
            var cuts = new List<double> { 0, 1 };
            foreach (int other in tree.Query(Bounds(segment)))
            {
                if (!ReferenceEquals(segments[other].Road, road))
                {
                    Cut(road, segment, segments[other].Road, segments[other].Segment, ends, cuts);
                }
            }

            cuts.Sort();
            for (int c = 1; c < cuts.Count; c++)
            {
                if (cuts[c] > cuts[c - 1])
                {
                    yield return (road, new(segment.PointAlong(cuts[c - 1]), segment.PointAlong(cuts[c])));
                }
            }
        }
    }

    private static void Cut(Road road, LineSegment segment, Road other, LineSegment crossing, Dictionary<Road, Coordinate[]> ends, List<double> cuts)
    {
        void At(Coordinate point)
        {
            if (segment.Distance(point) <= Tolerance && segment.Length > 0)
            {
                cuts.Add(Math.Clamp(segment.ProjectionFactor(point), 0, 1));
            }
        }

        foreach (var end in ends[other].Where(e => crossing.Distance(e) <= Tolerance))
        {
            At(end);
        }

        if (road.Class == RoadClass.Motorway || other.Class == RoadClass.Motorway)
        {
            // Elsewhere a motorway joins only at a vertex of both, and vertices are cut anyway.
            return;
        }

        var intersector = new RobustLineIntersector();
        intersector.ComputeIntersection(segment.P0, segment.P1, crossing.P0, crossing.P1);
        for (int k = 0; k < intersector.IntersectionNum; k++)
        {
            At(intersector.GetIntersection(k));
        }
    }

    private static IEnumerable<LineSegment> Segments(Geometry shape)
    {
        for (int g = 0; g < shape.NumGeometries; g++)
        {
            var points = shape.GetGeometryN(g).Coordinates;
            for (int i = 1; i < points.Length; i++)
            {
                yield return new(points[i - 1], points[i]);
            }
        }
    }

    private static Coordinate[] Ends(Geometry shape)
        => [.. Enumerable.Range(0, shape.NumGeometries).Select(g => shape.GetGeometryN(g).Coordinates).Where(c => c.Length > 1).SelectMany(c => new[] { c[0], c[^1] })];

    private static Envelope Bounds(LineSegment segment)
    {
        var bounds = new Envelope(segment.P0, segment.P1);
        bounds.ExpandBy(Tolerance);
        return bounds;
    }
}
