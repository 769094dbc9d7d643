using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Tables;

namespace ParkRisk.Analysis.Reporting.Tables;

/// <summary>A column of a result table: its name, what it holds, and how to take it from an item.</summary>
/// <typeparam name="T">What a row describes.</typeparam>
internal sealed record ResultColumn<T>(string Name, ColumnKind Kind, Func<T, object?> Value);

/// <summary>Builds result tables from columns.</summary>
internal static class ResultTable
{
    /// <summary>A text column.</summary>
    public static ResultColumn<T> Text<T>(string name, Func<T, string?> value) => new(name, ColumnKind.Text, value);

    /// <summary>A column of numbers; what is not finite stays empty.</summary>
    public static ResultColumn<T> Real<T>(string name, Func<T, double?> value)
        => new(name, ColumnKind.Real, item => value(item) is { } number && double.IsFinite(number) ? number : null);

    /// <summary>A column of whole numbers.</summary>
    public static ResultColumn<T> Integer<T>(string name, Func<T, long?> value) => new(name, ColumnKind.Integer, item => value(item));

    /// <summary>A yes/no column.</summary>
    public static ResultColumn<T> Boolean<T>(string name, Func<T, bool?> value) => new(name, ColumnKind.Boolean, item => value(item));

    /// <summary>The table.</summary>
    /// <param name="name">Name of the layer or file.</param>
    /// <param name="items">One a row.</param>
    /// <param name="columns">Columns in order.</param>
    /// <param name="shape">Geometry of a row, in the system of the table; null for a table without geometry.</param>
    /// <param name="crs">System of the geometry.</param>
    public static LayerTable Build<T>(string name, IEnumerable<T> items, ImmutableArray<ResultColumn<T>> columns, Func<T, Geometry?>? shape = null, string? crs = null)
        => new()
        {
            Name = name,
            HasGeometry = shape is not null,
            Crs = crs,
            Columns = [.. columns.Select(c => new LayerColumn(c.Name, c.Kind))],
            Rows = [.. items.Select(item => new LayerRow(shape?.Invoke(item), [.. columns.Select(c => c.Value(item))]))],
        };
}
