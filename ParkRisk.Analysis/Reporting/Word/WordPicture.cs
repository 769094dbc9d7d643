using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>Puts a drawing into a document: as SVG for programs that know it, as a picture for the others.</summary>
internal static class WordPicture
{
    private const string Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string Svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private const int Pixels = 1800;

    /// <summary>EMU. 165 × 215 mm, the text of an upright page.</summary>
    private static readonly (long Width, long Height) Upright = (5_940_000, 7_740_000);

    /// <summary>EMU. 252 × 152 mm, the text of a landscape page less a caption.</summary>
    private static readonly (long Width, long Height) Landscape = (9_072_000, 5_472_000);

    /// <summary>Writes a run with the drawing.</summary>
    public static void Write(WordMarkup w, MainDocumentPart main, string svg, string description, int number, bool isSheet)
    {
        string picture = Feed(main, ImagePartType.Png, SvgPainter.Png(svg, Pixels));
        string vector = Feed(main, ImagePartType.Svg, Encoding.UTF8.GetBytes(svg));
        var (width, height) = Extent(svg, isSheet ? Landscape : Upright);
        string id = number.ToString(CultureInfo.InvariantCulture);
        string name = "figure" + id;
        w.Open("r").Open("drawing");
        var xml = w.Xml;
        XNamespace wp = Wp, a = A, pic = Pic, r = WordMarkup.R, asvg = Svg;
        var size = new XAttribute[] { new("cx", width), new("cy", height) };
        new XElement(
            wp + "inline",
            new XAttribute(XNamespace.Xmlns + "wp", Wp),
            new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            new XElement(wp + "extent", size),
            new XElement(wp + "docPr", new XAttribute("id", id), new XAttribute("name", name), new XAttribute("descr", description)),
            new XElement(
                a + "graphic",
                new XAttribute(XNamespace.Xmlns + "a", A),
                new XElement(
                    a + "graphicData",
                    new XAttribute("uri", Pic),
                    new XElement(
                        pic + "pic",
                        new XAttribute(XNamespace.Xmlns + "pic", Pic),
                        new XElement(pic + "nvPicPr", new XElement(pic + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)), new XElement(pic + "cNvPicPr")),
                        new XElement(
                            pic + "blipFill",
                            new XElement(
                                a + "blip",
                                new XAttribute(r + "embed", picture),
                                new XElement(
                                    a + "extLst",
                                    new XElement(a + "ext", new XAttribute("uri", SvgExtension), new XElement(asvg + "svgBlip", new XAttribute(XNamespace.Xmlns + "asvg", Svg), new XAttribute(r + "embed", vector))))),
                            new XElement(a + "stretch", new XElement(a + "fillRect"))),
                        new XElement(
                            pic + "spPr",
                            new XElement(a + "xfrm", new XElement(a + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(a + "ext", size)),
                            new XElement(a + "prstGeom", new XAttribute("prst", "rect"), new XElement(a + "avLst"))))))).WriteTo(xml);
        w.Close().Close();
    }

    private static string Feed(MainDocumentPart main, PartTypeInfo kind, byte[] content)
    {
        var part = main.AddImagePart(kind);
        part.FeedData(new MemoryStream(content));
        return main.GetIdOfPart(part);
    }

    private static (long Width, long Height) Extent(string svg, (long Width, long Height) most)
    {
        string box = svg[(svg.IndexOf("viewBox=\"", StringComparison.Ordinal) + 9)..];
        double[] numbers = [.. box[..box.IndexOf('"', StringComparison.Ordinal)].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        double scale = Math.Min(most.Width / numbers[2], most.Height / numbers[3]);
        return ((long)(numbers[2] * scale), (long)(numbers[3] * scale));
    }
}
