namespace ParkRisk.Analysis.Risk;

/// <summary>Fills polar risk tables: the footprints of a source convolved with the wind rose. One builder a thread; it allocates nothing from source to source.</summary>
/// <remarks>Per block of 16 radii and weather class: the frequency-weighted lethality K(ψ) on the angles to the wind is summed over the outcomes, integrated from straight upwind to the wind axis,
/// E(ψ) = ∫ K from ψ to π, and the risk follows exactly from the jumps of the piecewise-constant rose at its sector edges, since K is even and every edge is a node:
/// T(θ) = 2·ρ(θ)·E(0) − Σ_left Δρ·E(θ − edge) + Σ_right Δρ·E(edge − θ). The cost of this step does not depend on the number of outcomes.</remarks>
internal sealed class PolarTableBuilder
{
    private const int Lanes = PolarGrid.BlockSize;
    private readonly PolarGrid grid;
    private readonly TravelRose rose;
    private readonly float[] kernel;
    private readonly float[] tails;
    private readonly float[] ring = new float[Lanes];
    private readonly int[] supports;
    private readonly double[] radii = new double[Lanes];
    private readonly FootprintSampler sampler;

    /// <summary>A builder for a grid and its rose.</summary>
    public PolarTableBuilder(PolarGrid grid, TravelRose rose, PlumeShapeTables shapes)
    {
        this.grid = grid;
        this.rose = rose;
        Rows = grid.HalfAngles + 4;
        kernel = new float[Rows * Lanes];
        tails = new float[(rose.ClassCount + 1) * Rows * Lanes];
        supports = new int[rose.ClassCount + 1];
        sampler = new FootprintSampler(grid, shapes);
        Table = new PolarRiskTable(grid);
    }

    /// <summary>The table filled last.</summary>
    public PolarRiskTable Table { get; }

    private int Rows { get; }

    /// <summary>Fills the table.</summary>
    /// <param name="parts">Outcomes of the source.</param>
    /// <param name="farthest">m. No receptor is further away.</param>
    /// <param name="negligible">1/year. Risk that counts as none.</param>
    public void Build(SourceParts parts, double farthest, double negligible)
    {
        Table.Resize(Math.Min(grid.BlocksFor(farthest), grid.BlocksFor(Reach(parts))));
        for (int block = 0; block < Table.Blocks; block++)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                radii[lane] = grid.Radius(block * Lanes + lane);
            }

            sampler.SumRings(parts.Rings, radii, ring);
            for (int slot = 0; slot <= rose.ClassCount; slot++)
            {
                supports[slot] = FillTail(parts, slot, block);
            }

            Convolve(block);
        }

        Table.Complete(negligible);
    }

    private static double Reach(SourceParts parts)
    {
        double reach = 0;
        foreach (List<SourcePart> list in (ReadOnlySpan<List<SourcePart>>)[parts.Rings, parts.Plumes, parts.Smooth])
        {
            foreach (SourcePart part in list)
            {
                reach = Math.Max(reach, part.Field.Reach);
            }
        }

        return reach;
    }

    private Span<float> Tail(int slot) => tails.AsSpan(slot * Rows * Lanes, Rows * Lanes);

    /// <summary>E of one class; returns the number of angles on which it is not zero.</summary>
    private int FillTail(SourceParts parts, int slot, int block)
    {
        Span<float> tail = Tail(slot);
        Span<float> k = kernel;
        int support = sampler.SumFootprints(parts, slot, block, radii, k);
        if (support > 0)
        {
            Integrate(k, tail, support);
        }

        return support;
    }

    /// <summary>Running integral from upwind inwards with the cubic end-corrected rule; K is even about both ends.</summary>
    private void Integrate(Span<float> k, Span<float> tail, int support)
    {
        int last = grid.HalfAngles;
        float weight = (float)(grid.Step / 24);
        Span<float> sum = stackalloc float[Lanes];
        sum.Clear();
        int top = Math.Min(support, last);
        tail.Slice(top * Lanes, Lanes).Clear();
        for (int q = top - 1; q >= 0; q--)
        {
            int before = q == 0 ? 1 : q - 1;
            int after = q + 2 > last ? last - 1 : q + 2;
            for (int lane = 0; lane < Lanes; lane++)
            {
                float inner = k[q * Lanes + lane] + k[(q + 1) * Lanes + lane];
                float outer = k[before * Lanes + lane] + k[after * Lanes + lane];
                sum[lane] += weight * (13 * inner - outer);
                tail[q * Lanes + lane] = sum[lane];
            }
        }
    }

    private void Convolve(int block)
    {
        Span<float> values = Table.Values;
        Span<float> sum = stackalloc float[Lanes];
        int perSector = grid.AnglesPerSector;
        for (int sector = 0; sector < rose.SectorCount; sector++)
        {
            for (int j = 0; j < perSector; j++)
            {
                ring.CopyTo(sum);
                for (int slot = 0; slot < supports.Length; slot++)
                {
                    AddClass(slot, sector, j, sum);
                }

                sum.CopyTo(values[Table.Index(sector * perSector + j, block * Lanes)..]);
            }
        }
    }

    private void AddClass(int slot, int sector, int j, Span<float> sum)
    {
        int support = supports[slot];
        if (support == 0)
        {
            return;
        }

        Span<float> tail = Tail(slot);
        int perSector = grid.AnglesPerSector;
        AddScaled(tail, 0, 2 * (float)rose.Density(slot, sector), sum);
        for (int m = 0; m * perSector + j < support; m++)
        {
            AddScaled(tail, m * perSector + j, -(float)rose.Jump(slot, sector - m), sum);
        }

        for (int m = 0; (m + 1) * perSector - j < support; m++)
        {
            AddScaled(tail, (m + 1) * perSector - j, (float)rose.Jump(slot, sector + 1 + m), sum);
        }
    }

    private static void AddScaled(Span<float> tail, int row, float factor, Span<float> sum)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            sum[lane] += factor * tail[row * Lanes + lane];
        }
    }
}
