using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>The sharp edges of one source that turn with the wind, evaluated exactly: the share of the time in which a point lies inside each.</summary>
/// <remarks>For each outline the roses of the classes in which it happens are added up, weighted by frequency, and summed over the directions: piecewise linear, so that any interval of directions is
/// integrated exactly by two look-ups.</remarks>
internal sealed class EdgeOutlines
{
    private readonly TravelRose rose;
    private readonly RiskKernels kernels;
    private readonly OutlineTable table;

    /// <summary>Takes the outlines of a source.</summary>
    public EdgeOutlines(List<SourcePart> edged, TravelRose rose, RiskKernels kernels)
    {
        this.rose = rose;
        this.kernels = kernels;
        table = new OutlineTable
        {
            Sectors = rose.SectorCount,
            SectorsPerRadian = (float)(1 / rose.SectorWidth),
            FirstEdge = (float)(Math.IEEERemainder(rose.FirstEdge, 2 * Math.PI) / rose.SectorWidth),
        };
        (SourcePart Part, EdgeProfile Profile)[] outlines = [.. edged.Select(static p => (p, EdgeProfile.Of((IEdgedEffectField)p.Field)))];
        Array.Sort(outlines, static (a, b) => b.Profile.Radius.CompareTo(a.Profile.Radius));
        foreach ((SourcePart part, EdgeProfile profile) in outlines)
        {
            profile.AddTo(table);
            AddRose(part);
        }

        table.Count = outlines.Length;
        Reach = outlines.Length == 0 ? 0 : outlines[0].Profile.Radius;
    }

    /// <summary>m. No outline reaches further; 0 without any.</summary>
    public double Reach { get; }

    /// <summary>bytes. Memory that they hold, about.</summary>
    public long Size => sizeof(float) * (long)(table.Chords.Capacity + table.Below.Capacity);

    /// <summary>1/year. Risk at the first points of a batch, relative to the source.</summary>
    public void Evaluate(PointBatch batch, int count) => kernels.Enclose(table, batch, count);

    private void AddRose(SourcePart part)
    {
        double lethality = ((IEdgedEffectField)part.Field).InnerLethality;
        double below = 0;
        table.Below.Add(0);
        for (int s = 0; s < rose.SectorCount; s++)
        {
            foreach ((int slot, double frequency) in part.Occurrences)
            {
                below += lethality * frequency * rose.Share(slot, s);
            }

            table.Below.Add((float)below);
        }

        table.Below.Add((float)below);
    }
}
