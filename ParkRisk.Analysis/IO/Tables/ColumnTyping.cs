using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Gives every column of a layer one kind, as tables of a GIS have it.</summary>
internal static class ColumnTyping
{
    /// <summary>JSON with Chinese left readable.</summary>
    public static readonly JsonSerializerOptions JsonText = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Builds a table from loose cells: <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="JsonElement"/> (list or object) or null.</summary>
    /// <remarks>Whole and real numbers together become real, and so do whole numbers in a column that the dataset knows as real; text together with anything becomes text; a list or object makes the whole column JSON.</remarks>
    public static LayerTable Build(string name, bool hasGeometry, string? crs, IReadOnlyList<string> columns, IReadOnlyList<(Geometry? Shape, object?[] Cells)> rows)
    {
        var known = DatasetLayers.Find(name);
        var kinds = new ColumnKind[columns.Count];
        for (int c = 0; c < kinds.Length; c++)
        {
            kinds[c] = KindOf(rows, c);
            if (kinds[c] == ColumnKind.Integer && known?.Column(columns[c])?.Kind == ColumnKind.Real)
            {
                kinds[c] = ColumnKind.Real;
            }
        }

        return new LayerTable
        {
            Name = name,
            HasGeometry = hasGeometry,
            Crs = crs,
            Columns = [.. columns.Select((column, c) => new LayerColumn(column, kinds[c]))],
            Rows = [.. rows.Select(row => new LayerRow(row.Shape, [.. row.Cells.Select((cell, c) => Convert(cell, kinds[c]))]))],
        };
    }

    /// <summary>The text of a number exactly as it reads back.</summary>
    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static ColumnKind KindOf(IReadOnlyList<(Geometry? Shape, object?[] Cells)> rows, int column)
    {
        bool text = false, whole = false, real = false, truth = false;
        foreach (var (_, cells) in rows)
        {
            switch (cells[column])
            {
                case JsonElement:
                    return ColumnKind.Json;
                case string:
                    text = true;
                    break;
                case long:
                    whole = true;
                    break;
                case double:
                    real = true;
                    break;
                case bool:
                    truth = true;
                    break;
            }
        }

        return (text, truth, whole || real) switch
        {
            (true, _, _) or (_, true, true) => ColumnKind.Text,
            (_, true, _) => ColumnKind.Boolean,
            _ => real ? ColumnKind.Real : whole ? ColumnKind.Integer : ColumnKind.Text,
        };
    }

    private static object? Convert(object? cell, ColumnKind kind) => (kind, cell) switch
    {
        (_, null) => null,
        (ColumnKind.Json, JsonElement element) => JsonSerializer.Serialize(element, JsonText),
        (ColumnKind.Json, _) => JsonSerializer.Serialize(cell, JsonText),
        (ColumnKind.Real, long whole) => (double)whole,
        (ColumnKind.Text, long whole) => whole.ToString(CultureInfo.InvariantCulture),
        (ColumnKind.Text, double real) => Text(real),
        (ColumnKind.Text, bool truth) => truth ? "true" : "false",
        _ => cell,
    };
}
