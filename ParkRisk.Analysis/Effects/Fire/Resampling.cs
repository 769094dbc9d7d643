namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Takes a smooth function from a few points of 0 … 1 to many evenly spaced ones, as a matrix.</summary>
internal sealed class Resampling
{
    private readonly double[] nodes;
    private readonly double[] matrix;
    private readonly double[] transposed;

    private Resampling(double[] nodes, int count)
    {
        this.nodes = nodes;
        Count = count;
        matrix = new double[nodes.Length * count];
        transposed = new double[matrix.Length];
    }

    /// <summary>Number of points where the function is evaluated.</summary>
    public int Points => nodes.Length;

    /// <summary>Number of even points, the ends included.</summary>
    public int Count { get; }

    /// <summary>From Chebyshev points, by the one polynomial through all of them: best for functions that are smooth everywhere.</summary>
    public static Resampling Chebyshev(int points, int count)
    {
        var result = new Resampling([.. Enumerable.Range(0, points).Select(k => (1 - Math.Cos(Math.PI * k / (points - 1))) / 2)], count);
        result.Fill(points, static _ => 0);
        return result;
    }

    /// <summary>From even points, by polynomials through the six nearest: a steep place spoils only its neighbourhood.</summary>
    public static Resampling Local(int points, int count)
    {
        const int width = 6;
        var result = new Resampling([.. Enumerable.Range(0, points).Select(k => k / (points - 1.0))], count);
        result.Fill(width, position => Math.Clamp((int)(position * (points - 1)) - width / 2 + 1, 0, points - width));
        return result;
    }

    /// <summary>0 … 1. Position of a point.</summary>
    public double Node(int point) => nodes[point];

    /// <summary>Factor of a point's value in an even point's value.</summary>
    public double Weight(int even, int point) => matrix[even * Points + point];

    /// <summary>Factors of a point's value in all even points' values.</summary>
    public ReadOnlySpan<double> Weights(int point) => transposed.AsSpan(point * Count, Count);

    private void Fill(int width, Func<double, int> firstPoint)
    {
        for (int i = 0; i < Count; i++)
        {
            double position = i / (Count - 1.0);
            int first = firstPoint(position);
            for (int k = first; k < first + width; k++)
            {
                double weight = 1;
                for (int m = first; m < first + width; m++)
                {
                    weight *= m == k ? 1 : (position - nodes[m]) / (nodes[k] - nodes[m]);
                }

                matrix[i * Points + k] = weight;
                transposed[k * Count + i] = weight;
            }
        }
    }
}
