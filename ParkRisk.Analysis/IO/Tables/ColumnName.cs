using System.Text;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Comparison of column titles as people write them.</summary>
internal static class ColumnName
{
    /// <summary>The title without case, spaces and full-width forms: <c>最大量（T）</c> equals <c>最大量(t)</c>.</summary>
    public static string Normalise(string title)
    {
        var text = new StringBuilder(title.Length);
        foreach (char c in title.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && c is not '\uFEFF' and not '\u200B')
            {
                text.Append(char.ToLowerInvariant(c));
            }
        }

        return text.ToString();
    }

    /// <summary>The candidate that differs least from the text; null where none is near.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        string wanted = Normalise(text);
        return candidates
            .Select(candidate => (candidate, distance: Edits(wanted, Normalise(candidate))))
            .Where(pair => pair.distance <= Math.Max(1, Math.Max(wanted.Length, pair.candidate.Length) * 4 / 10))
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    private static int Edits(string a, string b)
    {
        const int longest = 64;
        if (a.Length > longest || b.Length > longest)
        {
            return int.MaxValue;
        }

        Span<int> previous = stackalloc int[longest + 1];
        Span<int> current = stackalloc int[longest + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            current.CopyTo(previous);
        }

        return previous[b.Length];
    }
}
