using ParkRisk.Analysis.Risk.Kernels;

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
    private readonly RiskKernels kernels;
    private readonly FootprintSampler sampler;
    private readonly float[] kernel;
    private readonly float[] tails;
    private readonly float[] sector;
    private readonly int[] supports;
    private readonly int rows;

    /// <summary>A builder for a grid and its rose.</summary>
    public PolarTableBuilder(PolarGrid grid, TravelRose rose, PlumeShapeTables shapes, RiskKernels kernels)
    {
        this.grid = grid;
        this.rose = rose;
        this.kernels = kernels;
        rows = grid.HalfAngles + 4;
        kernel = new float[rows * Lanes];
        tails = new float[(rose.ClassCount + 1) * rows * Lanes];
        sector = new float[grid.AnglesPerSector * Lanes];
        supports = new int[rose.ClassCount + 1];
        sampler = new FootprintSampler(grid, shapes, kernels);
        Table = new PolarRiskTable(grid, kernels);
    }

    /// <summary>The table filled last.</summary>
    public PolarRiskTable Table { get; }

    /// <summary>Fills the table.</summary>
    /// <param name="parts">Outcomes of the source.</param>
    /// <param name="farthest">m. No receptor is further away.</param>
    /// <param name="negligible">1/year. Risk that counts as none.</param>
    public void Build(SourceParts parts, double farthest, double negligible)
    {
        double reach = Math.Max(Reach(parts.Plumes), Reach(parts.Smooth));
        double ringReach = Reach(parts.Rings);
        Table.Resize(
            reach > 0 ? Math.Min(grid.BlocksFor(farthest), grid.BlocksFor(reach)) : 0,
            ringReach > 0 ? Math.Min(RingNodes(farthest), RingNodes(ringReach)) : 0);
        sampler.SumRings(parts.Rings, Table.Rings);
        sampler.Use(parts);
        for (int block = 0; block < Table.Blocks; block++)
        {
            sampler.Enter(block);
            for (int slot = 0; slot <= rose.ClassCount; slot++)
            {
                supports[slot] = sampler.SumFootprints(parts, slot, kernel);
                if (supports[slot] > 0)
                {
                    kernels.Integrate(kernel, Tail(slot), supports[slot], grid.HalfAngles, (float)grid.Step);
                }
            }

            Convolve(block);
        }

        Table.Complete(negligible);
    }

    private static double Reach(List<SourcePart> parts)
    {
        double reach = 0;
        foreach (SourcePart part in parts)
        {
            reach = Math.Max(reach, part.Field.Reach);
        }

        return reach;
    }

    /// <summary>A multiple of 16, three nodes beyond the reach included.</summary>
    private int RingNodes(double reach)
        => ((int)Math.Ceiling(PolarRiskTable.RingRefinement * grid.Position(reach)) + 3 + Lanes) / Lanes * Lanes;

    private Span<float> Tail(int slot) => tails.AsSpan(slot * rows * Lanes, rows * Lanes);

    private void Convolve(int block)
    {
        int perSector = grid.AnglesPerSector;
        for (int s = 0; s < rose.SectorCount; s++)
        {
            Span<float> target = sector;
            target.Clear();
            for (int slot = 0; slot < supports.Length; slot++)
            {
                if (supports[slot] > 0)
                {
                    AddClass(slot, s, target);
                }
            }

            for (int j = 0; j < perSector; j++)
            {
                target.Slice(j * Lanes, Lanes).CopyTo(Table.Values[Table.Index(s * perSector + j, block * Lanes)..]);
            }
        }
    }

    private void AddClass(int slot, int s, Span<float> target)
    {
        int perSector = grid.AnglesPerSector;
        int support = supports[slot];
        Span<float> tail = Tail(slot);
        kernels.AddRows(tail, 0, 0, perSector, 2 * (float)rose.Density(slot, s), target);
        for (int m = 0; m * perSector < support; m++)
        {
            float jump = (float)rose.Jump(slot, s - m);
            if (jump != 0)
            {
                kernels.AddRows(tail, m * perSector, 1, Math.Min(perSector, support - m * perSector), -jump, target);
            }
        }

        for (int m = 0; m * perSector + 1 < support; m++)
        {
            float jump = (float)rose.Jump(slot, s + 1 + m);
            int first = Math.Max(0, (m + 1) * perSector - support + 1);
            if (jump != 0 && first < perSector)
            {
                kernels.AddRows(tail, (m + 1) * perSector - first, -1, perSector - first, jump, target[(first * Lanes)..]);
            }
        }
    }
}
