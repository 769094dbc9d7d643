using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace ParkRisk.Analysis.Reporting.Drawing;

/// <summary>Paints the elements of a drawing on a canvas.</summary>
internal sealed class SvgElements(SKCanvas canvas, SvgFonts fonts, Dictionary<string, ImmutableArray<XElement>> clips)
{
    /// <summary>Paints elements in their order.</summary>
    public void Draw(IEnumerable<XElement> elements)
    {
        foreach (var element in elements)
        {
            switch (element.Name.LocalName)
            {
                case "g":
                    Group(element);
                    break;
                case "text":
                    Text(element);
                    break;
                case "defs" or "title" or "desc":
                    break;
                default:
                    using (var path = PathOf(element))
                    {
                        Fill(element, path);
                        Stroke(element, path);
                    }

                    break;
            }
        }
    }

    private void Group(XElement element)
    {
        canvas.Save();
        Transform(element);
        if (element.Attribute("clip-path")?.Value is { } clip && clips.TryGetValue(clip[5..^1], out var shapes))
        {
            foreach (var shape in shapes)
            {
                using var path = PathOf(shape);
                canvas.ClipPath(path, SKClipOperation.Intersect, true);
            }
        }

        Draw(element.Elements());
        canvas.Restore();
    }

    private void Transform(XElement element)
    {
        if (element.Attribute("transform")?.Value is not { } transform)
        {
            return;
        }

        float[] numbers = [.. transform[(transform.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number)];
        if (transform.StartsWith("rotate", StringComparison.Ordinal))
        {
            canvas.RotateDegrees(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        }
        else if (transform.StartsWith("translate", StringComparison.Ordinal))
        {
            canvas.Translate(numbers[0], numbers.ElementAtOrDefault(1));
        }
    }

    private static SKPath PathOf(XElement element)
    {
        using var builder = new SKPathBuilder();
        switch (element.Name.LocalName)
        {
            case "rect":
                var area = SKRect.Create(Value(element, "x"), Value(element, "y"), Value(element, "width"), Value(element, "height"));
                float radius = Value(element, "rx");
                builder.AddRoundRect(area, radius, radius);
                break;
            case "circle":
                builder.AddCircle(Value(element, "cx"), Value(element, "cy"), Value(element, "r"));
                break;
            case "line":
                builder.MoveTo(Value(element, "x1"), Value(element, "y1"));
                builder.LineTo(Value(element, "x2"), Value(element, "y2"));
                break;
            case "polygon" or "polyline":
                float[] numbers = [.. element.Attribute("points")!.Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number)];
                builder.AddPoly([.. numbers.Chunk(2).Select(pair => new SKPoint(pair[0], pair[1]))], element.Name.LocalName == "polygon");
                break;
            case "path":
                return SKPath.ParseSvgPathData(element.Attribute("d")!.Value);
        }

        return builder.Detach();
    }

    private void Fill(XElement element, SKPath path)
    {
        string fill = element.Attribute("fill")?.Value ?? "#000000";
        if (fill == "none" || element.Name.LocalName is "line")
        {
            return;
        }

        path.FillType = element.Attribute("fill-rule")?.Value == "evenodd" ? SKPathFillType.EvenOdd : SKPathFillType.Winding;
        using var paint = new SKPaint { Color = Colour(fill, element.Attribute("fill-opacity")?.Value), IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    private void Stroke(XElement element, SKPath path)
    {
        using var paint = Pen(element);
        if (paint is not null)
        {
            canvas.DrawPath(path, paint);
        }
    }

    private static SKPaint? Pen(XElement element)
    {
        if (element.Attribute("stroke")?.Value is not { } stroke || stroke == "none")
        {
            return null;
        }

        var paint = new SKPaint
        {
            Style = SKPaintStyle.Stroke,
            Color = Colour(stroke, element.Attribute("stroke-opacity")?.Value),
            StrokeWidth = element.Attribute("stroke-width") is null ? 1 : Value(element, "stroke-width"),
            StrokeJoin = element.Attribute("stroke-linejoin")?.Value == "round" ? SKStrokeJoin.Round : SKStrokeJoin.Miter,
            IsAntialias = true,
        };
        if (element.Attribute("stroke-dasharray")?.Value is { } dashes)
        {
            float[] lengths = [.. dashes.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number)];
            paint.PathEffect = SKPathEffect.CreateDash(lengths.Length % 2 == 0 ? lengths : [.. lengths, .. lengths], 0);
        }

        return paint;
    }

    private void Text(XElement element)
    {
        bool bold = element.Attribute("font-weight")?.Value == "bold";
        bool italic = element.Attribute("font-style")?.Value == "italic";
        var runs = Runs(element).ToList();
        float width = runs.Sum(run =>
        {
            using var font = fonts.Of(run.Size, bold, italic);
            return font.MeasureText(run.Text);
        });
        canvas.Save();
        Transform(element);
        float x = Value(element, "x") - width * (element.Attribute("text-anchor")?.Value switch { "middle" => 0.5f, "end" => 1, _ => 0 });
        float y = Value(element, "y");
        using var pen = Pen(element);
        using var ink = element.Attribute("fill")?.Value is "none" ? null : new SKPaint { Color = Colour(element.Attribute("fill")?.Value ?? "#000000", element.Attribute("fill-opacity")?.Value), IsAntialias = true };
        foreach (var (text, size, shift) in runs)
        {
            using var font = fonts.Of(size, bold, italic);
            y += shift;
            if (pen is not null)
            {
                canvas.DrawText(text, x, y, SKTextAlign.Left, font, pen);
            }

            if (ink is not null)
            {
                canvas.DrawText(text, x, y, SKTextAlign.Left, font, ink);
            }

            x += font.MeasureText(text);
        }

        canvas.Restore();
    }

    private static IEnumerable<(string Text, float Size, float Shift)> Runs(XElement element)
    {
        float size = Value(element, "font-size");
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                yield return (text.Value, size, 0);
            }
            else if (node is XElement span)
            {
                yield return (span.Value, span.Attribute("font-size") is null ? size : Value(span, "font-size"), Value(span, "dy"));
            }
        }
    }

    private static SKColor Colour(string colour, string? opacity)
    {
        var opaque = SKColor.Parse(colour);
        return opacity is null ? opaque : opaque.WithAlpha((byte)Math.Round(255 * Number(opacity)));
    }

    private static float Value(XElement element, string name) => element.Attribute(name)?.Value is { } text ? Number(text) : 0;

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
