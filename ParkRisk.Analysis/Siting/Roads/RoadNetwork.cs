using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting.Roads;

/// <summary>A stretch of road between two nodes, open both ways.</summary>
/// <param name="Road">Road id.</param>
/// <param name="From">Node.</param>
/// <param name="To">Node.</param>
/// <param name="Shape">Straight line between them.</param>
/// <param name="Speed">m/s.</param>
public sealed record RoadEdge(string Road, int From, int To, LineString Shape, double Speed)
{
    /// <summary>s. To drive along it.</summary>
    public double Seconds => Shape.Length / Speed;
}

/// <summary>Where a place meets the roads.</summary>
/// <param name="Edge">Index of the edge.</param>
/// <param name="Position">0–1. Along the edge.</param>
/// <param name="Distance">m. From the place to the road.</param>
/// <param name="At">Point on the road.</param>
public sealed record RoadAccess(int Edge, double Position, double Distance, Coordinate At);

/// <summary>The roads of a park as a graph; railways are none.</summary>
/// <remarks>Roads join where they share a vertex, where one ends on another, and where they cross at grade. A motorway joins others only at a shared vertex or end: elsewhere it crosses above or below.</remarks>
public sealed class RoadNetwork
{
    private readonly IReadOnlySet<string> motorways;

    private RoadNetwork(ImmutableArray<Coordinate> nodes, ImmutableArray<RoadEdge> edges, IReadOnlySet<string> motorways)
    {
        (Nodes, Edges, this.motorways) = (nodes, edges, motorways);
        var incident = Enumerable.Range(0, nodes.Length).Select(_ => new List<int>()).ToArray();
        for (int e = 0; e < edges.Length; e++)
        {
            incident[edges[e].From].Add(e);
            incident[edges[e].To].Add(e);
        }

        Incident = [.. incident.Select(i => i.ToImmutableArray())];
    }

    /// <summary>m. Places of the nodes.</summary>
    public ImmutableArray<Coordinate> Nodes { get; }

    /// <summary>Edges.</summary>
    public ImmutableArray<RoadEdge> Edges { get; }

    /// <summary>Edges at each node.</summary>
    public ImmutableArray<ImmutableArray<int>> Incident { get; }

    /// <summary>Builds the graph.</summary>
    /// <param name="roads">Roads; railways are left out.</param>
    /// <param name="speed">m/s. Speed on a road.</param>
    public static RoadNetwork Build(IEnumerable<Road> roads, Func<Road, double> speed)
    {
        ArgumentNullException.ThrowIfNull(roads);
        ArgumentNullException.ThrowIfNull(speed);
        Road[] drivable = [.. roads.Where(r => r.Class != RoadClass.Rail)];
        var register = new NodeRegister();
        var edges = ImmutableArray.CreateBuilder<RoadEdge>();
        foreach (var (road, piece) in RoadNoding.Pieces(drivable))
        {
            var (from, to) = (register.Of(piece.P0), register.Of(piece.P1));
            if (from != to)
            {
                edges.Add(new(road.Id, from, to, road.Shape.Factory.CreateLineString([register.Nodes[from], register.Nodes[to]]), speed(road)));
            }
        }

        return new([.. register.Nodes], edges.ToImmutable(), drivable.Where(r => r.Class == RoadClass.Motorway).Select(r => r.Id).ToHashSet());
    }

    /// <summary>Where a place meets the nearest road that is no motorway; null where there is no such road.</summary>
    /// <param name="place">Point, line or polygon.</param>
    public RoadAccess? Access(Geometry place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (edge, best) = (-1, double.PositiveInfinity);
        for (int e = 0; e < Edges.Length; e++)
        {
            if (!motorways.Contains(Edges[e].Road) && Edges[e].Shape.EnvelopeInternal.Distance(place.EnvelopeInternal) < best && Edges[e].Shape.Distance(place) is var distance && distance < best)
            {
                (edge, best) = (e, distance);
            }
        }

        return edge < 0 ? null : AccessBy(edge, place);
    }

    /// <summary>Where a place meets the roads beside it: every edge within a distance, else the nearest one.</summary>
    /// <param name="place">Point, line or polygon.</param>
    /// <param name="distance">m.</param>
    public ImmutableArray<RoadAccess> AllAccesses(Geometry place, double distance)
    {
        ArgumentNullException.ThrowIfNull(place);
        ImmutableArray<RoadAccess> beside =
        [
            .. Enumerable.Range(0, Edges.Length)
                .Where(e => !motorways.Contains(Edges[e].Road) && Edges[e].Shape.IsWithinDistance(place, distance))
                .Select(e => AccessBy(e, place)),
        ];
        return beside.IsEmpty && Access(place) is { } nearest ? [nearest] : beside;
    }

    private RoadAccess AccessBy(int edge, Geometry place)
    {
        var nearest = DistanceOp.NearestPoints(Edges[edge].Shape, place);
        return new(edge, Position(Edges[edge].Shape, nearest[0]), nearest[0].Distance(nearest[1]), nearest[0]);
    }

    private static double Position(LineString edge, Coordinate at) => Math.Clamp(edge.GetCoordinateN(0).Distance(at) / edge.Length, 0, 1);

    private sealed class NodeRegister
    {
        private const double Tolerance = 1;
        private readonly Dictionary<(long X, long Y), List<int>> cells = [];

        public List<Coordinate> Nodes { get; } = [];

        public int Of(Coordinate point)
        {
            var (x, y) = ((long)Math.Floor(point.X / Tolerance), (long)Math.Floor(point.Y / Tolerance));
            for (int neighbour = 0; neighbour < 9; neighbour++)
            {
                foreach (int node in cells.GetValueOrDefault((x - 1 + neighbour % 3, y - 1 + neighbour / 3)) ?? [])
                {
                    if (Nodes[node].Distance(point) <= Tolerance)
                    {
                        return node;
                    }
                }
            }

            Nodes.Add(point);
            if (!cells.TryGetValue((x, y), out var here))
            {
                cells[(x, y)] = here = [];
            }

            here.Add(Nodes.Count - 1);
            return Nodes.Count - 1;
        }
    }
}
