using System.Text.Json;

namespace ParkRisk.Analysis.Calculators;

/// <summary>Reads the JSON of inputs and cases.</summary>
/// <remarks>The literals NaN, Infinity and -Infinity are no JSON, but common programs write them. They are read as texts, so that only the value that holds one is at fault and not the whole file.</remarks>
public static class CaseDocument
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    private static readonly byte[][] Literals = [.. new[] { "NaN", "Infinity", "-Infinity" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Parses UTF-8 text, with or without a byte order mark.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        var text = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException) when (QuoteLiterals(text.Span) is { } quoted)
        {
            return JsonDocument.Parse(quoted, Options);
        }
    }

    /// <summary>The text with the literals outside strings in quotation marks, or null when there are none.</summary>
    private static byte[]? QuoteLiterals(ReadOnlySpan<byte> text)
    {
        var result = new List<byte>(text.Length + 64);
        bool inString = false, found = false;
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if (inString && b == '\\' && i + 1 < text.Length)
            {
                result.Add(b);
                result.Add(text[++i]);
            }
            else if (!inString && LiteralAt(text[i..]) is { } literal)
            {
                result.Add((byte)'"');
                result.AddRange(literal);
                result.Add((byte)'"');
                i += literal.Length - 1;
                found = true;
            }
            else
            {
                inString ^= b == '"';
                result.Add(b);
            }
        }

        return found ? [.. result] : null;
    }

    private static byte[]? LiteralAt(ReadOnlySpan<byte> text)
    {
        foreach (byte[] literal in Literals)
        {
            if (text.StartsWith(literal))
            {
                return literal;
            }
        }

        return null;
    }
}
