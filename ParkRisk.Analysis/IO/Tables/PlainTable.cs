using System.Globalization;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Turns the plain cells of a spreadsheet into a layer: finds the geometry columns and the kinds of the others.</summary>
internal static class PlainTable
{
    /// <summary>Builds the layer.</summary>
    /// <param name="layer">Name of the layer.</param>
    /// <param name="titles">Column titles, as many as the widest row; empty where there is none.</param>
    /// <param name="rows">Cells: text, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or null.</param>
    /// <param name="issues">Where faults go.</param>
    public static LayerTable Build(string layer, IReadOnlyList<string> titles, IReadOnlyList<object?[]> rows, IssueList issues)
    {
        var known = DatasetLayers.Find(layer);
        var place = known is { Shapes: ShapeKinds.None } ? null : PlaceColumns.Find(titles, name => known?.Column(name) is not null);
        int[] kept = [.. Enumerable.Range(0, titles.Count).Where(c => place?.Uses(c) != true && (titles[c].Length > 0 || rows.Any(row => row[c] is not null)))];
        var cells = rows.Select(row => kept.Select(c => row[c]).ToArray()).ToArray();
        var names = kept.Select(c => titles[c].Length > 0 ? titles[c] : "column_" + (c + 1).ToString(CultureInfo.InvariantCulture)).ToArray();
        for (int c = 0; c < names.Length; c++)
        {
            GiveKind(cells, c, known?.Column(names[c])?.Kind);
        }

        var shapes = rows.Select((row, r) => place?.Shape(row, r + 1, layer, issues)).ToArray();
        return ColumnTyping.Build(layer, place is not null, place?.Crs, names, [.. cells.Select((row, r) => (shapes[r], row))]);
    }

    private static void GiveKind(object?[][] rows, int column, ColumnKind? kind)
    {
        Func<string, object?>? parse = kind switch
        {
            null => Exactly,
            ColumnKind.Real or ColumnKind.Integer => Number,
            ColumnKind.Boolean => Truth,
            _ => null,
        };
        var texts = rows.Select(row => row[column] as string).Where(text => text is not null).ToArray();
        if (parse is null || texts.Length == 0 || Array.Exists(texts, text => parse(text!) is null))
        {
            return;
        }

        foreach (var row in rows)
        {
            row[column] = row[column] is string text ? parse(text) : row[column];
        }
    }

    private static object? Truth(string text) => text switch { "true" => true, "false" => false, _ => null };

    private static object? Number(string text)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? whole
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && double.IsFinite(real) ? real
            : null;

    /// <summary>A number only where writing it gives the same text again: 007 and 1.50 stay text in columns that nobody knows.</summary>
    private static object? Exactly(string text) => Number(text) switch
    {
        long whole when whole.ToString(CultureInfo.InvariantCulture) == text => whole,
        double real when ColumnTyping.Text(real) == text => real,
        _ => null,
    };
}
