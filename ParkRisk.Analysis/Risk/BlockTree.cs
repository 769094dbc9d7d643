using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Risk;

/// <summary>The quadtree of square blocks over a frame: leaves of 16 × 16 cells, each level above twice the side.</summary>
internal sealed class BlockTree
{
    /// <summary>Cells along a leaf, nodes along a block.</summary>
    public const int Side = ChebyshevNodes.Count;

    /// <summary>Values a block.</summary>
    public const int Area = Side * Side;

    private const int HighestLevel = 6;

    /// <summary>Lays the tree over a frame; blocks may hang over the eastern and northern edges.</summary>
    public BlockTree(GridFrame frame)
    {
        Frame = frame;
        int across = Leaves(frame.Columns), down = Leaves(frame.Rows);
        var levels = new List<(int, int)> { (across, down) };
        while (levels.Count <= HighestLevel && Math.Max(across, down) > 1)
        {
            across = (across + 1) / 2;
            down = (down + 1) / 2;
            levels.Add((across, down));
        }

        Levels = [.. levels];
    }

    /// <summary>The cells.</summary>
    public GridFrame Frame { get; }

    /// <summary>Blocks across and down on each level; level 0 are the leaves, whose nodes are the cells.</summary>
    public (int Across, int Down)[] Levels { get; }

    /// <summary>Values in a row of cells, whole leaves.</summary>
    public int CellStride => Levels[0].Across * Side;

    /// <summary>m. Side of a block.</summary>
    public double BlockSide(int level) => Side * Frame.CellSize * (1 << level);

    /// <summary>Number of values on a level.</summary>
    public int ValueCount(int level) => checked(Levels[level].Across * Levels[level].Down * Area);

    private static int Leaves(int cells) => (cells + Side - 1) / Side;
}
