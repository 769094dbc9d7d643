namespace ParkRisk.Analysis.Risk;

/// <summary>Adds the risk of one source to an accumulator, or takes it away: at the nodes of the largest blocks that resolve it, at the cells themselves close to it.</summary>
/// <remarks>Which blocks these are depends on the source and the accuracy only, so that what was added can be taken away exactly.</remarks>
internal sealed class SourceProjector
{
    private readonly BlockTree tree;
    private readonly RiskAccuracy accuracy;
    private readonly PolarRiskTable table;
    private readonly double[] tailMatrix = ChebyshevNodes.TailMatrix();
    private readonly double[] block = new double[BlockTree.Area];

    /// <summary>A projector of a table onto a tree.</summary>
    public SourceProjector(BlockTree tree, RiskAccuracy accuracy, PolarRiskTable table)
    {
        this.tree = tree;
        this.accuracy = accuracy;
        this.table = table;
    }

    /// <summary>Adds the table.</summary>
    /// <param name="source">Where the table's origin lies.</param>
    /// <param name="target">Receives the sums.</param>
    /// <param name="sign">+1 adds, −1 takes away.</param>
    public void AddTable(RiskSource source, RiskAccumulator target, int sign)
    {
        if (table.Reach <= 0)
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
        if (distance > table.Reach)
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
        double size = tree.Frame.CellSize;
        for (int y = 0; y < BlockTree.Side; y++)
        {
            for (int x = 0; x < BlockTree.Side; x++)
            {
                double value = table.At(west + (x + 0.5) * size, south + (y + 0.5) * size);
                cells[y * tree.CellStride + x] += sign * (long)Math.Round(value * RiskAccumulator.Scale);
            }
        }
    }

    private bool AddNodes(RiskAccumulator target, int sign, int level, int row, int column, double west, double south)
    {
        double side = tree.BlockSide(level);
        double[] positions = ChebyshevNodes.Positions;
        double least = double.MaxValue;
        for (int y = 0; y < BlockTree.Side; y++)
        {
            for (int x = 0; x < BlockTree.Side; x++)
            {
                double value = table.At(west + positions[x] * side, south + positions[y] * side);
                block[y * BlockTree.Side + x] = value;
                least = Math.Min(least, value);
            }
        }

        if (Unresolved() > accuracy.Negligible + accuracy.Tolerance * Math.Max(least, 0))
        {
            return false;
        }

        Span<long> nodes = target.Values[level].AsSpan((row * tree.Levels[level].Across + column) * BlockTree.Area, BlockTree.Area);
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] += sign * (long)Math.Round(block[i] * RiskAccumulator.Scale);
        }

        return true;
    }

    /// <summary>The largest of the last Chebyshev coefficients of any row or column: an estimate of the interpolation error.</summary>
    private double Unresolved()
    {
        double worst = 0;
        for (int line = 0; line < BlockTree.Side; line++)
        {
            for (int c = 0; c < 3; c++)
            {
                double along = 0, across = 0;
                for (int k = 0; k < BlockTree.Side; k++)
                {
                    double weight = tailMatrix[c * BlockTree.Side + k];
                    along += weight * block[line * BlockTree.Side + k];
                    across += weight * block[k * BlockTree.Side + line];
                }

                worst = Math.Max(worst, Math.Max(Math.Abs(along), Math.Abs(across)));
            }
        }

        return worst;
    }
}
