namespace ParkRisk.Analysis.Risk;

/// <summary>Interpolation on the 16 × 16 Chebyshev nodes of a square block.</summary>
internal static class ChebyshevNodes
{
    /// <summary>Nodes along a side, equal to the cells along the side of a leaf.</summary>
    public const int Count = 16;

    /// <summary>Positions of the nodes in a block, 0 … 1, rising: (1 − cos(π(k + ½)/16))/2.</summary>
    public static double[] Positions { get; } = [.. Enumerable.Range(0, Count).Select(static k => (1 - Math.Cos(Math.PI * (k + 0.5) / Count)) / 2)];

    /// <summary>Matrix [to × 16 + from] from a block's nodes to given positions in it (barycentric formula of the first kind, Berrut and Trefethen 2004).</summary>
    public static double[] Matrix(ReadOnlySpan<double> targets)
    {
        var matrix = new double[targets.Length * Count];
        for (int t = 0; t < targets.Length; t++)
        {
            Span<double> row = matrix.AsSpan(t * Count, Count);
            double sum = 0;
            for (int k = 0; k < Count; k++)
            {
                double weight = (k % 2 == 0 ? 1 : -1) * Math.Sin(Math.PI * (k + 0.5) / Count);
                double distance = targets[t] - Positions[k];
                if (Math.Abs(distance) < 1e-14)
                {
                    row.Clear();
                    row[k] = 1;
                    sum = 1;
                    break;
                }

                row[k] = weight / distance;
                sum += row[k];
            }

            for (int k = 0; k < Count; k++)
            {
                row[k] /= sum;
            }
        }

        return matrix;
    }
}
