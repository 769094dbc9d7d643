using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>Adds effects with sharp edges to the cells themselves, exactly: the share of the time in which the cell's centre lies inside the edge.</summary>
internal sealed class EdgeRasterizer
{
    private readonly BlockTree tree;
    private readonly TravelRose rose;
    private readonly PointBatch batch = new();

    /// <summary>A rasterizer for a tree.</summary>
    public EdgeRasterizer(BlockTree tree, TravelRose rose)
    {
        this.tree = tree;
        this.rose = rose;
    }

    /// <summary>Adds circles about the source.</summary>
    public void AddDiscs(RiskSource source, List<SourcePart> discs, RiskAccumulator target, int sign)
    {
        foreach (SourcePart disc in discs)
        {
            var field = (IEdgedEffectField)disc.Field;
            long quanta = sign * Quanta(source.FrequencyFactor * disc.TotalFrequency(rose) * field.InnerLethality);
            double radius = EdgeProfile.Of(field).Radius;
            (int first, int last) = RowsWithin(source, radius);
            for (int row = first; row <= last; row++)
            {
                (int from, int to) = CellsWithin(source, radius, row);
                foreach (ref long cell in target.Values[0].AsSpan(row * tree.CellStride + from, to - from))
                {
                    cell += quanta;
                }
            }
        }
    }

    /// <summary>Adds outlines that turn with the wind.</summary>
    public void AddEdged(RiskSource source, EdgeOutlines outlines, RiskAccumulator target, int sign)
    {
        double radius = outlines.Reach;
        if (radius <= 0)
        {
            return;
        }

        (int first, int last) = RowsWithin(source, radius);
        for (int row = first; row <= last; row++)
        {
            (int from, int to) = CellsWithin(source, radius, row);
            for (int column = from; column < to; column += PointBatch.Count)
            {
                int count = Math.Min(PointBatch.Count, to - column);
                batch.North.AsSpan().Fill((float)(tree.Frame.North(row) - source.North));
                for (int i = 0; i < count; i++)
                {
                    batch.East[i] = (float)(tree.Frame.East(column + i) - source.East);
                }

                outlines.Evaluate(batch, count);
                FixedPoint.Add(batch.Values.AsSpan(0, count), target.Values[0].AsSpan(row * tree.CellStride + column, count), sign * source.FrequencyFactor);
            }
        }
    }

    private static long Quanta(double risk) => (long)Math.Round(risk * RiskAccumulator.Scale);

    private (int First, int Last) RowsWithin(RiskSource source, double radius)
    {
        GridFrame frame = tree.Frame;
        double first = Math.Ceiling((source.North - radius - frame.South) / frame.CellSize - 0.5);
        double last = Math.Floor((source.North + radius - frame.South) / frame.CellSize - 0.5);
        return ((int)Math.Clamp(first, 0, frame.Rows), (int)Math.Clamp(last, -1, frame.Rows - 1));
    }

    private (int From, int To) CellsWithin(RiskSource source, double radius, int row)
    {
        GridFrame frame = tree.Frame;
        double dy = frame.North(row) - source.North;
        double half = Math.Sqrt(Math.Max(radius * radius - dy * dy, 0));
        int from = (int)Math.Clamp(Math.Ceiling((source.East - half - frame.West) / frame.CellSize - 0.5), 0, frame.Columns);
        int to = (int)Math.Clamp(Math.Floor((source.East + half - frame.West) / frame.CellSize - 0.5) + 1, from, frame.Columns);
        return (from, to);
    }
}
