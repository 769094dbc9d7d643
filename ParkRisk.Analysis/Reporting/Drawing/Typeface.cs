using System.Collections.Immutable;
using System.Text;

namespace ParkRisk.Analysis.Reporting.Drawing;

/// <summary>Where a text's anchor lies.</summary>
public enum TextAnchor
{
    /// <summary>At its left end.</summary>
    Start,

    /// <summary>In its middle.</summary>
    Middle,

    /// <summary>At its right end.</summary>
    End,
}

/// <summary>How a text looks.</summary>
/// <param name="Size">Units of the drawing.</param>
/// <param name="Colour">Colour.</param>
/// <param name="Anchor">Anchor.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Italic">Italic.</param>
/// <param name="Halo">Colour of a rim that keeps the text legible on a busy ground; null: none.</param>
public sealed record TextStyle(
    double Size, string Colour = Ink.Text, TextAnchor Anchor = TextAnchor.Start, bool Bold = false, bool Italic = false, string? Halo = null);

/// <summary>Typefaces and the room that texts take, estimated because no font is at hand when the drawing is made.</summary>
public static class Typeface
{
    /// <summary>Sans-serif faces of the usual systems, Latin first, Chinese behind.</summary>
    public const string Stack =
        "'Noto Sans','Segoe UI','Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Zen Hei','SimHei',sans-serif";

    private const double WideAdvance = 1.0;
    private const double NarrowAdvance = 0.6;

    /// <summary>Units. Estimated width of a text; rather too wide than too narrow.</summary>
    public static double Width(string text, double size) => size * text.EnumerateRunes().Sum(Advance);

    /// <summary>Breaks a text into lines no wider than a given width: between words, or anywhere between Chinese characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Units. Size of the letters.</param>
    /// <param name="width">Units. Greatest width.</param>
    /// <param name="mostLines">Lines beyond this number are cut off with an ellipsis.</param>
    public static ImmutableArray<string> Wrap(string text, double size, double width, int mostLines = int.MaxValue)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = new StringBuilder();
        foreach (string piece in Pieces(text))
        {
            if (line.Length > 0 && Width(line + piece.TrimEnd(), size) > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
            }

            line.Append(line.Length == 0 ? piece.TrimStart() : piece);
        }

        lines.Add(line.ToString().TrimEnd());
        return lines.Count <= mostLines ? lines.ToImmutable() : [.. lines.Take(mostLines - 1), lines[mostLines - 1] + "…"];
    }

    private static double Advance(Rune rune) => IsWide(rune) ? WideAdvance : rune.Value is 'i' or 'l' or 'j' or '.' or ',' or '\'' or '|' or ':' or ' ' ? 0.35 : NarrowAdvance;

    private static bool IsWide(Rune rune) => rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or >= 0x20000;

    private static IEnumerable<string> Pieces(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWide(rune) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(rune.ToString());
            if (IsWide(rune) || rune.Value == ' ')
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
