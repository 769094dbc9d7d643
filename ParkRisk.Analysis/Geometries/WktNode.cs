using System.Collections.Immutable;
using System.Globalization;

namespace ParkRisk.Analysis.Geometries;

/// <summary>One element of a well-known text: <c>KEYWORD[…]</c> with its quoted texts, numbers, bare words and inner elements.</summary>
/// <param name="Keyword">Keyword in capitals.</param>
/// <param name="Values">Quoted texts (without quotes), numbers and bare words, in order.</param>
/// <param name="Children">Inner elements, in order.</param>
internal sealed record WktNode(string Keyword, ImmutableArray<string> Values, ImmutableArray<WktNode> Children)
{
    private const int MaximumDepth = 32;

    /// <summary>First value, usually the name; empty where there is none.</summary>
    public string Name => Values.Length > 0 ? Values[0] : "";

    /// <summary>First inner element with one of the keywords.</summary>
    public WktNode? Child(params ReadOnlySpan<string> keywords)
    {
        foreach (var child in Children)
        {
            if (keywords.Contains(child.Keyword))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>A value as a number; null where it is missing or none.</summary>
    public double? Number(int index)
        => index < Values.Length && double.TryParse(Values[index], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>Reads a text; null when its brackets or quotes do not close or it nests deeper than any real definition.</summary>
    public static WktNode? Parse(string text)
    {
        int position = 0;
        var node = ParseNode(text, ref position, 0);
        SkipSpace(text, ref position);
        return position == text.Length ? node : null;
    }

    private static WktNode? ParseNode(string text, ref int position, int depth)
    {
        string keyword = ReadWord(text, ref position).ToUpperInvariant();
        if (keyword.Length == 0 || depth > MaximumDepth || position >= text.Length || text[position] is not ('[' or '('))
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<string>();
        var children = ImmutableArray.CreateBuilder<WktNode>();
        do
        {
            position++;
            if (!ParseItem(text, ref position, depth, values, children))
            {
                return null;
            }

            SkipSpace(text, ref position);
        }
        while (position < text.Length && text[position] == ',');

        if (position >= text.Length || text[position] is not (']' or ')'))
        {
            return null;
        }

        position++;
        return new WktNode(keyword, values.ToImmutable(), children.ToImmutable());
    }

    private static bool ParseItem(
        string text, ref int position, int depth, ImmutableArray<string>.Builder values, ImmutableArray<WktNode>.Builder children)
    {
        SkipSpace(text, ref position);
        if (position < text.Length && text[position] == '"')
        {
            int end = text.IndexOf('"', position + 1);
            if (end < 0)
            {
                return false;
            }

            values.Add(text[(position + 1)..end]);
            position = end + 1;
            return true;
        }

        int start = position;
        string word = ReadWord(text, ref position);
        if (position < text.Length && text[position] is ('[' or '('))
        {
            position = start;
            if (ParseNode(text, ref position, depth + 1) is not { } child)
            {
                return false;
            }

            children.Add(child);
            return true;
        }

        values.Add(word);
        return word.Length > 0;
    }

    private static string ReadWord(string text, ref int position)
    {
        SkipSpace(text, ref position);
        int start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '.' or '+' or '-'))
        {
            position++;
        }

        string word = text[start..position];
        SkipSpace(text, ref position);
        return word;
    }

    private static void SkipSpace(string text, ref int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }
}
