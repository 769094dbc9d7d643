using System.Numerics;

namespace ParkRisk.Analysis.Risk;

/// <summary>Sums of risk at the nodes of a block tree, in fixed point, so that adding and taking away in any order and on any thread gives the same bits.</summary>
internal sealed class RiskAccumulator
{
    /// <summary>Quanta in 1 per year.</summary>
    public const double Scale = 1L << 60;

    private const int Piece = 1 << 17;
    private const int PageSize = 4096;

    /// <summary>All zero.</summary>
    public RiskAccumulator(BlockTree tree)
    {
        Tree = tree;
        Values = [.. Enumerable.Range(0, tree.Levels.Length).Select(l => Zeros(tree.ValueCount(l)))];
    }

    /// <summary>The tree.</summary>
    public BlockTree Tree { get; }

    /// <summary>Sums by level, in quanta. Level 0: cells, row-major with the tree's stride. Others: block by block, 16 × 16 nodes, rows from the south.</summary>
    public long[][] Values { get; }

    /// <summary>Adds another accumulator and clears it.</summary>
    /// <param name="other">The other one, of the same tree.</param>
    /// <param name="workers">Threads to use.</param>
    public void Absorb(RiskAccumulator other, int workers)
    {
        for (int level = 0; level < Values.Length; level++)
        {
            long[] mine = Values[level], theirs = other.Values[level];
            int pieces = (mine.Length + Piece - 1) / Piece;
            WorkerLoop.Run(pieces, workers, static () => 0, (_, piece) => Add(theirs, mine, piece * Piece), null, CancellationToken.None);
        }
    }

    private static void Add(long[] from, long[] to, int start)
    {
        Span<long> target = to.AsSpan(start, Math.Min(Piece, to.Length - start));
        Span<long> source = from.AsSpan(start, target.Length);
        int i = 0;
        for (; i + Vector<long>.Count <= target.Length; i += Vector<long>.Count)
        {
            (new Vector<long>(target[i..]) + new Vector<long>(source[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] += source[i];
        }

        source.Clear();
    }

    /// <summary>An array whose pages are all written once: a page that is read first costs the system two visits, and the other threads a pause.</summary>
    private static long[] Zeros(int count)
    {
        var values = new long[count];
        for (int i = 0; i < count; i += PageSize / sizeof(long))
        {
            Volatile.Write(ref values[i], 0);
        }

        return values;
    }
}
