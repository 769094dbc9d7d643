using ParkRisk.Analysis.Geometries;
using ParkRisk.Desktop.Contracts;

namespace ParkRisk.Desktop.Live;

/// <summary>The individual risk along a line, read from the risk map between the centres of its cells.</summary>
internal static class RiskTransect
{
    private const int Points = 400;

    /// <summary>Values at equal steps; the risk outside the map is zero.</summary>
    /// <param name="line">m. East and north of the vertices.</param>
    /// <param name="field">1/year.</param>
    public static IReadOnlyList<TransectPoint> Along(double[][] line, ScalarField field)
    {
        var lengths = line.Zip(line.Skip(1), (a, b) => Math.Sqrt(Math.Pow(b[0] - a[0], 2) + Math.Pow(b[1] - a[1], 2))).ToArray();
        double total = lengths.Sum();
        var points = new List<TransectPoint>();
        for (int i = 0; i <= Points && total > 0; i++)
        {
            double along = total * i / Points, left = along;
            int piece = 0;
            while (piece < lengths.Length - 1 && left > lengths[piece])
            {
                left -= lengths[piece++];
            }

            double share = lengths[piece] > 0 ? left / lengths[piece] : 0;
            double east = line[piece][0] + share * (line[piece + 1][0] - line[piece][0]);
            double north = line[piece][1] + share * (line[piece + 1][1] - line[piece][1]);
            points.Add(new(along, east, north, At(field, east, north)));
        }

        return points;
    }

    private static double At(ScalarField field, double east, double north)
    {
        var frame = field.Frame;
        double x = (east - frame.West) / frame.CellSize - 0.5, y = (north - frame.South) / frame.CellSize - 0.5;
        int column = (int)Math.Floor(x), row = (int)Math.Floor(y);
        if (column < 0 || row < 0 || column + 1 >= frame.Columns || row + 1 >= frame.Rows)
        {
            return 0;
        }

        double u = x - column, v = y - row;
        return (1 - v) * ((1 - u) * field[row, column] + u * field[row, column + 1]) + v * ((1 - u) * field[row + 1, column] + u * field[row + 1, column + 1]);
    }
}
