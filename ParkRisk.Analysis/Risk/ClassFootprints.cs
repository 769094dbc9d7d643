namespace ParkRisk.Analysis.Risk;

/// <summary>The summed footprints of every weather class in one block of radii; rows are cleared as they come into use.</summary>
internal sealed class ClassFootprints
{
    private const int Lanes = PolarGrid.BlockSize;

    /// <summary>Rows beyond the support that the integration reads.</summary>
    private const int Beyond = 3;

    private readonly float[][] sums;
    private readonly int[] supports;
    private readonly int[] cleared;
    private readonly int rows;

    /// <summary>Empty footprints.</summary>
    /// <param name="classes">Number of classes.</param>
    /// <param name="rows">Rows of a footprint.</param>
    public ClassFootprints(int classes, int rows)
    {
        sums = [.. Enumerable.Range(0, classes).Select(_ => new float[rows * Lanes])];
        supports = new int[classes];
        cleared = new int[classes];
        this.rows = rows;
    }

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        Array.Clear(supports);
        Array.Clear(cleared);
    }

    /// <summary>Rows of a class on which there is anything.</summary>
    public int Support(int slot) => supports[slot];

    /// <summary>The footprint of a class, ready for so many rows to be added to.</summary>
    public Span<float> Use(int slot, int support)
    {
        supports[slot] = Math.Max(supports[slot], support);
        int needed = Math.Min(support + Beyond, rows);
        if (needed > cleared[slot])
        {
            sums[slot].AsSpan(cleared[slot] * Lanes, (needed - cleared[slot]) * Lanes).Clear();
            cleared[slot] = needed;
        }

        return sums[slot];
    }
}
