using System.Globalization;
using System.Xml;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Desktop.Endpoints;

/// <summary>Risk contours, targets and units as KML 2.2, in longitude and latitude of WGS 84.</summary>
internal static class KmlDocument
{
    private const string Namespace = "http://www.opengis.net/kml/2.2";

    /// <summary>The document.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="chinese">Language of the folder names.</param>
    public static byte[] Write(Assessment result, bool chinese)
    {
        var transform = new CoordinateTransform(CoordinateSystems.Resolve(result.Park.WorkingCrs), CoordinateSystems.Wgs84);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("kml", Namespace);
            xml.WriteStartElement("Document", Namespace);
            xml.WriteElementString("name", Namespace, result.Park.Name);
            Folder(xml, chinese ? "个人风险" : "Individual risk", result.IndividualRisk.Contours.Where(c => !c.Area.IsEmpty).Reverse(), c =>
                Placemark(xml, c.Level.ToString("0E0", CultureInfo.InvariantCulture) + (chinese ? " /年" : " per year"), Palette.Risk(c.Level), transform.Apply(c.Area)));
            Folder(xml, chinese ? "防护目标" : "Protection targets", result.Targets, t =>
                Placemark(xml, t.Target.Name, t.IsAcceptable ? Palette.Acceptable : Palette.Exceeding, transform.Apply(t.Target.Shape)));
            Folder(xml, chinese ? "装置设施" : "Units", result.Park.Units, u => Placemark(xml, u.Name, Palette.Unit, transform.Apply(u.Shape)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Folder<T>(XmlWriter xml, string name, IEnumerable<T> items, Action<T> write)
    {
        xml.WriteStartElement("Folder", Namespace);
        xml.WriteElementString("name", Namespace, name);
        foreach (var item in items)
        {
            write(item);
        }

        xml.WriteEndElement();
    }

    private static void Placemark(XmlWriter xml, string name, string colour, Geometry shape)
    {
        // KML writes colours as alpha, blue, green, red.
        string swapped = colour[5..7] + colour[3..5] + colour[1..3];
        xml.WriteStartElement("Placemark", Namespace);
        xml.WriteElementString("name", Namespace, name);
        xml.WriteStartElement("Style", Namespace);
        xml.WriteStartElement("LineStyle", Namespace);
        xml.WriteElementString("color", Namespace, "ff" + swapped);
        xml.WriteElementString("width", Namespace, "2");
        xml.WriteEndElement();
        xml.WriteStartElement("PolyStyle", Namespace);
        xml.WriteElementString("color", Namespace, "55" + swapped);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Shape(xml, shape);
        xml.WriteEndElement();
    }

    private static void Shape(XmlWriter xml, Geometry shape)
    {
        switch (shape)
        {
            case Point point:
                xml.WriteStartElement("Point", Namespace);
                Coordinates(xml, point.Coordinates);
                xml.WriteEndElement();
                break;
            case LineString line:
                xml.WriteStartElement("LineString", Namespace);
                Coordinates(xml, line.Coordinates);
                xml.WriteEndElement();
                break;
            case Polygon polygon:
                xml.WriteStartElement("Polygon", Namespace);
                Ring(xml, "outerBoundaryIs", polygon.ExteriorRing);
                foreach (var hole in polygon.InteriorRings)
                {
                    Ring(xml, "innerBoundaryIs", hole);
                }

                xml.WriteEndElement();
                break;
            default:
                xml.WriteStartElement("MultiGeometry", Namespace);
                for (int i = 0; i < shape.NumGeometries; i++)
                {
                    Shape(xml, shape.GetGeometryN(i));
                }

                xml.WriteEndElement();
                break;
        }
    }

    private static void Ring(XmlWriter xml, string side, LineString ring)
    {
        xml.WriteStartElement(side, Namespace);
        xml.WriteStartElement("LinearRing", Namespace);
        Coordinates(xml, ring.Coordinates);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Coordinates(XmlWriter xml, Coordinate[] points)
        => xml.WriteElementString("coordinates", Namespace, string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.00000000},{p.Y:0.00000000}"))));
}
