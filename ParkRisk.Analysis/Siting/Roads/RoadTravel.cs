using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Siting.Roads;

/// <summary>The quickest way to a place.</summary>
/// <param name="Seconds">s. From the start to the place, with the ways between road and place.</param>
/// <param name="Start">Index of the start.</param>
/// <param name="Line">The way along the roads.</param>
/// <param name="Legs">s. By road; <c>access</c> for the ways between road and place. They sum to the whole.</param>
public sealed record QuickestWay(double Seconds, int Start, LineString Line, ImmutableArray<(string Road, double Seconds)> Legs);

/// <summary>Quickest ways from several starts, by Dijkstra's algorithm.</summary>
public sealed class RoadTravel
{
    private readonly RoadNetwork network;
    private readonly ImmutableArray<RoadAccess?> starts;
    private readonly double accessSpeed;
    private readonly Func<int, bool> isClosed;
    private readonly double[] seconds;
    private readonly (int Edge, int Before)[] cameBy;
    private readonly int[] startOf;

    /// <summary>Finds the times to all nodes.</summary>
    /// <param name="network">Roads.</param>
    /// <param name="starts">Where the ways begin; null where a place meets no road.</param>
    /// <param name="accessSpeed">m/s. Between road and place.</param>
    /// <param name="isClosed">Whether an edge is closed; null: none is.</param>
    public RoadTravel(RoadNetwork network, ImmutableArray<RoadAccess?> starts, double accessSpeed, Func<int, bool>? isClosed = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        (this.network, this.starts, this.accessSpeed, this.isClosed) = (network, starts, accessSpeed, isClosed ?? (_ => false));
        seconds = Enumerable.Repeat(double.PositiveInfinity, network.Nodes.Length).ToArray();
        cameBy = Enumerable.Repeat((-1, -1), network.Nodes.Length).ToArray();
        startOf = Enumerable.Repeat(-1, network.Nodes.Length).ToArray();
        Spread();
    }

    /// <summary>The quickest way to a place; null where no way is open.</summary>
    /// <param name="access">Where the place meets the roads.</param>
    public QuickestWay? To(RoadAccess? access)
    {
        if (access is null || isClosed(access.Edge))
        {
            return null;
        }

        var edge = network.Edges[access.Edge];
        double off = access.Distance / accessSpeed;
        var (viaFrom, viaTo) = (seconds[edge.From] + access.Position * edge.Seconds, seconds[edge.To] + (1 - access.Position) * edge.Seconds);
        var (best, start, last) = viaFrom <= viaTo ? (viaFrom, -1, edge.From) : (viaTo, -1, edge.To);
        for (int s = 0; s < starts.Length; s++)
        {
            if (starts[s] is { } from && from.Edge == access.Edge)
            {
                double direct = from.Distance / accessSpeed + Math.Abs(from.Position - access.Position) * edge.Seconds;
                (best, start) = direct <= best ? (direct, s) : (best, start);
            }
        }

        return double.IsInfinity(best) ? null : start >= 0 ? Direct(access, start, best + off) : Along(access, last, best + off);
    }

    private void Spread()
    {
        var open = new PriorityQueue<int, (double Seconds, int Node)>();
        void Reach(int node, double time, int edge, int before, int start)
        {
            if (time < seconds[node])
            {
                (seconds[node], cameBy[node], startOf[node]) = (time, (edge, before), start);
                open.Enqueue(node, (time, node));
            }
        }

        for (int s = 0; s < starts.Length; s++)
        {
            if (starts[s] is { } from && !isClosed(from.Edge))
            {
                var edge = network.Edges[from.Edge];
                double off = from.Distance / accessSpeed;
                Reach(edge.From, off + from.Position * edge.Seconds, from.Edge, -1, s);
                Reach(edge.To, off + (1 - from.Position) * edge.Seconds, from.Edge, -1, s);
            }
        }

        while (open.TryDequeue(out int node, out var priority))
        {
            if (priority.Seconds > seconds[node])
            {
                continue;
            }

            foreach (int e in network.Incident[node].Where(e => !isClosed(e)))
            {
                var edge = network.Edges[e];
                Reach(edge.From == node ? edge.To : edge.From, seconds[node] + edge.Seconds, e, node, startOf[node]);
            }
        }
    }

    private QuickestWay Direct(RoadAccess access, int start, double total)
    {
        var from = starts[start]!;
        var edge = network.Edges[access.Edge];
        double off = (from.Distance + access.Distance) / accessSpeed;
        return new(total, start, Line([from.At, access.At]), Legs([(edge.Road, total - off), ("access", off)]));
    }

    private QuickestWay Along(RoadAccess access, int last, double total)
    {
        int start = startOf[last];
        var from = starts[start]!;
        var points = new List<Coordinate> { access.At };
        var legs = new List<(string Road, double Seconds)>();
        var edge = network.Edges[access.Edge];
        legs.Add((edge.Road, edge.Seconds * (edge.From == last ? access.Position : 1 - access.Position)));
        int node = last;
        while (cameBy[node].Before >= 0)
        {
            points.Add(network.Nodes[node]);
            legs.Add((network.Edges[cameBy[node].Edge].Road, network.Edges[cameBy[node].Edge].Seconds));
            node = cameBy[node].Before;
        }

        points.Add(network.Nodes[node]);
        points.Add(from.At);
        double off = (from.Distance + access.Distance) / accessSpeed;
        legs.Add((network.Edges[from.Edge].Road, total - off - legs.Sum(l => l.Seconds)));
        legs.Add(("access", off));
        points.Reverse();
        return new(total, start, Line([.. points]), Legs(legs));
    }

    private static ImmutableArray<(string Road, double Seconds)> Legs(IEnumerable<(string Road, double Seconds)> legs)
        => [.. legs.GroupBy(l => l.Road).Select(g => (g.Key, g.Sum(l => l.Seconds))).Where(l => l.Item2 > 0)];

    private LineString Line(Coordinate[] points) => network.Edges[0].Shape.Factory.CreateLineString(points);
}
