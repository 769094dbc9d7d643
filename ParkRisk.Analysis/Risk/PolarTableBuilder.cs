using System.Collections.Immutable;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>Fills polar risk tables: the footprints of a source convolved with the wind rose. One builder a thread; it allocates little from source to source.</summary>
/// <remarks>Per block of 16 radii and weather class: the frequency-weighted lethality K(ψ) on the angles to the wind is summed over the outcomes, integrated from straight upwind to the wind axis,
/// E(ψ) = ∫ K from ψ to π, and the risk follows exactly from the jumps of the piecewise-constant rose at its sector edges, since K is even and every edge is a node:
/// T(θ) = 2·ρ(θ)·E(0) − Σ_left Δρ·E(θ − edge) + Σ_right Δρ·E(edge − θ). The cost of this step does not depend on the number of outcomes.</remarks>
internal sealed class PolarTableBuilder
{
    private const int Lanes = PolarGrid.BlockSize;
    private readonly PolarGrid grid;
    private readonly TravelRose rose;
    private readonly PlumeShapeTables shapes;
    private readonly RiskKernels kernels;
    private readonly FootprintSampler sampler;
    private readonly ClassFootprints footprints;
    private readonly float[] tail;
    private readonly float[] sectors;

    private PolarRiskTable table = null!;

    /// <summary>A builder for a store's grid and rose.</summary>
    public PolarTableBuilder(SourceTables tables)
    {
        grid = tables.Grid;
        rose = tables.Rose;
        shapes = tables.Shapes;
        kernels = tables.Kernels;
        sampler = new FootprintSampler(grid);
        footprints = new ClassFootprints(rose.ClassCount + 1, grid.HalfAngles + 4);
        tail = new float[(grid.HalfAngles + 4) * Lanes];
        sectors = new float[grid.Angles * Lanes];
    }

    /// <summary>Works outcomes out.</summary>
    /// <param name="items">Outcomes of a source.</param>
    /// <param name="target">Table to fill; what it held before is lost.</param>
    public SourceTable Build(ImmutableArray<RiskItem> items, PolarRiskTable target)
    {
        table = target;
        var parts = new SourceParts(items, rose);
        Fill(parts);
        return new SourceTable(parts, target, new EdgeOutlines(parts.Edged, rose, kernels));
    }

    private void Fill(SourceParts parts)
    {
        double reach = Math.Max(Reach(parts.Plumes), Reach(parts.Smooth));
        double ringReach = Reach(parts.Rings);
        table.Resize(reach > 0 ? grid.BlocksFor(reach) : 0, ringReach > 0 ? RingNodes(ringReach) : 0);
        sampler.SumRings(parts.Rings, rose, table.Rings);
        PlumeShapeTable[] plumeShapes = [.. parts.Plumes.Select(p => shapes.Of(((IProbitPlumeField)p.Field).Shape))];
        for (int block = 0; block < table.Blocks; block++)
        {
            sampler.Enter(block);
            footprints.Reset();
            AddPlumes(parts.Plumes, plumeShapes, block);
            AddSmooth(parts.Smooth);
            Convolve(block);
        }

        table.Complete();
    }

    private static double Reach(List<SourcePart> parts) => parts.Count == 0 ? 0 : parts.Max(static p => p.Field.Reach);

    /// <summary>A multiple of 16, three nodes beyond the reach included.</summary>
    private int RingNodes(double reach)
        => ((int)Math.Ceiling(PolarRiskTable.RingRefinement * grid.Position(reach)) + 3 + Lanes) / Lanes * Lanes;

    private void AddPlumes(List<SourcePart> plumes, PlumeShapeTable[] plumeShapes, int block)
    {
        for (int i = 0; i < plumes.Count; i++)
        {
            var plume = (IProbitPlumeField)plumes[i].Field;
            if (!sampler.IsReached(plume))
            {
                continue;
            }

            ReadOnlySpan<float> dilution = plumeShapes[i].Within(plume, block);
            foreach ((int slot, double frequency) in plumes[i].Occurrences)
            {
                Span<float> sum = footprints.Use(slot, dilution.Length / Lanes);
                kernels.AddPlume(dilution, (float)plume.Offset, (float)plume.Slope, (float)frequency, sum);
            }
        }
    }

    private void AddSmooth(List<SourcePart> smooth)
    {
        foreach (SourcePart part in smooth)
        {
            if (!sampler.IsReached(part.Field))
            {
                continue;
            }

            int support = sampler.Sample(part.Field);
            foreach ((int slot, double frequency) in part.Occurrences)
            {
                kernels.AddRows(sampler.Rows, 0, 1, support, (float)frequency, footprints.Use(slot, support));
            }
        }
    }

    private void Convolve(int block)
    {
        Array.Clear(sectors);
        for (int slot = 0; slot <= rose.ClassCount; slot++)
        {
            int support = footprints.Support(slot);
            if (support > 0)
            {
                kernels.Integrate(footprints.Use(slot, support), tail, support, grid.HalfAngles, (float)grid.Step);
                for (int s = 0; s < rose.SectorCount; s++)
                {
                    AddClass(slot, support, s, sectors.AsSpan(s * grid.AnglesPerSector * Lanes, grid.AnglesPerSector * Lanes));
                }
            }
        }

        for (int j = 0; j < grid.Angles; j++)
        {
            sectors.AsSpan(j * Lanes, Lanes).CopyTo(table.Values[table.Index(j, block * Lanes)..]);
        }
    }

    private void AddClass(int slot, int support, int s, Span<float> target)
    {
        int perSector = grid.AnglesPerSector;
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
