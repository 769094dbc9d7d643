namespace ParkRisk.Analysis.Geometries;

/// <summary>Follows linked vertices into rings and finds for every hole the shell around it.</summary>
/// <remarks>From the westernmost vertex of a hole that lies on a lattice row one goes west along the row through the region to the next vertex: it is on the shell of the same region or on another
/// of its holes, whose westernmost vertex lies further west still.</remarks>
/// <param name="vertices">The linked vertices.</param>
/// <param name="inside">Whether a lattice point is in the region.</param>
internal sealed class RingAssembly(RingVertices vertices, Func<int, bool> inside)
{
    private readonly int[] ringOf = new int[vertices.Count];
    private readonly int[] order = new int[vertices.Count];
    private readonly List<int> starts = [0];

    /// <summary>The contour.</summary>
    public Contour Assemble(double level)
    {
        Follow();
        int rings = starts.Count - 1;
        bool[] isHole = [.. Enumerable.Range(0, rings).Select(r => TwiceArea(r) < 0)];
        int[] parents = isHole.Any(static h => h) ? FindParents(isHole) : [.. Enumerable.Repeat(-1, rings)];
        var x = new double[order.Length];
        var y = new double[order.Length];
        var border = new bool[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            (x[i], y[i], border[i]) = (vertices.X[order[i]], vertices.Y[order[i]], vertices.OnBorder[order[i]]);
        }

        return new Contour(level, x, y, border, [.. starts], parents);
    }

    private void Follow()
    {
        Array.Fill(ringOf, -1);
        int count = 0;
        for (int first = 0; first < ringOf.Length; first++)
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
        var ringAtEdge = new Dictionary<int, int>();
        var westernmost = new int[isHole.Length];
        Array.Fill(westernmost, -1);
        for (int v = 0; v < vertices.Count; v++)
        {
            if (vertices.RowEdge[v] >= 0)
            {
                ringAtEdge[vertices.RowEdge[v]] = ringOf[v];
                ref int best = ref westernmost[ringOf[v]];
                best = best < 0 || vertices.X[v] < vertices.X[best] ? v : best;
            }
        }

        var parents = new int[isHole.Length];
        for (int ring = 0; ring < parents.Length; ring++)
        {
            int around = ring;
            while (isHole[around])
            {
                int point = vertices.RowEdge[westernmost[around]];
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
