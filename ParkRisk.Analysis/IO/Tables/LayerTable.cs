using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary><see cref="string"/>.</summary>
    Text,

    /// <summary><see cref="long"/>.</summary>
    Integer,

    /// <summary><see cref="double"/>, finite.</summary>
    Real,

    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="string"/> with one JSON value: lists and objects.</summary>
    Json,

    /// <summary><see cref="string"/> with a date, yyyy-mm-dd.</summary>
    Date,
}

/// <summary>A column of a layer.</summary>
/// <param name="Name">Name as the source writes it.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record LayerColumn(string Name, ColumnKind Kind);

/// <summary>A row of a layer.</summary>
/// <param name="Shape">Geometry in the layer's coordinate system; null where there is none.</param>
/// <param name="Cells">One value a column, of the column's kind, or null.</param>
public sealed record LayerRow(Geometry? Shape, ImmutableArray<object?> Cells);

/// <summary>A layer as it stands in its file: every column, known or not, in order, and every row.</summary>
public sealed record LayerTable
{
    /// <summary>Name of the layer, without file ending.</summary>
    public required string Name { get; init; }

    /// <summary>True when the rows have geometry.</summary>
    public required bool HasGeometry { get; init; }

    /// <summary>Coordinate system as <c>EPSG:nnnn</c> or WKT; null: the dataset's.</summary>
    public string? Crs { get; init; }

    /// <summary>Columns, in order.</summary>
    public required ImmutableArray<LayerColumn> Columns { get; init; }

    /// <summary>Rows, in order.</summary>
    public required ImmutableArray<LayerRow> Rows { get; init; }
}
