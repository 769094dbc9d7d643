using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>A layer from a GeoJSON file.</summary>
internal static class GeoJsonReader
{
    /// <summary>Reads a feature collection, a single feature or a bare geometry.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="layer">Name of the layer.</param>
    /// <param name="file">File name for issues.</param>
    /// <param name="issues">Where faults go.</param>
    /// <returns>Null where the file holds no layer.</returns>
    public static LayerTable? Read(byte[] bytes, string layer, string file, IssueList issues)
    {
        using var document = JsonFile.Parse(bytes, file, issues);
        if (document is null)
        {
            return null;
        }

        var root = document.RootElement;
        return JsonFile.ReadText(file, issues, () => Read(root, layer, file, issues));
    }

    private static LayerTable? Read(JsonElement root, string layer, string file, IssueList issues)
    {
        var features = Features(root);
        if (features is null)
        {
            issues.Add(IssueSeverity.Error, file, null, null, "a GeoJSON FeatureCollection", "GeoJSON FeatureCollection 要素集合");
            return null;
        }

        var columns = new List<string>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<(Geometry? Shape, Dictionary<int, object?> Cells)>();
        foreach (var feature in features)
        {
            rows.Add(ReadFeature(feature, rows.Count + 1, layer, columns, positions, issues));
        }

        if (rows.Count == 0 && root.TryGetProperty(GeoJsonWriter.FieldsOfNothing, out var fields) && fields.ValueKind == JsonValueKind.Array)
        {
            columns.AddRange(fields.EnumerateArray().Where(field => field.ValueKind == JsonValueKind.String).Select(field => field.GetString()!).Distinct());
        }

        bool hasGeometry = rows.Count == 0 || rows.Exists(row => row.Shape is not null) || DatasetLayers.Find(layer) is not null;
        hasGeometry = hasGeometry && DatasetLayers.Find(layer) is not { Shapes: ShapeKinds.None };
        return ColumnTyping.Build(layer, hasGeometry, NamedCrs(root), columns, [.. rows.Select(row => (row.Shape, Spread(row.Cells, columns.Count)))]);
    }

    private static IEnumerable<JsonElement>? Features(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return type.GetString() switch
        {
            "FeatureCollection" => root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array ? features.EnumerateArray() : null,
            "Feature" or "Point" or "MultiPoint" or "LineString" or "MultiLineString" or "Polygon" or "MultiPolygon" or "GeometryCollection" => [root],
            _ => null,
        };
    }

    private static (Geometry? Shape, Dictionary<int, object?> Cells) ReadFeature(
        JsonElement feature,
        int number,
        string layer,
        List<string> columns,
        Dictionary<string, int> positions,
        IssueList issues)
    {
        var cells = new Dictionary<int, object?>();
        if (feature.ValueKind != JsonValueKind.Object)
        {
            issues.Add(IssueSeverity.Error, layer, number, null, null, feature.GetRawText(), "a GeoJSON feature", "GeoJSON 要素");
            return (null, cells);
        }

        bool hasProperties = feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object;
        if (hasProperties)
        {
            JsonFile.HasDuplicates(properties, layer, number, issues);
            foreach (var property in properties.EnumerateObject())
            {
                cells[Position(property.Name)] = Cell(property.Value);
            }
        }

        if (feature.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
            && !(hasProperties && properties.EnumerateObject().Any(property => ColumnName.Normalise(property.Name) is "id" or "编号")))
        {
            cells[Position("id")] = Cell(id);
        }

        bool isFeature = feature.TryGetProperty("geometry", out var geometry);
        return (Shape(isFeature || hasProperties ? geometry : feature, number, layer, issues), cells);

        int Position(string name)
        {
            if (!positions.TryGetValue(name, out int position))
            {
                position = columns.Count;
                positions.Add(name, position);
                columns.Add(name);
            }

            return position;
        }
    }

    private static Geometry? Shape(JsonElement element, int number, string layer, IssueList issues)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Undefined ? null : GeoJsonGeometry.Read(element);
        }
        catch (GeometryException fault)
        {
            issues.AddShapeFault(layer, number, "geometry", null, fault.Expected, fault.ExpectedZh);
            return null;
        }
    }

    private static object? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 && value.TryGetInt64(out long whole) => whole,
        JsonValueKind.Number => double.IsFinite(value.GetDouble()) ? value.GetDouble() : value.GetRawText(),
        _ => value.Clone(),
    };

    private static object?[] Spread(Dictionary<int, object?> cells, int count)
    {
        var spread = new object?[count];
        foreach (var (position, cell) in cells)
        {
            spread[position] = cell;
        }

        return spread;
    }

    /// <summary>The system that the old <c>crs</c> member names; QGIS and GDAL still write it.</summary>
    private static string? NamedCrs(JsonElement root)
    {
        if (root.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object
            && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String)
        {
            string text = name.GetString()!;
            int last = text.LastIndexOf(':');
            return text.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase) ? "EPSG:4326"
                : text.Contains("EPSG", StringComparison.OrdinalIgnoreCase) && last >= 0 ? "EPSG:" + text[(last + 1)..]
                : text;
        }

        return null;
    }
}
