using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>Adds the risk of one source to an accumulator, or takes it away: at the nodes of the largest blocks that resolve it, at the cells themselves close to it.</summary>
/// <remarks>Which blocks these are depends on the source and the accuracy only, so that what was added can be taken away exactly.</remarks>
internal sealed class SourceProjector
{
    private static readonly double[] CellPositions = [.. Enumerable.Range(0, BlockTree.Side).Select(static c => (c + 0.5) / BlockTree.Side)];

    private readonly BlockTree tree;
    private readonly RiskAccuracy accuracy;
    private readonly PointBatch batch = new();
    private readonly BlockResolution resolution = new();
    private PolarRiskTable table = null!;
    private double factor;
    private double reach;

    /// <summary>A projector onto a tree.</summary>
    public SourceProjector(BlockTree tree, RiskAccuracy accuracy)
    {
        this.tree = tree;
        this.accuracy = accuracy;
    }

    /// <summary>Adds a table.</summary>
    /// <param name="source">Where the table's origin lies.</param>
    /// <param name="polar">The table of its outcomes.</param>
    /// <param name="target">Receives the sums.</param>
    /// <param name="sign">+1 adds, −1 takes away.</param>
    public void AddTable(RiskSource source, PolarRiskTable polar, RiskAccumulator target, int sign)
    {
        table = polar;
        factor = source.FrequencyFactor;
        reach = factor > 0 ? table.ReachAbove(accuracy.Negligible / 100 / factor) : 0;
        if (reach <= 0)
        {
            return;
        }

        int top = tree.Levels.Length - 1;
        for (int row = 0; row < tree.Levels[top].Down; row++)
        {
            for (int column = 0; column < tree.Levels[top].Across; column++)
            {
                AddBlock(source, target, sign, top, row, column);
            }
        }
    }

    private void AddBlock(RiskSource source, RiskAccumulator target, int sign, int level, int row, int column)
    {
        double side = tree.BlockSide(level);
        double west = tree.Frame.West + column * side - source.East;
        double south = tree.Frame.South + row * side - source.North;
        double dx = Math.Max(0, Math.Max(west, -west - side));
        double dy = Math.Max(0, Math.Max(south, -south - side));
        double distance = Math.Sqrt(dx * dx + dy * dy);
        if (distance > reach)
        {
            return;
        }

        if (level == 0)
        {
            AddCells(target.Values[0].AsSpan(row * BlockTree.Side * tree.CellStride + column * BlockTree.Side), west, south, sign);
        }
        else if (distance < accuracy.Separation * side || !AddNodes(target, sign, level, row, column, west, south))
        {
            (int across, int down) = tree.Levels[level - 1];
            for (int child = 0; child < 4; child++)
            {
                int r = 2 * row + child / 2, c = 2 * column + child % 2;
                if (r < down && c < across)
                {
                    AddBlock(source, target, sign, level - 1, r, c);
                }
            }
        }
    }

    private void AddCells(Span<long> cells, double west, double south, int sign)
    {
        Evaluate(CellPositions, west, south, BlockTree.Side * tree.Frame.CellSize);
        for (int y = 0; y < BlockTree.Side; y++)
        {
            FixedPoint.Add(batch.Values.AsSpan(y * BlockTree.Side, BlockTree.Side), cells.Slice(y * tree.CellStride, BlockTree.Side), sign * factor);
        }
    }

    private bool AddNodes(RiskAccumulator target, int sign, int level, int row, int column, double west, double south)
    {
        Evaluate(ChebyshevNodes.Positions, west, south, tree.BlockSide(level));
        if (!resolution.IsResolved(batch.Values, accuracy.Negligible / factor, accuracy.Tolerance))
        {
            return false;
        }

        FixedPoint.Add(batch.Values, target.Values[level].AsSpan((row * tree.Levels[level].Across + column) * BlockTree.Area, BlockTree.Area), sign * factor);
        return true;
    }

    private void Evaluate(double[] positions, double west, double south, double side)
    {
        for (int x = 0; x < BlockTree.Side; x++)
        {
            batch.East[x] = (float)(west + positions[x] * side);
        }

        for (int y = 0; y < BlockTree.Side; y++)
        {
            batch.East.AsSpan(0, BlockTree.Side).CopyTo(batch.East.AsSpan(y * BlockTree.Side));
            batch.North.AsSpan(y * BlockTree.Side, BlockTree.Side).Fill((float)(south + positions[y] * side));
        }

        table.Interpolate(batch);
    }
}
