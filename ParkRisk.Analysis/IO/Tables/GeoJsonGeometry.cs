using System.Text.Json;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>A geometry that cannot be built, with what was expected instead.</summary>
public sealed class GeometryException(string expected, string expectedZh) : Exception(expected)
{
    /// <summary>What was expected, in English.</summary>
    public string Expected { get; } = expected;

    /// <summary>The same in Chinese.</summary>
    public string ExpectedZh { get; } = expectedZh;
}

/// <summary>Geometry objects of GeoJSON (RFC 7946, section 3.1), two or three coordinates a position.</summary>
public static class GeoJsonGeometry
{
    private const int SmallestRing = 4;

    /// <summary>The geometry of a JSON object; null for JSON null.</summary>
    /// <exception cref="GeometryException">The object is no geometry.</exception>
    public static Geometry? Read(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            throw new GeometryException("a GeoJSON geometry object with a \"type\"", "带有 \"type\" 的 GeoJSON 几何对象");
        }

        var factory = GeometryFactory.Default;
        if (type.GetString() == "GeometryCollection")
        {
            return factory.CreateGeometryCollection([.. Items(Member(element, "geometries")).Select(Read).OfType<Geometry>()]);
        }

        var coordinates = Member(element, "coordinates");
        return type.GetString() switch
        {
            "Point" => coordinates.ValueKind == JsonValueKind.Array && coordinates.GetArrayLength() == 0 ? factory.CreatePoint() : factory.CreatePoint(Position(coordinates)),
            "MultiPoint" => factory.CreateMultiPointFromCoords(Positions(coordinates)),
            "LineString" => Line(coordinates),
            "MultiLineString" => factory.CreateMultiLineString([.. Items(coordinates).Select(Line)]),
            "Polygon" => Area(coordinates),
            "MultiPolygon" => factory.CreateMultiPolygon([.. Items(coordinates).Select(Area)]),
            var other => throw new GeometryException($"a GeoJSON geometry type, not \"{other}\"", $"GeoJSON 几何类型，而不是“{other}”"),
        };
    }

    /// <summary>Writes a geometry as a JSON value.</summary>
    public static void Write(Utf8JsonWriter json, Geometry? geometry)
    {
        if (geometry is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", geometry.GeometryType);
        json.WritePropertyName(geometry is GeometryCollection and not (MultiPoint or MultiLineString or MultiPolygon) ? "geometries" : "coordinates");
        WriteBody(json, geometry);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, Geometry geometry)
    {
        switch (geometry)
        {
            case Point { IsEmpty: true }:
                json.WriteStartArray();
                json.WriteEndArray();
                break;
            case Point point:
                WritePosition(json, point.CoordinateSequence, 0);
                break;
            case LineString line:
                WritePositions(json, line.CoordinateSequence);
                break;
            case Polygon polygon:
                json.WriteStartArray();
                if (!polygon.IsEmpty)
                {
                    WritePositions(json, polygon.ExteriorRing.CoordinateSequence);
                    foreach (var hole in polygon.InteriorRings)
                    {
                        WritePositions(json, hole.CoordinateSequence);
                    }
                }

                json.WriteEndArray();
                break;
            case GeometryCollection parts:
                json.WriteStartArray();
                foreach (var part in parts.Geometries)
                {
                    if (parts is MultiPoint or MultiLineString or MultiPolygon)
                    {
                        WriteBody(json, part);
                    }
                    else
                    {
                        Write(json, part);
                    }
                }

                json.WriteEndArray();
                break;
        }
    }

    private static void WritePositions(Utf8JsonWriter json, CoordinateSequence points)
    {
        json.WriteStartArray();
        for (int i = 0; i < points.Count; i++)
        {
            WritePosition(json, points, i);
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, CoordinateSequence points, int index)
    {
        json.WriteStartArray();
        json.WriteNumberValue(points.GetX(index));
        json.WriteNumberValue(points.GetY(index));
        double height = points.GetZ(index);
        if (points.HasZ && double.IsFinite(height))
        {
            json.WriteNumberValue(height);
        }

        json.WriteEndArray();
    }

    private static LineString Line(JsonElement element)
    {
        var points = Positions(element);
        return points.Length == 1
            ? throw new GeometryException("a line of at least two points", "至少两个点的线")
            : GeometryFactory.Default.CreateLineString(points);
    }

    private static Polygon Area(JsonElement element)
    {
        var rings = Items(element).Select(Ring).ToArray();
        return rings.Length == 0 ? GeometryFactory.Default.CreatePolygon() : GeometryFactory.Default.CreatePolygon(rings[0], rings[1..]);
    }

    private static LinearRing Ring(JsonElement element)
    {
        var points = Positions(element);
        if (points.Length > 0 && !points[0].Equals2D(points[^1]))
        {
            throw new GeometryException("a closed ring: the last point equal to the first", "闭合的环：末点应与首点相同");
        }

        return points.Length is > 0 and < SmallestRing
            ? throw new GeometryException("a ring of at least four points, the last equal to the first", "至少四个点的环，末点应与首点相同")
            : GeometryFactory.Default.CreateLinearRing(points);
    }

    private static Coordinate[] Positions(JsonElement element) => [.. Items(element).Select(Position)];

    private static Coordinate Position(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() < 2)
        {
            throw new GeometryException("a position of two or three numbers", "由两个或三个数组成的坐标");
        }

        double x = Ordinate(element[0]);
        double y = Ordinate(element[1]);
        return element.GetArrayLength() == 2 ? new Coordinate(x, y) : new CoordinateZ(x, y, Ordinate(element[2]));
    }

    private static double Ordinate(JsonElement element)
        => element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double number) && double.IsFinite(number)
            ? number
            : throw new GeometryException("finite coordinates, not " + element.GetRawText(), "有限的坐标数值，而不是 " + element.GetRawText());

    private static JsonElement Member(JsonElement element, string name)
        => element.TryGetProperty(name, out var member) ? member : throw new GeometryException($"a geometry with \"{name}\"", $"带有 \"{name}\" 的几何对象");

    private static JsonElement.ArrayEnumerator Items(JsonElement element)
        => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw new GeometryException("an array of coordinates", "坐标数组");
}
