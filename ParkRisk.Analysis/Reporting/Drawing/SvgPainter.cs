using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using ParkRisk.Analysis.IO;
using SkiaSharp;

namespace ParkRisk.Analysis.Reporting.Drawing;

/// <summary>Turns the drawings of <see cref="SvgCanvas"/> into pictures and PDF pages, so that every form of a sheet comes from the same drawing. Knows what that canvas writes, not the whole of SVG.</summary>
public static class SvgPainter
{
    private const float PointsPerMillimetre = 72 / 25.4f;

    /// <summary>The drawing as a PNG picture.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="width">pixels. Width of the picture; its height follows.</param>
    public static byte[] Png(string svg, int width)
    {
        var root = XElement.Parse(svg);
        var size = Size(root);
        float scale = width / size.Width;
        using var bitmap = new SKBitmap(width, (int)Math.Ceiling(size.Height * scale));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale(scale);
            Paint(canvas, root);
        }

        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    /// <summary>Drawings as the pages of a PDF, each at its own size of paper.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="pages">The drawings, at least one.</param>
    /// <param name="title">Title of the document.</param>
    /// <param name="time">When it was made.</param>
    public static void Pdf(Stream stream, IEnumerable<string> pages, string title, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var metadata = new SKDocumentPdfMetadata { Title = title, Creator = "ParkRisk", Creation = time.UtcDateTime, Modified = time.UtcDateTime };
        using var sink = new SKManagedWStream(stream);
        using var document = SKDocument.CreatePdf(sink, metadata);
        foreach (string svg in pages)
        {
            var root = XElement.Parse(svg);
            var size = Size(root);
            float width = Millimetres(root, "width") * PointsPerMillimetre;
            float height = Millimetres(root, "height") * PointsPerMillimetre;
            var canvas = document.BeginPage(width, height);
            canvas.Scale(width / size.Width);
            Paint(canvas, root);
            document.EndPage();
        }

        document.Close();
    }

    private static void Paint(SKCanvas canvas, XElement root)
    {
        using var fonts = new SvgFonts(FontFiles.Chinese);
        var clips = root.Descendants().Where(e => e.Name.LocalName == "clipPath").ToDictionary(
            e => e.Attribute("id")!.Value, e => e.Elements().ToImmutableArray());
        new SvgElements(canvas, fonts, clips).Draw(root.Elements());
    }

    private static SKSize Size(XElement root)
    {
        string[] box = root.Attribute("viewBox")!.Value.Split(' ');
        return new SKSize(Number(box[2]), Number(box[3]));
    }

    private static float Millimetres(XElement root, string name) => Number(root.Attribute(name)!.Value.Replace("mm", "", StringComparison.Ordinal));

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
