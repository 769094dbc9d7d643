using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Splits delimited text into cells; the delimiter is found from the first line, and any line end will do.</summary>
internal static class DelimitedText
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>The records of the text, header first; blank lines are left out.</summary>
    /// <exception cref="CsvHelperException">The text cannot be split, for example because a quote is never closed.</exception>
    public static List<string[]> Split(string text)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text).ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = true,
            BadDataFound = null,
            MaxFieldSize = 0,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var records = new List<string[]>();
        while (parser.Read())
        {
            records.Add(parser.Record ?? []);
        }

        return records;
    }

    private static char DelimiterOf(string text)
    {
        bool quoted = false;
        var counts = new int[Delimiters.Length];
        foreach (char c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '\r' or '\n')
            {
                break;
            }
            else if (!quoted && Array.IndexOf(Delimiters, c) is >= 0 and int which)
            {
                counts[which]++;
            }
        }

        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }
}
