using System.Buffers;
using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Tables;

namespace ParkRisk.Desktop.Views;

/// <summary>Geometries as the page reads them.</summary>
internal static class GeoJson
{
    private const int Decimals = 2;

    /// <summary>GeoJSON with every digit, for what can be edited.</summary>
    public static JsonElement Exact(Geometry shape)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            GeoJsonGeometry.Write(json, shape);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    /// <summary>GeoJSON to the centimetre, for what is only shown.</summary>
    public static JsonElement Shown(Geometry shape)
    {
        var copy = shape.Copy();
        copy.Apply(new Rounding());
        return Exact(copy);
    }

    /// <summary>Polygons as rings of alternating east and north to the decimetre; the outer ring first.</summary>
    public static IReadOnlyList<double[][]> Rings(Geometry area)
    {
        var polygons = new List<double[][]>();
        for (int i = 0; i < area.NumGeometries; i++)
        {
            if (area.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
            {
                polygons.Add([Ring(polygon.ExteriorRing), .. polygon.InteriorRings.Select(Ring)]);
            }
        }

        return polygons;
    }

    private static double[] Ring(LineString ring)
    {
        var points = ring.CoordinateSequence;
        var flat = new double[points.Count * 2];
        for (int i = 0; i < points.Count; i++)
        {
            flat[2 * i] = Math.Round(points.GetX(i), 1);
            flat[2 * i + 1] = Math.Round(points.GetY(i), 1);
        }

        return flat;
    }

    private sealed class Rounding : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq)
        {
            for (int i = 0; i < seq.Count; i++)
            {
                seq.SetX(i, Math.Round(seq.GetX(i), Decimals));
                seq.SetY(i, Math.Round(seq.GetY(i), Decimals));
            }
        }
    }
}
