using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>One plume shape at the nodes of a polar grid; blocks of radii are filled when first asked for.</summary>
internal sealed class PlumeShapeTable
{
    private const int Lanes = PolarGrid.BlockSize;

    /// <summary>Standard deviations below which the lethality counts as none (Φ(−6.3) = 1.5·10⁻¹⁰).</summary>
    private const double Least = -6.3;

    private readonly IPlumeShape shape;
    private readonly PolarGrid grid;
    private readonly Lock growing = new();
    private Lazy<Block>[] blocks = [];

    /// <summary>An empty table.</summary>
    public PlumeShapeTable(IPlumeShape shape, PolarGrid grid)
    {
        this.shape = shape;
        this.grid = grid;
    }

    /// <summary>G on those angles, from the wind axis outwards, on which a plume does harm in a block of radii: 16 radii an angle.</summary>
    public ReadOnlySpan<float> Within(IProbitPlumeField plume, int block)
    {
        Block table = At(block).Value;
        float limit = (float)((plume.Offset - Least) / plume.Slope);
        int low = 0, high = grid.HalfAngles;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = table.LeastFrom[middle] < limit ? (middle + 1, high) : (low, middle);
        }

        return table.Dilution.AsSpan(0, low * Lanes);
    }

    private Lazy<Block> At(int block)
    {
        Lazy<Block>[] known = Volatile.Read(ref blocks);
        return block < known.Length ? known[block] : Grow(block);
    }

    private Lazy<Block> Grow(int block)
    {
        lock (growing)
        {
            if (block >= blocks.Length)
            {
                int more = Math.Max(block + 1, 2 * blocks.Length) - blocks.Length, old = blocks.Length;
                Volatile.Write(ref blocks, [.. blocks, .. Enumerable.Range(old, more).Select(b => new Lazy<Block>(() => new Block(shape, b, grid)))]);
            }

            return blocks[block];
        }
    }

    /// <summary>G on 16 radii and all angles from the wind axis, and its least value from each angle outwards.</summary>
    private sealed class Block
    {
        public Block(IPlumeShape shape, int block, PolarGrid grid)
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
            LeastFrom = new float[rows];
            float least = float.PositiveInfinity;
            for (int j = rows - 1; j >= 0; j--)
            {
                for (int lane = 0; lane < Lanes; lane++)
                {
                    least = Math.Min(least, Dilution[j * Lanes + lane]);
                }

                LeastFrom[j] = least;
            }
        }

        public float[] Dilution { get; }

        public float[] LeastFrom { get; }
    }
}
