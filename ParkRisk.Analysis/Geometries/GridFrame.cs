using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Geometries;

/// <summary>A lattice of square cells in the park's projected system. Row 0 is the southernmost, column 0 the westernmost; values sit at cell centres.</summary>
/// <param name="West">m. Easting of the western edge of column 0.</param>
/// <param name="South">m. Northing of the southern edge of row 0.</param>
/// <param name="CellSize">m. Side of a cell, above zero.</param>
/// <param name="Columns">Number of columns, at least 1.</param>
/// <param name="Rows">Number of rows, at least 1.</param>
public sealed record GridFrame(double West, double South, double CellSize, int Columns, int Rows)
{
    /// <summary>m. Side of a cell.</summary>
    public double CellSize { get; } = Require.Positive(CellSize);

    /// <summary>m. The outer edge.</summary>
    public Envelope Extent => new(West, West + Columns * CellSize, South, South + Rows * CellSize);

    /// <summary>Number of cells.</summary>
    public long CellCount => (long)Columns * Rows;

    /// <summary>m. Easting of the centre of a column.</summary>
    public double East(int column) => West + (column + 0.5) * CellSize;

    /// <summary>m. Northing of the centre of a row.</summary>
    public double North(int row) => South + (row + 0.5) * CellSize;
}

/// <summary>One value a cell of a frame, row-major, row 0 in the south: value (row, column) is at index row × Columns + column.</summary>
/// <param name="Frame">Where the cells lie.</param>
/// <param name="Values">Rows × Columns values. The field owns the array; nobody writes to it after construction.</param>
public sealed record ScalarField(GridFrame Frame, double[] Values)
{
    /// <summary>The value of a cell.</summary>
    public double this[int row, int column] => Values[row * Frame.Columns + column];
}
