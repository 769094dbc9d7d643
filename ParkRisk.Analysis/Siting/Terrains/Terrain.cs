using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Siting.Terrains;

/// <summary>The ground of a park and where water runs on it.</summary>
/// <param name="Elevation">m. NaN where unknown.</param>
public sealed record Terrain(ScalarField Elevation)
{
    private readonly Lazy<int[]> downstream = new(() => FlowDirections.Downstream(Elevation));

    /// <summary>m. Elevation of the cell in which a point lies; NaN outside.</summary>
    /// <param name="point">Point.</param>
    public double At(Coordinate point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return CellOf(point) is { } cell ? Elevation.Values[cell] : double.NaN;
    }

    /// <summary>The path of water from a point: the centres of the cells that it runs through, the first being that of the point; empty outside the grid.</summary>
    /// <param name="from">Point.</param>
    /// <param name="reach">m. Longest path.</param>
    public ImmutableArray<Coordinate> Path(Coordinate from, double reach)
    {
        ArgumentNullException.ThrowIfNull(from);
        var path = ImmutableArray.CreateBuilder<Coordinate>();
        double length = 0;
        for (int? cell = CellOf(from); cell is { } here && !double.IsNaN(Elevation.Values[here]) && length <= reach; cell = downstream.Value[here] is >= 0 and var next ? next : null)
        {
            var centre = Centre(here);
            length += path.Count > 0 ? path[^1].Distance(centre) : 0;
            if (length <= reach)
            {
                path.Add(centre);
            }
        }

        return path.ToImmutable();
    }

    private Coordinate Centre(int cell) => new(Elevation.Frame.East(cell % Elevation.Frame.Columns), Elevation.Frame.North(cell / Elevation.Frame.Columns));

    private int? CellOf(Coordinate point)
    {
        var frame = Elevation.Frame;
        double column = Math.Floor((point.X - frame.West) / frame.CellSize), row = Math.Floor((point.Y - frame.South) / frame.CellSize);
        return column >= 0 && column < frame.Columns && row >= 0 && row < frame.Rows ? (int)row * frame.Columns + (int)column : null;
    }
}
