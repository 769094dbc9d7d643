using System.Collections.Concurrent;
using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>Plume shapes at the nodes of a polar grid, tabulated once for every source that uses them.</summary>
internal sealed class PlumeShapeTables
{
    private const int Lanes = PolarGrid.BlockSize;

    /// <summary>Standard deviations below which the lethality counts as none (Φ(−6.3) = 1.5·10⁻¹⁰).</summary>
    private const double Least = -6.3;

    private readonly PolarGrid grid;
    private readonly ConcurrentDictionary<(IPlumeShape Shape, int Block), Lazy<ShapeBlock>> blocks = new();

    /// <summary>Empty tables for a grid.</summary>
    public PlumeShapeTables(PolarGrid grid) => this.grid = grid;

    /// <summary>Rows (angles from the wind axis) on which a plume does harm in a block of radii.</summary>
    public int Rows(IProbitPlumeField field, int block)
    {
        float limit = (float)((field.Offset - Least) / field.Slope);
        float[] least = Block(field.Shape, block).Least;
        int rows = least.Length;
        while (rows > 0 && !(least[rows - 1] < limit))
        {
            rows--;
        }

        return Math.Min(rows, grid.HalfAngles);
    }

    /// <summary>Adds a plume's lethality × frequency.</summary>
    public void Add(IProbitPlumeField field, int block, double frequency, int rows, Span<float> sum)
    {
        ReadOnlySpan<float> dilution = Block(field.Shape, block).Dilution;
        float a = (float)field.Offset, b = (float)field.Slope, f = (float)frequency;
        for (int p = 0; p < rows * Lanes; p++)
        {
            sum[p] += f * NormalDistribution.Cumulative(a - b * dilution[p]);
        }
    }

    private ShapeBlock Block(IPlumeShape shape, int block)
        => blocks.GetOrAdd((shape, block), static (key, g) => new Lazy<ShapeBlock>(() => new ShapeBlock(key.Shape, key.Block, g)), grid).Value;

    /// <summary>G on 16 radii and all angles from the wind axis, and its least value on each angle and outwards.</summary>
    private sealed class ShapeBlock
    {
        public ShapeBlock(IPlumeShape shape, int block, PolarGrid grid)
        {
            int rows = grid.HalfAngles + 1;
            var x = new double[rows * Lanes];
            var y = new double[rows * Lanes];
            var g = new double[rows * Lanes];
            for (int p = 0; p < x.Length; p++)
            {
                double r = grid.Radius(block * Lanes + p % Lanes);
                x[p] = r * grid.Cosine(p / Lanes);
                y[p] = r * grid.Sine(p / Lanes);
            }

            shape.Evaluate(x, y, g);
            Dilution = Array.ConvertAll(g, static v => (float)Math.Min(v, 1e30));
            Least = new float[rows];
            for (int j = rows - 1; j >= 0; j--)
            {
                Least[j] = j + 1 < rows ? Least[j + 1] : float.PositiveInfinity;
                for (int lane = 0; lane < Lanes; lane++)
                {
                    Least[j] = Math.Min(Least[j], Dilution[j * Lanes + lane]);
                }
            }
        }

        public float[] Dilution { get; }

        public float[] Least { get; }
    }
}
