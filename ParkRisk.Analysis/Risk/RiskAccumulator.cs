namespace ParkRisk.Analysis.Risk;

/// <summary>Sums of risk at the nodes of a block tree, in fixed point, so that adding and taking away in any order and on any thread gives the same bits.</summary>
internal sealed class RiskAccumulator
{
    /// <summary>Quanta in 1 per year.</summary>
    public const double Scale = 1L << 60;

    /// <summary>All zero.</summary>
    public RiskAccumulator(BlockTree tree)
    {
        Tree = tree;
        Values = [.. Enumerable.Range(0, tree.Levels.Length).Select(l => new long[tree.ValueCount(l)])];
    }

    /// <summary>The tree.</summary>
    public BlockTree Tree { get; }

    /// <summary>Sums by level, in quanta. Level 0: cells, row-major with the tree's stride. Others: block by block, 16 × 16 nodes, rows from the south.</summary>
    public long[][] Values { get; }

    /// <summary>Adds another accumulator and clears it.</summary>
    public void Absorb(RiskAccumulator other)
    {
        for (int level = 0; level < Values.Length; level++)
        {
            Span<long> mine = Values[level], theirs = other.Values[level];
            for (int i = 0; i < mine.Length; i++)
            {
                mine[i] += theirs[i];
            }

            theirs.Clear();
        }
    }

    /// <summary>Sets everything to zero.</summary>
    public void Clear()
    {
        foreach (long[] level in Values)
        {
            Array.Clear(level);
        }
    }
}
