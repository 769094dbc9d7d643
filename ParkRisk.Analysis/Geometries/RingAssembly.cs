using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Geometries;

/// <summary>Follows linked vertices into rings and finds for every hole the shell around it.</summary>
/// <remarks>From the westernmost vertex of a hole that lies on a lattice row one goes west along the row through the region to the next vertex: it is on the shell of the same region or on another
/// of its holes, whose westernmost vertex lies further west still.</remarks>
/// <param name="points">Vertices.</param>
/// <param name="border">Whether a vertex lies on the edge of the frame.</param>
/// <param name="next">The vertex after each.</param>
/// <param name="rowEdge">For a vertex on a lattice row the lattice point west of it, else −1.</param>
/// <param name="inside">Whether a lattice point is in the region.</param>
internal sealed class RingAssembly(List<Coordinate> points, List<bool> border, List<int> next, List<int> rowEdge, Func<int, bool> inside)
{
    private readonly int[] ringOf = new int[points.Count];
    private readonly List<int> starts = [0];
    private readonly List<int> order = new(points.Count);

    /// <summary>The contour.</summary>
    public Contour Assemble(double level)
    {
        Follow();
        int rings = starts.Count - 1;
        bool[] isHole = [.. Enumerable.Range(0, rings).Select(r => TwiceArea(r) < 0)];
        int[] parents = isHole.Any(static h => h) ? FindParents(isHole) : [.. Enumerable.Repeat(-1, rings)];
        return new Contour(level, [.. order.Select(v => points[v])], [.. order.Select(v => border[v])], [.. starts], parents);
    }

    private void Follow()
    {
        Array.Fill(ringOf, -1);
        for (int first = 0; first < ringOf.Length; first++)
        {
            if (ringOf[first] >= 0)
            {
                continue;
            }

            int ring = starts.Count - 1;
            for (int v = first; ringOf[v] < 0; v = next[v])
            {
                ringOf[v] = ring;
                order.Add(v);
            }

            starts.Add(order.Count);
        }
    }

    private double TwiceArea(int ring)
    {
        Coordinate origin = points[order[starts[ring]]];
        double sum = 0;
        for (int i = starts[ring] + 1; i + 1 < starts[ring + 1]; i++)
        {
            Coordinate a = points[order[i]], b = points[order[i + 1]];
            sum += (a.X - origin.X) * (b.Y - origin.Y) - (a.Y - origin.Y) * (b.X - origin.X);
        }

        return sum;
    }

    private int[] FindParents(bool[] isHole)
    {
        var ringAtEdge = new Dictionary<int, int>();
        var westernmost = new int[isHole.Length];
        Array.Fill(westernmost, -1);
        for (int v = 0; v < rowEdge.Count; v++)
        {
            if (rowEdge[v] >= 0)
            {
                ringAtEdge[rowEdge[v]] = ringOf[v];
                ref int best = ref westernmost[ringOf[v]];
                best = best < 0 || points[v].X < points[best].X ? v : best;
            }
        }

        var parents = new int[isHole.Length];
        for (int ring = 0; ring < parents.Length; ring++)
        {
            int around = ring;
            while (isHole[around])
            {
                int point = rowEdge[westernmost[around]];
                while (inside(point - 1))
                {
                    point--;
                }

                around = ringAtEdge[point - 1];
            }

            parents[ring] = isHole[ring] ? around : -1;
        }

        return parents;
    }
}
