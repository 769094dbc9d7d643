using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>Samples an effect on the nodes of one block of radii: row j holds 16 radii at j steps from the wind axis.</summary>
/// <remarks>Every eighth angle is sampled first, then the ones midway; where these agree with cubic interpolation the rest is interpolated, else every angle is sampled. Effects are expensive to evaluate, and
/// most are smooth over most angles, or nothing.</remarks>
internal sealed class FootprintSampler
{
    private const int Lanes = PolarGrid.BlockSize;
    private const int Chunk = 8;

    /// <summary>Lethality below which a footprint has ended.</summary>
    private const float Nothing = 1e-12f;

    /// <summary>Share of the local lethality by which interpolation may be wrong midway.</summary>
    private const float Tolerance = 2e-4f;

    private readonly PolarGrid grid;
    private readonly int stride;
    private readonly double[] radii = new double[Lanes];
    private readonly double[] downwind = new double[Chunk * Lanes];
    private readonly double[] crosswind = new double[Chunk * Lanes];
    private readonly double[] lethality = new double[Chunk * Lanes];
    private readonly float[] rows;
    private IEffectField field = null!;

    /// <summary>A sampler for a grid.</summary>
    public FootprintSampler(PolarGrid grid)
    {
        this.grid = grid;
        stride = grid.HalfAngles % 8 == 0 ? 8 : grid.HalfAngles % 4 == 0 ? 4 : 1;
        rows = new float[(grid.HalfAngles + 1) * Lanes];
    }

    /// <summary>The rows sampled last.</summary>
    public ReadOnlySpan<float> Rows => rows;

    /// <summary>Moves to a block of radii.</summary>
    public void Enter(int block)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            radii[lane] = grid.RadiusOfHalf(2 * (block * Lanes + lane));
        }
    }

    /// <summary>Whether an effect reaches the block.</summary>
    public bool IsReached(IEffectField effect) => radii[0] <= effect.Reach;

    /// <summary>Sums effects that depend on the distance only, on nodes finer than the grid's.</summary>
    public void SumRings(List<SourcePart> rings, TravelRose rose, Span<float> sum)
    {
        sum.Clear();
        Span<double> zeros = stackalloc double[Lanes];
        Span<double> values = lethality.AsSpan(0, Lanes);
        zeros.Clear();
        foreach (SourcePart part in rings)
        {
            double frequency = part.TotalFrequency(rose);
            for (int start = 0; start < sum.Length; start += Lanes)
            {
                for (int lane = 0; lane < Lanes; lane++)
                {
                    radii[lane] = grid.RadiusOfHalf(start + lane);
                }

                if (!IsReached(part.Field))
                {
                    break;
                }

                part.Field.Evaluate(radii, zeros, values);
                for (int lane = 0; lane < Lanes; lane++)
                {
                    sum[start + lane] += radii[lane] <= part.Field.Reach ? (float)(frequency * values[lane]) : 0;
                }
            }
        }
    }

    /// <summary>Samples an effect.</summary>
    /// <returns>Rows up to the last one with anything.</returns>
    public int Sample(IEffectField effect)
    {
        field = effect;
        int last = grid.HalfAngles;
        for (int first = 0; first <= last; first += Chunk * stride)
        {
            Evaluate(first, stride, Math.Min(Chunk, (last - first) / stride + 1));
        }

        int end = Math.Min(LastCoarseRow() + stride, last);
        for (int middle = stride / 2; stride > 1 && middle < end; middle += stride)
        {
            Refine(middle);
        }

        int support = end + 1;
        while (support > 0 && IsNothing(support - 1))
        {
            support--;
        }

        return Math.Min(support, last);
    }

    private int LastCoarseRow()
    {
        int row = grid.HalfAngles;
        while (row > 0 && IsNothing(row))
        {
            row -= stride;
        }

        return row;
    }

    private bool IsNothing(int row)
    {
        foreach (float value in rows.AsSpan(row * Lanes, Lanes))
        {
            if (value > Nothing)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Fills the rows between two coarse ones.</summary>
    private void Refine(int middle)
    {
        int half = stride / 2;
        Evaluate(middle, 1, 1);
        if (IsSmooth(middle))
        {
            for (int row = middle - half + 1; row < middle + half; row++)
            {
                if (row != middle)
                {
                    Interpolate(middle, row);
                }
            }
        }
        else
        {
            Evaluate(middle - half + 1, 1, half - 1);
            Evaluate(middle + 1, 1, half - 1);
        }
    }

    private bool IsSmooth(int middle)
    {
        int half = stride / 2;
        ReadOnlySpan<float> a = Coarse(middle - half - stride), b = Coarse(middle - half), c = Coarse(middle + half), d = Coarse(middle + half + stride), m = Coarse(middle);
        for (int lane = 0; lane < Lanes; lane++)
        {
            float expected = (9 * (b[lane] + c[lane]) - a[lane] - d[lane]) / 16;
            if (Math.Abs(expected - m[lane]) > Tolerance * m[lane] + 1e-10f)
            {
                return false;
            }
        }

        return true;
    }

    private void Interpolate(int middle, int row)
    {
        int half = stride / 2;
        float t = (float)(row - middle + half) / stride;
        float wa = -t * (t - 1) * (t - 2) / 6, wb = (t + 1) * (t - 1) * (t - 2) / 2, wc = -(t + 1) * t * (t - 2) / 2, wd = (t + 1) * t * (t - 1) / 6;
        ReadOnlySpan<float> a = Coarse(middle - half - stride), b = Coarse(middle - half), c = Coarse(middle + half), d = Coarse(middle + half + stride);
        Span<float> result = rows.AsSpan(row * Lanes, Lanes);
        for (int lane = 0; lane < Lanes; lane++)
        {
            result[lane] = Math.Max(0, wa * a[lane] + wb * b[lane] + wc * c[lane] + wd * d[lane]);
        }
    }

    /// <summary>A row; effects are even about the wind axis and about straight upwind.</summary>
    private ReadOnlySpan<float> Coarse(int row)
    {
        int index = row < 0 ? -row : row > grid.HalfAngles ? 2 * grid.HalfAngles - row : row;
        return rows.AsSpan(index * Lanes, Lanes);
    }

    private void Evaluate(int first, int step, int count)
    {
        for (int q = 0; q < count; q++)
        {
            double cosine = grid.Cosine(first + q * step), sine = grid.Sine(first + q * step);
            for (int lane = 0; lane < Lanes; lane++)
            {
                downwind[q * Lanes + lane] = radii[lane] * cosine;
                crosswind[q * Lanes + lane] = radii[lane] * sine;
            }
        }

        int points = count * Lanes;
        field.Evaluate(downwind.AsSpan(0, points), crosswind.AsSpan(0, points), lethality.AsSpan(0, points));
        for (int p = 0; p < points; p++)
        {
            rows[(first + p / Lanes * step) * Lanes + p % Lanes] = radii[p % Lanes] <= field.Reach ? (float)lethality[p] : 0;
        }
    }
}
