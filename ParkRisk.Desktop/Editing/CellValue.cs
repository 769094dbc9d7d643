using System.Globalization;
using System.Text.Json;
using ParkRisk.Analysis.IO.Tables;

namespace ParkRisk.Desktop.Editing;

/// <summary>Cells as the page writes them and as the tables hold them.</summary>
internal static class CellValue
{
    /// <summary>The value of a column's kind.</summary>
    /// <param name="json">As the page sent it; text is accepted for every kind.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="EditFault">It is no value of that kind.</exception>
    public static object? Of(JsonElement json, LayerColumn column)
    {
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || (json.ValueKind == JsonValueKind.String && json.GetString()!.Trim().Length == 0))
        {
            return null;
        }

        string text = json.ValueKind == JsonValueKind.String ? json.GetString()!.Trim() : json.GetRawText();
        return column.Kind switch
        {
            ColumnKind.Integer => Number(text) is { } n && n == Math.Floor(n) && Math.Abs(n) < 1e15 ? (long)n : throw Fault(column, text, "整数", "a whole number"),
            ColumnKind.Real => Number(text) ?? throw Fault(column, text, "数字", "a number"),
            ColumnKind.Boolean => bool.TryParse(text, out bool b) ? b : throw Fault(column, text, "true 或 false", "true or false"),
            ColumnKind.Json => IsJson(text) ? text : throw Fault(column, text, "JSON 值", "a JSON value"),
            _ => text,
        };
    }

    private static double? Number(string text)
        => double.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static EditFault Fault(LayerColumn column, string text, string zh, string en)
        => new($"列“{column.Name}”应为{zh}，而不是“{text}”", $"column \"{column.Name}\" should hold {en}, not \"{text}\"");
}
