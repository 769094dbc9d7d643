using System.Buffers.Binary;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Geometries as a GeoPackage stores them: a header with system and envelope, then well-known binary (OGC 12-128r15, clause 2.1.3).</summary>
internal static class GeoPackageGeometry
{
    private const int PlainHeader = 8;
    private const int EnvelopeBytes = 32;
    private const byte LittleEndianWithEnvelope = 0b0000_0011;
    private const byte LittleEndianEmpty = 0b0001_0001;

    private static readonly int[] EnvelopeSizes = [0, 32, 48, 48, 64];

    /// <summary>The bytes of a geometry.</summary>
    public static byte[] Write(Geometry shape, int systemId)
    {
        var writer = new WKBWriter(ByteOrder.LittleEndian, handleSRID: false, emitZ: HasHeight(shape), emitM: false) { Strict = true };
        byte[] body = writer.Write(shape);
        int header = PlainHeader + (shape.IsEmpty ? 0 : EnvelopeBytes);
        byte[] bytes = new byte[header + body.Length];
        bytes[0] = (byte)'G';
        bytes[1] = (byte)'P';
        bytes[3] = shape.IsEmpty ? LittleEndianEmpty : LittleEndianWithEnvelope;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), systemId);
        if (!shape.IsEmpty)
        {
            var extent = shape.EnvelopeInternal;
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8), extent.MinX);
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(16), extent.MaxX);
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(24), extent.MinY);
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(32), extent.MaxY);
        }

        body.CopyTo(bytes, header);
        return bytes;
    }

    /// <summary>The geometry of bytes.</summary>
    /// <exception cref="GeometryException">The bytes are no geometry.</exception>
    public static Geometry Read(byte[] bytes)
    {
        if (bytes.Length < PlainHeader || bytes[0] != 'G' || bytes[1] != 'P' || ((bytes[3] >> 1) & 7) is var envelope && envelope >= EnvelopeSizes.Length)
        {
            throw Damaged();
        }

        byte[] body = bytes[Math.Min(bytes.Length, PlainHeader + EnvelopeSizes[(bytes[3] >> 1) & 7])..];
        if (!WkbOutline.IsSound(body))
        {
            throw Damaged();
        }

        try
        {
            var shape = new WKBReader(NtsGeometryServices.Instance).Read(body);
            return shape.IsEmpty || Array.TrueForAll(shape.Coordinates, point => double.IsFinite(point.X) && double.IsFinite(point.Y))
                ? shape
                : throw new GeometryException("finite coordinates", "有限的坐标数值");
        }
        catch (Exception fault) when (fault is ParseException or ArgumentException or EndOfStreamException or InvalidOperationException)
        {
            throw fault.Message.Contains("closed", StringComparison.OrdinalIgnoreCase)
                ? new GeometryException("a closed ring: the last point equal to the first", "闭合的环：末点应与首点相同")
                : Damaged();
        }
    }

    /// <summary>True when a vertex has a height.</summary>
    public static bool HasHeight(Geometry shape) => Array.Exists(shape.Coordinates, point => double.IsFinite(point.Z));

    private static GeometryException Damaged() => new("a geometry in GeoPackage binary", "GeoPackage 二进制几何对象");
}
