using System.Collections.Immutable;

namespace ParkRisk.Analysis.Siting.Roads;

/// <summary>How many ways out share no stretch of road.</summary>
/// <remarks>Menger's theorem: the largest number of edge-disjoint paths is the largest flow with one unit an edge (Ford and Fulkerson 1956).</remarks>
public static class EscapeRoutes
{
    /// <summary>The road by which each independent route begins, one entry a route.</summary>
    /// <param name="network">Roads.</param>
    /// <param name="from">Where the place meets the roads; both directions along each of these edges are ways to begin.</param>
    /// <param name="exits">Where the ways out lead.</param>
    /// <param name="most">Routes after which the search ends.</param>
    /// <param name="isClosed">Whether an edge is closed; null: none is.</param>
    public static ImmutableArray<string> Independent(
        RoadNetwork network, IReadOnlyList<RoadAccess> from, IReadOnlyList<RoadAccess> exits, int most, Func<int, bool>? isClosed = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(exits);
        bool Open(RoadAccess access) => isClosed is null || !isClosed(access.Edge);
        var exitEdges = exits.Where(Open).Select(e => e.Edge).ToHashSet();
        var goals = exitEdges.SelectMany(e => new[] { network.Edges[e].From, network.Edges[e].To }).ToHashSet();
        var flow = new sbyte[network.Edges.Length];
        var routes = ImmutableArray.CreateBuilder<string>();
        foreach (var access in from.Where(Open))
        {
            var edge = network.Edges[access.Edge];
            bool isExit = exitEdges.Contains(access.Edge);
            foreach (int first in new[] { edge.From, edge.To })
            {
                // On the stretch of road with the exit itself one direction is the way out; the other must find another goal.
                bool found = isExit && first == edge.From || Augment(network, first, isExit ? [.. goals.Except([edge.From, edge.To])] : goals, access.Edge, isClosed, flow);
                if (found && routes.Count < most)
                {
                    routes.Add(edge.Road);
                }
            }
        }

        return routes.ToImmutable();
    }

    /// <summary>Finds one more way from a node to a goal and enters it into the flow: +1 along an edge, −1 against it.</summary>
    private static bool Augment(RoadNetwork network, int start, HashSet<int> goals, int left, Func<int, bool>? isClosed, sbyte[] flow)
    {
        var came = new Dictionary<int, (int Edge, int Node)> { [start] = (-1, -1) };
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out int node))
        {
            if (goals.Contains(node))
            {
                for (var (edge, before) = came[node]; edge >= 0; (edge, before) = came[before])
                {
                    flow[edge] += network.Edges[edge].From == before ? (sbyte)1 : (sbyte)-1;
                }

                return true;
            }

            foreach (int e in network.Incident[node])
            {
                var edge = network.Edges[e];
                int next = edge.From == node ? edge.To : edge.From;
                int along = edge.From == node ? flow[e] : -flow[e];
                if (e != left && isClosed?.Invoke(e) != true && along <= 0 && came.TryAdd(next, (e, node)))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return false;
    }
}
