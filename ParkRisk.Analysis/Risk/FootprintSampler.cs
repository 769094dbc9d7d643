using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>Sums lethality footprints, weighted by frequency, on the nodes of one block of radii.</summary>
/// <remarks>A smooth footprint is looked at on every sixteenth angle first; angles are then sampled one by one only up to where it ends.</remarks>
internal sealed class FootprintSampler
{
    private const int Lanes = PolarGrid.BlockSize;
    private const int Chunk = 8;
    private const int CoarseStep = 16;

    /// <summary>Lethality × frequency (1/year) below which a footprint has ended.</summary>
    private const double Nothing = 1e-18;

    private readonly PolarGrid grid;
    private readonly PlumeShapeTables shapes;
    private readonly RiskKernels kernels;
    private readonly double[] radii = new double[Lanes];
    private readonly double[] downwind = new double[Chunk * Lanes];
    private readonly double[] crosswind = new double[Chunk * Lanes];
    private readonly double[] lethality = new double[Chunk * Lanes];
    private readonly double[] zeros = new double[Lanes];
    private readonly List<PlumeShapeTable> plumeTables = [];
    private int block;

    /// <summary>A sampler for a grid.</summary>
    public FootprintSampler(PolarGrid grid, PlumeShapeTables shapes, RiskKernels kernels)
    {
        this.grid = grid;
        this.shapes = shapes;
        this.kernels = kernels;
    }

    /// <summary>Prepares for a source.</summary>
    public void Use(SourceParts parts)
    {
        plumeTables.Clear();
        foreach (SourcePart part in parts.Plumes)
        {
            plumeTables.Add(shapes.Of(((IProbitPlumeField)part.Field).Shape));
        }
    }

    /// <summary>Prepares for a block of radii.</summary>
    public void Enter(int block)
    {
        this.block = block;
        for (int lane = 0; lane < Lanes; lane++)
        {
            radii[lane] = grid.Radius(block * Lanes + lane);
        }
    }

    /// <summary>Sums effects that depend on the distance only, on nodes finer than the grid's.</summary>
    public void SumRings(List<SourcePart> rings, Span<float> sum)
    {
        sum.Clear();
        Span<double> values = lethality.AsSpan(0, Lanes);
        for (int start = 0; start < sum.Length; start += Lanes)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                radii[lane] = grid.Radius((double)(start + lane) / PolarRiskTable.RingRefinement);
            }

            foreach (SourcePart part in rings)
            {
                if (radii[0] <= part.Field.Reach)
                {
                    part.Field.Evaluate(radii, zeros, values);
                    for (int lane = 0; lane < Lanes; lane++)
                    {
                        sum[start + lane] += radii[lane] <= part.Field.Reach ? (float)(part.Frequency * values[lane]) : 0;
                    }
                }
            }
        }
    }

    /// <summary>Sums the footprints of one class: row j holds the 16 radii at j steps from the wind axis. Three rows beyond the last one with anything are zero.</summary>
    /// <returns>Rows up to the last one with anything.</returns>
    public int SumFootprints(SourceParts parts, int slot, Span<float> sum)
    {
        int support = 0, cleared = 0;
        for (int i = 0; i < parts.Plumes.Count; i++)
        {
            SourcePart part = parts.Plumes[i];
            if (part.Slot == slot && radii[0] <= part.Field.Reach)
            {
                var plume = (IProbitPlumeField)part.Field;
                ReadOnlySpan<float> dilution = plumeTables[i].Within(plume, block);
                int rows = dilution.Length / Lanes;
                Clear(sum, ref cleared, rows + 3);
                kernels.AddPlume(dilution, (float)plume.Offset, (float)plume.Slope, (float)part.Frequency, sum);
                support = Math.Max(support, rows);
            }
        }

        foreach (SourcePart part in parts.Smooth)
        {
            if (part.Slot == slot && radii[0] <= part.Field.Reach)
            {
                int end = FindEnd(part);
                Clear(sum, ref cleared, end + 3);
                support = Math.Max(support, AddSampled(part, end, sum));
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

    /// <summary>First row from which on the footprint is nothing, as far as every sixteenth angle shows.</summary>
    private int FindEnd(SourcePart part)
    {
        int last = grid.HalfAngles;
        int coarse = last / CoarseStep + 1;
        int end = 0;
        for (int start = 0; start < coarse; start += Chunk)
        {
            int count = Math.Min(Chunk, coarse - start);
            Evaluate(part, start * CoarseStep, CoarseStep, count);
            for (int p = 0; p < count * Lanes; p++)
            {
                if (Weighted(part, p) is > Nothing or < -Nothing)
                {
                    end = (start + p / Lanes + 1) * CoarseStep;
                }
            }
        }

        return Math.Min(Math.Max(end, CoarseStep), last + 1);
    }

    private int AddSampled(SourcePart part, int end, Span<float> sum)
    {
        int support = 0;
        for (int start = 0; start < end; start += Chunk)
        {
            int count = Math.Min(Chunk, end - start);
            Evaluate(part, start, 1, count);
            for (int p = 0; p < count * Lanes; p++)
            {
                double value = Weighted(part, p);
                if (value is > Nothing or < -Nothing)
                {
                    sum[start * Lanes + p] += (float)value;
                    support = start + p / Lanes + 1;
                }
            }
        }

        return Math.Min(support, grid.HalfAngles);
    }

    private void Evaluate(SourcePart part, int first, int step, int count)
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
        part.Field.Evaluate(downwind.AsSpan(0, points), crosswind.AsSpan(0, points), lethality.AsSpan(0, points));
    }

    private double Weighted(SourcePart part, int point) => radii[point % Lanes] <= part.Field.Reach ? part.Frequency * lethality[point] : 0;
}
