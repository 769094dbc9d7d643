using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Risk;

/// <summary>Turns the sums of a block tree into a field: passes every block's nodes down to its children, to the cells at last.</summary>
internal sealed class RiskRenderer
{
    private const int Side = BlockTree.Side;
    private readonly BlockTree tree;
    private readonly (double[] Rows, double[] Columns)[] toNodes;
    private readonly (double[] Rows, double[] Columns)[] toCells;

    /// <summary>A renderer for a tree.</summary>
    public RiskRenderer(BlockTree tree)
    {
        this.tree = tree;
        double[] cells = [.. Enumerable.Range(0, Side).Select(static c => (c + 0.5) / Side)];
        toNodes = [Half(ChebyshevNodes.Positions, 0), Half(ChebyshevNodes.Positions, 0.5)];
        toCells = [Half(cells, 0), Half(cells, 0.5)];
    }

    /// <summary>Fills the field; negative ripples of the interpolation are cut off.</summary>
    /// <param name="sums">Sums at the nodes.</param>
    /// <param name="values">1/year. Result, cell by cell.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    public void Render(RiskAccumulator sums, double[] values, ParallelOptions parallel)
    {
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
                PassDown(nodes, toNodes[(row >> below) & 1].Rows, toNodes[(column >> below) & 1].Columns, nodes);
            }

            Descend(sums, start, row, column, nodes, values);
        });
    }

    /// <summary>Matrix from a block's nodes to positions in its lower or upper half, and its transpose.</summary>
    private static (double[] Rows, double[] Columns) Half(double[] positions, double offset)
    {
        double[] matrix = ChebyshevNodes.Matrix([.. positions.Select(p => offset + p / 2)]);
        return (matrix, [.. Enumerable.Range(0, BlockTree.Area).Select(i => matrix[i % Side * Side + i / Side])]);
    }

    private void Descend(RiskAccumulator sums, int level, int row, int column, Span<double> nodes, double[] values)
    {
        if (level == 0)
        {
            WriteCells(sums.Values[0], row, column, nodes, values);
            return;
        }

        AddOwn(sums, level, row, column, nodes);
        (int across, int down) = tree.Levels[level - 1];
        (double[] Rows, double[] Columns)[] matrices = level == 1 ? toCells : toNodes;
        Span<double> child = stackalloc double[BlockTree.Area];
        for (int quarter = 0; quarter < 4; quarter++)
        {
            int r = 2 * row + quarter / 2, c = 2 * column + quarter % 2;
            if (r < down && c < across)
            {
                PassDown(nodes, matrices[quarter / 2].Rows, matrices[quarter % 2].Columns, child);
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
    /// <param name="parent">Nodes of the parent.</param>
    /// <param name="rows">Matrix along the columns.</param>
    /// <param name="columns">Transposed matrix along the rows.</param>
    /// <param name="child">Result.</param>
    private static void PassDown(Span<double> parent, double[] rows, double[] columns, Span<double> child)
    {
        Span<double> half = stackalloc double[BlockTree.Area];
        Multiply(parent, columns, half);
        Multiply(rows, half, child);
    }

    /// <summary>product = a × b, 16 × 16.</summary>
    private static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> product)
    {
        ref double left = ref MemoryMarshal.GetReference(a[..BlockTree.Area]);
        ref double right = ref MemoryMarshal.GetReference(b[..BlockTree.Area]);
        ref double result = ref MemoryMarshal.GetReference(product[..BlockTree.Area]);
        for (nuint y = 0; y < BlockTree.Area; y += Side)
        {
            Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
            for (nuint k = 0; k < Side; k++)
            {
                Vector256<double> factor = Vector256.Create(Unsafe.Add(ref left, y + k));
                s0 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref right, k * Side), s0);
                s1 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref right, k * Side + 4), s1);
                s2 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref right, k * Side + 8), s2);
                s3 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref right, k * Side + 12), s3);
            }

            s0.StoreUnsafe(ref result, y);
            s1.StoreUnsafe(ref result, y + 4);
            s2.StoreUnsafe(ref result, y + 8);
            s3.StoreUnsafe(ref result, y + 12);
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
