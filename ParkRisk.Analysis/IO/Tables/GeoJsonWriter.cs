using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Writes a layer as GeoJSON: one feature a line, numbers so that they read back exactly.</summary>
public static class GeoJsonWriter
{
    /// <summary>Member with the column names of a layer without any row; with rows, the rows name them.</summary>
    internal const string FieldsOfNothing = "fields";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a feature collection. A coordinate system of the layer's own goes into a <c>crs</c> member.</summary>
    /// <param name="stream">Target.</param>
    /// <param name="table">The layer.</param>
    public static void Write(Stream stream, LayerTable table)
    {
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        text.Write("{\"type\":\"FeatureCollection\",\"name\":" + Quote(table.Name));
        if (table.Crs is { } crs)
        {
            string name = crs.StartsWith("EPSG:", StringComparison.OrdinalIgnoreCase) ? "urn:ogc:def:crs:EPSG::" + crs["EPSG:".Length..] : crs;
            text.Write(",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":" + Quote(name) + "}}");
        }

        if (table.Rows.IsEmpty && !table.Columns.IsEmpty)
        {
            text.Write($",\"{FieldsOfNothing}\":" + JsonSerializer.Serialize(table.Columns.Select(column => column.Name), ColumnTyping.JsonText));
        }

        text.Write(",\"features\":[");
        for (int r = 0; r < table.Rows.Length; r++)
        {
            text.WriteLine(r == 0 ? "" : ",");
            text.Write(Feature(table, table.Rows[r]));
        }

        text.WriteLine();
        text.WriteLine("]}");
    }

    private static string Feature(LayerTable table, LayerRow row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            for (int c = 0; c < table.Columns.Length; c++)
            {
                json.WritePropertyName(table.Columns[c].Name);
                WriteCell(json, row.Cells[c], table.Columns[c].Kind);
            }

            json.WriteEndObject();
            json.WritePropertyName("geometry");
            GeoJsonGeometry.Write(json, row.Shape);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteCell(Utf8JsonWriter json, object? cell, ColumnKind kind)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text when kind == ColumnKind.Json:
                json.WriteRawValue(text);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case double real:
                json.WriteRawValue(RealText(real));
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            default:
                throw new ArgumentException($"a cell of type {cell.GetType()} has no JSON form", nameof(cell));
        }
    }

    /// <summary>A real number keeps its point, so that it reads back as real: 5 is written 5.0.</summary>
    private static string RealText(double real)
    {
        string text = real.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, ColumnTyping.JsonText);
}
