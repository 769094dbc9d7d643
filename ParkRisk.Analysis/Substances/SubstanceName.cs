using System.Text;

namespace ParkRisk.Analysis.Substances;

/// <summary>Comparison of substance names as people write them.</summary>
public static class SubstanceName
{
    /// <summary>The name without regard to case, full or half width, spaces and hyphens.</summary>
    /// <param name="name">Name, alias or CAS number.</param>
    public static string Normalise(string name)
    {
        var result = new StringBuilder(name.Length);
        // Going through runes replaces broken surrogates, on which normalisation would throw.
        var sound = string.Concat(name.EnumerateRunes());
        foreach (var letter in sound.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(letter) && !IsHyphen(letter))
            {
                result.Append(char.ToLowerInvariant(letter));
            }
        }

        return result.ToString();
    }

    /// <summary>0 (equal) … 1 (nothing in common). Edit distance (Levenshtein) over the longer length; a name that contains the other is near.</summary>
    /// <param name="a">Normalised name.</param>
    /// <param name="b">Normalised name.</param>
    public static double Distance(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        if (longest == 0)
        {
            return 0;
        }

        var relative = (double)Edits(a, b) / longest;
        var contained = Math.Min(a.Length, b.Length) >= 2 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
        return contained ? Math.Min(relative, 0.3 + 0.2 * relative) : relative;
    }

    private static bool IsHyphen(char letter) => letter is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    private static int Edits(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
