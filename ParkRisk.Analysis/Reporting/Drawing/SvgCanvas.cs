using System.Globalization;
using System.Text;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Drawing;

/// <summary>Builds an SVG 1.1 drawing element by element. Texts and attributes are escaped; numbers are written with two decimals, so equal input gives equal bytes.</summary>
public sealed class SvgCanvas
{
    private const string Superscripts = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const double Raising = 0.36;
    private const string RaisedDigits = "−0123456789";
    private readonly StringBuilder _body = new();
    private readonly Stack<string> _open = new();

    /// <summary>A drawing.</summary>
    /// <param name="width">Units of the drawing, above zero.</param>
    /// <param name="height">Units of the drawing, above zero.</param>
    /// <param name="unitsPerMillimetre">Units in a millimetre of paper.</param>
    public SvgCanvas(double width, double height, double unitsPerMillimetre)
    {
        (Width, Height) = (width, height);
        _body.Append(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Number(width / unitsPerMillimetre)}mm" height="{Number(height / unitsPerMillimetre)}mm" viewBox="0 0 {Number(width)} {Number(height)}" font-family="{Escape(Typeface.Stack)}">""");
        _body.Append('\n');
    }

    /// <summary>Units. Width.</summary>
    public double Width { get; }

    /// <summary>Units. Height.</summary>
    public double Height { get; }

    /// <summary>Writes an empty element.</summary>
    /// <param name="name">Element name.</param>
    /// <param name="attributes">Names and values; a null value leaves the attribute out.</param>
    public SvgCanvas Add(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes);
        _body.Append("/>\n");
        return this;
    }

    /// <summary>Opens a group or another element that holds others.</summary>
    public SvgCanvas Open(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes);
        _body.Append(">\n");
        _open.Push(name);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public SvgCanvas Close()
    {
        _body.Append("</").Append(_open.Pop()).Append(">\n");
        return this;
    }

    /// <summary>Writes a text.</summary>
    /// <param name="x">Anchor.</param>
    /// <param name="y">Baseline.</param>
    /// <param name="text">What to write.</param>
    /// <param name="style">How.</param>
    /// <param name="rotation">degrees, clockwise about the anchor.</param>
    public SvgCanvas Text(double x, double y, string text, TextStyle style, double rotation = 0)
    {
        if (style.Halo is not null)
        {
            // Drawn twice rather than with paint-order, which not every viewer knows.
            WriteText(x, y, text, style, rotation, halo: true);
        }

        WriteText(x, y, text, style, rotation, halo: false);
        return this;
    }

    /// <summary>Writes a straight line.</summary>
    public SvgCanvas Line(double x1, double y1, double x2, double y2, string stroke, double width, string? dashes = null)
        => Add("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", stroke), ("stroke-width", width), ("stroke-dasharray", dashes));

    /// <summary>Writes a rectangle.</summary>
    public SvgCanvas Rectangle(double x, double y, double width, double height, string fill, string? stroke = null, double strokeWidth = 1)
        => Add("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("fill", fill), ("stroke", stroke), ("stroke-width", stroke is null ? null : strokeWidth));

    /// <summary>The finished drawing.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public string Finish()
        => _open.Count == 0 ? _body + "</svg>\n" : throw new InvalidOperationException($"The element <{_open.Peek()}> is still open.");

    /// <summary>A number as it stands in the drawing.</summary>
    public static string Number(double value)
    {
        string text = Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    private void WriteText(double x, double y, string text, TextStyle style, double rotation, bool halo)
    {
        Start("text",
        [
            ("x", x), ("y", y), ("font-size", style.Size), ("fill", halo ? "none" : style.Colour),
            ("font-weight", style.Bold ? "bold" : null), ("font-style", style.Italic ? "italic" : null),
            ("text-anchor", style.Anchor == TextAnchor.Start ? null : style.Anchor == TextAnchor.Middle ? "middle" : "end"),
            ("stroke", halo ? style.Halo : null), ("stroke-width", halo ? style.Size * 0.22 : null), ("stroke-linejoin", halo ? "round" : null),
            ("aria-hidden", halo ? "true" : null),
            ("transform", rotation == 0 ? null : $"rotate({Number(rotation)} {Number(x)} {Number(y)})"),
        ]);
        _body.Append('>');
        AppendRaised(Escape(text), style.Size);
        _body.Append("</text>\n");
    }

    /// <summary>Writes superscript digits as small raised ones: many typefaces lack the superscript minus.</summary>
    private void AppendRaised(string text, double size)
    {
        int i = 0;
        while (i < text.Length)
        {
            string plain = string.Concat(text.Skip(i).TakeWhile(symbol => !Superscripts.Contains(symbol)));
            string raised = string.Concat(text.Skip(i + plain.Length).TakeWhile(Superscripts.Contains));
            if (i > 0 && plain.Length > 0)
            {
                _body.Append(CultureInfo.InvariantCulture, $"""<tspan dy="{Number(size * Raising)}">{plain}</tspan>""");
            }
            else
            {
                _body.Append(plain);
            }

            if (raised.Length > 0)
            {
                string digits = string.Concat(raised.Select(symbol => RaisedDigits[Superscripts.IndexOf(symbol)]));
                _body.Append(CultureInfo.InvariantCulture, $"""<tspan font-size="{Number(size * 0.72)}" dy="{Number(-size * Raising)}">{digits}</tspan>""");
            }

            i += plain.Length + raised.Length;
        }
    }

    private void Start(string name, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _body.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                string text = value is double number ? Number(number) : value is int whole ? whole.ToString(CultureInfo.InvariantCulture) : Escape(value.ToString()!);
                _body.Append(' ').Append(attribute).Append("=\"").Append(text).Append('"');
            }
        }
    }

    /// <summary>Escapes what XML reserves and leaves out what XML 1.0 cannot hold and what would turn the reading direction.</summary>
    private static string Escape(string text)
        => SafeText.Clean(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
