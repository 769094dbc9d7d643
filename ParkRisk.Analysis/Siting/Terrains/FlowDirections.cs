using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Siting.Terrains;

/// <summary>Drainage directions on a grid by the D8 method: each cell drains to the neighbour of steepest descent, after hollows have been filled.</summary>
/// <remarks>O'Callaghan and Mark (1984) for D8; Barnes, Lehman and Mulla (2014), priority flood with a small gradient, for the hollows and flats.</remarks>
public static class FlowDirections
{
    /// <summary>m. Rise from cell to cell that gives filled hollows and flats a way out; too small to outdo a measured slope.</summary>
    private const double Gradient = 1e-6;

    private static readonly (int Column, int Row)[] Neighbours = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)];

    /// <summary>For every cell the index of the cell to which it drains; −1 where the water leaves the grid.</summary>
    /// <param name="elevation">m. NaN where unknown.</param>
    public static int[] Downstream(ScalarField elevation)
    {
        ArgumentNullException.ThrowIfNull(elevation);
        double[] filled = Fill(elevation);
        var downstream = new int[filled.Length];
        for (int cell = 0; cell < filled.Length; cell++)
        {
            downstream[cell] = Steepest(elevation.Frame, filled, cell);
        }

        return downstream;
    }

    private static double[] Fill(ScalarField elevation)
    {
        var frame = elevation.Frame;
        double[] filled = [.. elevation.Values];
        var closed = new bool[filled.Length];
        var open = new PriorityQueue<int, (double Height, int Cell)>();
        for (int cell = 0; cell < filled.Length; cell++)
        {
            if (!double.IsNaN(filled[cell]) && IsOutlet(frame, filled, cell))
            {
                closed[cell] = true;
                open.Enqueue(cell, (filled[cell], cell));
            }
        }

        while (open.TryDequeue(out int cell, out _))
        {
            foreach (int next in Around(frame, cell))
            {
                if (!closed[next] && !double.IsNaN(filled[next]))
                {
                    closed[next] = true;
                    filled[next] = Math.Max(filled[next], filled[cell] + Gradient);
                    open.Enqueue(next, (filled[next], next));
                }
            }
        }

        return filled;
    }

    private static bool IsOutlet(GridFrame frame, double[] heights, int cell)
    {
        int count = 0;
        foreach (int next in Around(frame, cell))
        {
            count++;
            if (double.IsNaN(heights[next]))
            {
                return true;
            }
        }

        return count < Neighbours.Length;
    }

    private static int Steepest(GridFrame frame, double[] heights, int cell)
    {
        double steepest = 0;
        int best = -1;
        foreach (int next in Around(frame, cell))
        {
            bool diagonal = next % frame.Columns != cell % frame.Columns && next / frame.Columns != cell / frame.Columns;
            double slope = (heights[cell] - heights[next]) / (diagonal ? Math.Sqrt(2) : 1);
            if (slope > steepest)
            {
                (steepest, best) = (slope, next);
            }
        }

        return best;
    }

    private static IEnumerable<int> Around(GridFrame frame, int cell)
    {
        int column = cell % frame.Columns, row = cell / frame.Columns;
        foreach (var (dx, dy) in Neighbours)
        {
            int x = column + dx, y = row + dy;
            if (x >= 0 && x < frame.Columns && y >= 0 && y < frame.Rows)
            {
                yield return y * frame.Columns + x;
            }
        }
    }
}
