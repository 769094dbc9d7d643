namespace ParkRisk.Analysis.Risk;

/// <summary>Risk of one source over distance and direction, at the nodes of a <see cref="PolarGrid"/>; discs are not in it. Reused from source to source.</summary>
/// <remarks>Stored by direction, radii contiguous, with ghost directions on both sides so that a 4 × 4 neighbourhood never wraps.</remarks>
internal sealed class PolarRiskTable
{
    /// <summary>Ghost directions before direction 0.</summary>
    public const int GhostsBefore = 2;

    /// <summary>Ghost directions after the last one.</summary>
    public const int GhostsAfter = 3;

    private readonly PolarGrid grid;
    private float[] values = [];

    /// <summary>An empty table.</summary>
    public PolarRiskTable(PolarGrid grid) => this.grid = grid;

    /// <summary>The nodes.</summary>
    public PolarGrid Grid => grid;

    /// <summary>Blocks of radii in use.</summary>
    public int Blocks { get; private set; }

    /// <summary>Floats from one direction to the next; an odd number of cache lines, so that directions do not collide in the cache.</summary>
    public int Stride { get; private set; }

    /// <summary>m. Distance beyond which the table is zero.</summary>
    public double Reach { get; private set; }

    /// <summary>All values, ghosts included.</summary>
    public Span<float> Values => values;

    /// <summary>Index of the value of a direction (ghosts allowed) and radius.</summary>
    public int Index(int angle, int radius) => (angle + GhostsBefore) * Stride + radius;

    /// <summary>Makes room for so many blocks of radii; contents are undefined.</summary>
    public void Resize(int blocks)
    {
        Blocks = blocks;
        Stride = (blocks | 1) * PolarGrid.BlockSize;
        int needed = (grid.Angles + GhostsBefore + GhostsAfter) * Stride;
        if (values.Length < needed)
        {
            values = new float[needed];
        }
    }

    /// <summary>Copies the ghosts and finds out how far the table reaches.</summary>
    /// <param name="negligible">1/year. Risk that counts as none.</param>
    public void Complete(double negligible)
    {
        int width = Blocks * PolarGrid.BlockSize;
        Span<float> all = values;
        for (int g = 1; g <= GhostsBefore; g++)
        {
            all.Slice(Index(grid.Angles - g, 0), width).CopyTo(all[Index(-g, 0)..]);
        }

        for (int g = 0; g < GhostsAfter; g++)
        {
            all.Slice(Index(g, 0), width).CopyTo(all[Index(grid.Angles + g, 0)..]);
        }

        int last = LastRadiusAbove((float)negligible, width);
        Reach = last < 0 ? 0 : grid.Radius(Math.Min(last + 1, width - 1));
    }

    /// <summary>Cubic interpolation at a position relative to the source.</summary>
    /// <param name="east">m.</param>
    /// <param name="north">m.</param>
    public double At(double east, double north)
    {
        double squared = (east * east + north * north) / (grid.Core * grid.Core);
        double u = grid.RadialNodes * Math.Log2(squared + 1);
        int width = Blocks * PolarGrid.BlockSize;
        int i = Math.Max((int)u - 1, 0);
        if (i > width - 4)
        {
            return 0;
        }

        double turns = (Math.Atan2(north, east) - grid.FirstAngle) / grid.Step / grid.Angles;
        double v = (turns - Math.Floor(turns)) * grid.Angles;
        int j = Math.Min((int)v, grid.Angles - 1);
        Span<double> wr = stackalloc double[4];
        Span<double> wa = stackalloc double[4];
        CubicWeights(u - i, wr);
        CubicWeights(v - j + 1, wa);
        double sum = 0;
        for (int b = 0; b < 4; b++)
        {
            ReadOnlySpan<float> row = values.AsSpan(Index(j - 1 + b, i), 4);
            sum += wa[b] * (wr[0] * row[0] + wr[1] * row[1] + wr[2] * row[2] + wr[3] * row[3]);
        }

        return sum;
    }

    /// <summary>Lagrange weights of the nodes 0, 1, 2, 3 at a position.</summary>
    private static void CubicWeights(double t, Span<double> weights)
    {
        double a = t, b = t - 1, c = t - 2, d = t - 3;
        weights[0] = b * c * d / -6;
        weights[1] = a * c * d / 2;
        weights[2] = a * b * d / -2;
        weights[3] = a * b * c / 6;
    }

    private int LastRadiusAbove(float negligible, int width)
    {
        int last = -1;
        for (int j = 0; j < grid.Angles; j++)
        {
            ReadOnlySpan<float> row = values.AsSpan(Index(j, 0), width);
            for (int i = width - 1; i > last; i--)
            {
                if (row[i] > negligible)
                {
                    last = i;
                }
            }
        }

        return last;
    }
}
