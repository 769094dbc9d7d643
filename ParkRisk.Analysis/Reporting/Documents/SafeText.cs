using System.Text;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>Makes texts of users harmless in documents: no control characters, no marks that turn the reading direction, no formula.</summary>
public static class SafeText
{
    /// <summary>The text without control characters, direction marks, half surrogates and private-use characters; line breaks become spaces.</summary>
    /// <param name="text">Any text.</param>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\t' or '\n' or '\r' or 0x2028 or 0x2029 => safe.Append(' '),
                < 0x20 or (>= 0x7F and < 0xA0) => safe,
                0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => safe,
                (>= 0xE000 and <= 0xF8FF) or 0xFEFF or 0xFFFD or 0xFFFE or 0xFFFF => safe,
                _ => safe.Append(rune.ToString()),
            };
        }

        return safe.ToString();
    }

    /// <summary>True when a spreadsheet that reads the text from a CSV file would take it for a formula.</summary>
    /// <param name="text">Any text.</param>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
