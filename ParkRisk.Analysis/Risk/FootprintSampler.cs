using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>Sums lethality footprints, weighted by frequency, on the nodes of one block of radii.</summary>
internal sealed class FootprintSampler
{
    private const int Lanes = PolarGrid.BlockSize;
    private const int Chunk = 8;

    /// <summary>Summed lethality × frequency (1/year) below which a footprint has ended.</summary>
    private const double Nothing = 1e-18;

    private readonly PolarGrid grid;
    private readonly PlumeShapeTables shapes;
    private readonly double[] downwind = new double[Chunk * Lanes];
    private readonly double[] crosswind = new double[Chunk * Lanes];
    private readonly double[] lethality = new double[Chunk * Lanes];
    private readonly double[] zeros = new double[Lanes];

    /// <summary>A sampler for a grid.</summary>
    public FootprintSampler(PolarGrid grid, PlumeShapeTables shapes)
    {
        this.grid = grid;
        this.shapes = shapes;
    }

    /// <summary>Sums effects that depend on the distance only.</summary>
    public void SumRings(List<SourcePart> rings, double[] radii, Span<float> sum)
    {
        sum.Clear();
        foreach (SourcePart part in rings)
        {
            if (radii[0] > part.Field.Reach)
            {
                continue;
            }

            Span<double> values = lethality.AsSpan(0, Lanes);
            part.Field.Evaluate(radii, zeros, values);
            for (int lane = 0; lane < Lanes; lane++)
            {
                sum[lane] += radii[lane] <= part.Field.Reach ? (float)(part.Frequency * values[lane]) : 0;
            }
        }
    }

    /// <summary>Sums the smooth footprints of one class: row j holds the 16 radii at j steps from the wind axis. Two rows beyond the last one with anything are zero.</summary>
    /// <returns>Rows up to the last one with anything.</returns>
    public int SumFootprints(SourceParts parts, int slot, int block, double[] radii, Span<float> sum)
    {
        int support = 0;
        int cleared = 0;
        foreach (SourcePart part in parts.Plumes)
        {
            if (part.Slot == slot && radii[0] <= part.Field.Reach)
            {
                int rows = shapes.Rows((IProbitPlumeField)part.Field, block);
                Clear(sum, ref cleared, rows + 3);
                shapes.Add((IProbitPlumeField)part.Field, block, part.Frequency, rows, sum);
                support = Math.Max(support, rows);
            }
        }

        foreach (SourcePart part in parts.Smooth)
        {
            if (part.Slot == slot && radii[0] <= part.Field.Reach)
            {
                Clear(sum, ref cleared, grid.HalfAngles + 4);
                support = Math.Max(support, AddSampled(part, radii, sum));
            }
        }

        return support;
    }

    private void Clear(Span<float> sum, ref int cleared, int rows)
    {
        rows = Math.Min(rows, grid.HalfAngles + 4);
        if (rows > cleared)
        {
            sum[(cleared * Lanes)..(rows * Lanes)].Clear();
            cleared = rows;
        }
    }

    private int AddSampled(SourcePart part, double[] radii, Span<float> sum)
    {
        int support = 0;
        int last = grid.HalfAngles;
        for (int start = 0; start <= last; start += Chunk)
        {
            int count = Math.Min(Chunk, last + 1 - start);
            for (int q = 0; q < count; q++)
            {
                double cosine = grid.Cosine(start + q), sine = grid.Sine(start + q);
                for (int lane = 0; lane < Lanes; lane++)
                {
                    downwind[q * Lanes + lane] = radii[lane] * cosine;
                    crosswind[q * Lanes + lane] = radii[lane] * sine;
                }
            }

            int points = count * Lanes;
            part.Field.Evaluate(downwind.AsSpan(0, points), crosswind.AsSpan(0, points), lethality.AsSpan(0, points));
            for (int p = 0; p < points; p++)
            {
                double value = radii[p % Lanes] <= part.Field.Reach ? part.Frequency * lethality[p] : 0;
                if (Math.Abs(value) > Nothing)
                {
                    sum[start * Lanes + p] += (float)value;
                    support = start + p / Lanes + 1;
                }
            }
        }

        return Math.Min(support, last);
    }
}
