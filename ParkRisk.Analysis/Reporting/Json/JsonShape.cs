using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>The few shapes that recur in every result file: enumerations as snake case, texts in two languages, geometry as GeoJSON.</summary>
internal static class JsonShape
{
    /// <summary>An enumeration member as lower-case words joined by underscores: <c>Class1</c> becomes <c>class_1</c>.</summary>
    public static string Word(Enum value)
    {
        string name = value.ToString();
        var text = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i > 0 && (char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[i - 1])));
            text.Append(starts ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>Writes a text in both languages.</summary>
    public static void Text(this Utf8JsonWriter json, string name, BilingualText text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    /// <summary>Writes a number, or null where there is none.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes an array of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> body)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            body(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an array of texts.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (string item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an array of numbers.</summary>
    public static void Numbers(this Utf8JsonWriter json, string name, IEnumerable<double> items)
    {
        json.WriteStartArray(name);
        foreach (double item in items)
        {
            json.WriteNumberValue(item);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a geometry as a GeoJSON geometry object in the coordinates that it has.</summary>
    public static void Shape(this Utf8JsonWriter json, string name, Geometry? geometry)
    {
        json.WritePropertyName(name);
        GeoJsonGeometry.Write(json, geometry);
    }
}
