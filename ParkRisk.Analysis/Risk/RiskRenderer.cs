using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Risk;

/// <summary>Turns the sums of a block tree into a field: passes every block's nodes down to its children, to the cells at last.</summary>
internal sealed class RiskRenderer
{
    private const int Side = BlockTree.Side;
    private readonly BlockTree tree;
    private readonly double[][] toNodes;
    private readonly double[][] toCells;

    /// <summary>A renderer for a tree.</summary>
    public RiskRenderer(BlockTree tree)
    {
        this.tree = tree;
        double[] cells = [.. Enumerable.Range(0, Side).Select(static c => (c + 0.5) / Side)];
        toNodes = [Half(ChebyshevNodes.Positions, 0), Half(ChebyshevNodes.Positions, 0.5)];
        toCells = [Half(cells, 0), Half(cells, 0.5)];
    }

    /// <summary>The field; negative ripples of the interpolation are cut off.</summary>
    public ScalarField Render(RiskAccumulator sums, ParallelOptions parallel)
    {
        GridFrame frame = tree.Frame;
        var values = new double[checked(frame.Rows * frame.Columns)];
        int top = tree.Levels.Length - 1;
        int start = Math.Max(0, Math.Min(top, 3));
        (int across, int down) = tree.Levels[start];
        Parallel.For(0, across * down, parallel, index =>
        {
            Span<double> nodes = stackalloc double[BlockTree.Area];
            nodes.Clear();
            int row = index / across, column = index % across;
            for (int level = top; level > start; level--)
            {
                int shift = level - start;
                AddOwn(sums, level, row >> shift, column >> shift, nodes);
                int below = shift - 1;
                PassDown(nodes, toNodes[(row >> below) & 1], toNodes[(column >> below) & 1], nodes);
            }

            Descend(sums, start, row, column, nodes, values);
        });
        return new ScalarField(frame, values);
    }

    private static double[] Half(double[] positions, double offset) => ChebyshevNodes.Matrix([.. positions.Select(p => offset + p / 2)]);

    private void Descend(RiskAccumulator sums, int level, int row, int column, Span<double> nodes, double[] values)
    {
        if (level == 0)
        {
            WriteCells(sums.Values[0], row, column, nodes, values);
            return;
        }

        AddOwn(sums, level, row, column, nodes);
        (int across, int down) = tree.Levels[level - 1];
        double[][] matrices = level == 1 ? toCells : toNodes;
        Span<double> child = stackalloc double[BlockTree.Area];
        for (int quarter = 0; quarter < 4; quarter++)
        {
            int r = 2 * row + quarter / 2, c = 2 * column + quarter % 2;
            if (r < down && c < across)
            {
                PassDown(nodes, matrices[quarter / 2], matrices[quarter % 2], child);
                Descend(sums, level - 1, r, c, child, values);
            }
        }
    }

    private void AddOwn(RiskAccumulator sums, int level, int row, int column, Span<double> nodes)
    {
        ReadOnlySpan<long> own = sums.Values[level].AsSpan((row * tree.Levels[level].Across + column) * BlockTree.Area, BlockTree.Area);
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] += own[i] * (1 / RiskAccumulator.Scale);
        }
    }

    /// <summary>child = rows × parent × columnsᵀ; parent and child may be the same memory.</summary>
    private static void PassDown(Span<double> parent, double[] rows, double[] columns, Span<double> child)
    {
        Span<double> half = stackalloc double[BlockTree.Area];
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                double sum = 0;
                for (int k = 0; k < Side; k++)
                {
                    sum += columns[x * Side + k] * parent[y * Side + k];
                }

                half[y * Side + x] = sum;
            }
        }

        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                double sum = 0;
                for (int k = 0; k < Side; k++)
                {
                    sum += rows[y * Side + k] * half[k * Side + x];
                }

                child[y * Side + x] = sum;
            }
        }
    }

    private void WriteCells(long[] sums, int row, int column, Span<double> nodes, double[] values)
    {
        GridFrame frame = tree.Frame;
        int lastY = Math.Min(Side, frame.Rows - row * Side), lastX = Math.Min(Side, frame.Columns - column * Side);
        for (int y = 0; y < lastY; y++)
        {
            int from = (row * Side + y) * tree.CellStride + column * Side;
            int to = (row * Side + y) * frame.Columns + column * Side;
            for (int x = 0; x < lastX; x++)
            {
                values[to + x] = Math.Max(0, sums[from + x] * (1 / RiskAccumulator.Scale) + nodes[y * Side + x]);
            }
        }
    }
}
