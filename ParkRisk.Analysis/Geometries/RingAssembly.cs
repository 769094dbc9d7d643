using System.Buffers;

namespace ParkRisk.Analysis.Geometries;

/// <summary>Follows linked vertices into rings and finds for every hole the shell around it.</summary>
/// <remarks>From the westernmost vertex of a hole that lies on a lattice row one goes west along the row through the region to the next vertex: it is on the shell of the same region or on another
/// of its holes, whose westernmost vertex lies further west still.</remarks>
/// <param name="vertices">The linked vertices.</param>
/// <param name="inside">Whether a lattice point is in the region.</param>
internal sealed class RingAssembly(RingVertices vertices, Func<int, bool> inside)
{
    private readonly int[] ringOf = ArrayPool<int>.Shared.Rent(vertices.Count);
    private readonly int[] order = ArrayPool<int>.Shared.Rent(vertices.Count);
    private readonly List<int> starts = [0];

    /// <summary>The contour.</summary>
    public Contour Assemble(double level)
    {
        Follow();
        int rings = starts.Count - 1;
        bool[] isHole = [.. Enumerable.Range(0, rings).Select(r => TwiceArea(r) < 0)];
        int[] parents = isHole.Any(static h => h) ? FindParents(isHole) : [.. Enumerable.Repeat(-1, rings)];
        var x = new double[vertices.Count];
        var y = new double[vertices.Count];
        var border = new bool[vertices.Count];
        for (int i = 0; i < vertices.Count; i++)
        {
            (x[i], y[i], border[i]) = (vertices.X[order[i]], vertices.Y[order[i]], vertices.OnBorder[order[i]]);
        }

        ArrayPool<int>.Shared.Return(ringOf);
        ArrayPool<int>.Shared.Return(order);
        return new Contour(level, x, y, border, [.. starts], parents);
    }

    private void Follow()
    {
        ringOf.AsSpan(0, vertices.Count).Fill(-1);
        int count = 0;
        for (int first = 0; first < vertices.Count; first++)
        {
            if (ringOf[first] >= 0)
            {
                continue;
            }

            int ring = starts.Count - 1;
            for (int v = first; ringOf[v] < 0; v = vertices.Next[v])
            {
                ringOf[v] = ring;
                order[count++] = v;
            }

            starts.Add(count);
        }
    }

    private double TwiceArea(int ring)
    {
        int first = order[starts[ring]];
        double sum = 0;
        for (int i = starts[ring] + 1; i + 1 < starts[ring + 1]; i++)
        {
            int a = order[i], b = order[i + 1];
            sum += (vertices.X[a] - vertices.X[first]) * (vertices.Y[b] - vertices.Y[first]) - (vertices.Y[a] - vertices.Y[first]) * (vertices.X[b] - vertices.X[first]);
        }

        return sum;
    }

    private int[] FindParents(bool[] isHole)
    {
        var westernmost = new int[isHole.Length];
        Array.Fill(westernmost, -1);
        for (int v = 0; v < vertices.Count; v++)
        {
            if (vertices.RowEdge[v] >= 0)
            {
                ref int best = ref westernmost[ringOf[v]];
                best = best < 0 || vertices.X[v] < vertices.X[best] ? v : best;
            }
        }

        int[] shores = [.. westernmost.Select((v, ring) => isHole[ring] ? ShoreWestOf(vertices.RowEdge[v]) : -1)];
        Dictionary<int, int> ringAtEdge = RingsAt([.. shores]);
        var parents = new int[isHole.Length];
        for (int ring = 0; ring < parents.Length; ring++)
        {
            int around = ring;
            while (isHole[around])
            {
                around = ringAtEdge[shores[around]];
            }

            parents[ring] = isHole[ring] ? around : -1;
        }

        return parents;
    }

    /// <summary>Going west through the region from an edge between two lattice points, the next edge at which it ends.</summary>
    private int ShoreWestOf(int point)
    {
        while (inside(point - 1))
        {
            point--;
        }

        return point - 1;
    }

    /// <summary>The rings that pass through some edges.</summary>
    private Dictionary<int, int> RingsAt(HashSet<int> edges)
    {
        var rings = new Dictionary<int, int>(edges.Count);
        for (int v = 0; v < vertices.Count; v++)
        {
            if (vertices.RowEdge[v] >= 0 && edges.Contains(vertices.RowEdge[v]))
            {
                rings[vertices.RowEdge[v]] = ringOf[v];
            }
        }

        return rings;
    }
}
