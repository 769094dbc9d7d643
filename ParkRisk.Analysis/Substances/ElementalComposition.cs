using System.Globalization;

namespace ParkRisk.Analysis.Substances;

/// <summary>Atoms by element, read from a chemical formula.</summary>
public static class ElementalComposition
{
    /// <summary>Numbers of atoms by element symbol; null for a text that is no formula.</summary>
    /// <param name="formula">Such as <c>C6H4Cl2</c>, <c>(NH4)2SO4</c> or <c>CuSO4·5H2O</c>.</param>
    public static IReadOnlyDictionary<string, double>? Of(string? formula)
    {
        if (string.IsNullOrWhiteSpace(formula))
        {
            return null;
        }

        var atoms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string part in formula.Split('·', '.', '*'))
        {
            int at = 0;
            double factor = Number(part, ref at);
            if (!Read(part, ref at, factor, atoms, depth: 0) || at < part.Length)
            {
                return null;
            }
        }

        return atoms;
    }

    private static bool Read(string text, ref int at, double factor, Dictionary<string, double> atoms, int depth)
    {
        while (at < text.Length && text[at] != ')')
        {
            if (text[at] == '(')
            {
                int open = ++at;
                var group = new Dictionary<string, double>(StringComparer.Ordinal);
                if (!Read(text, ref at, 1, group, depth + 1) || at >= text.Length || at == open)
                {
                    return false;
                }

                at++;
                Add(group, factor * Number(text, ref at), atoms);
            }
            else if (char.IsAsciiLetterUpper(text[at]))
            {
                int start = at++;
                while (at < text.Length && char.IsAsciiLetterLower(text[at]))
                {
                    at++;
                }

                string element = text[start..at];
                Add(new Dictionary<string, double> { [element] = 1 }, factor * Number(text, ref at), atoms);
            }
            else
            {
                return false;
            }
        }

        return depth > 0 || at == text.Length;
    }

    private static void Add(Dictionary<string, double> group, double factor, Dictionary<string, double> atoms)
    {
        foreach (var (element, count) in group)
        {
            atoms[element] = atoms.GetValueOrDefault(element) + factor * count;
        }
    }

    private static double Number(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        return at == start ? 1 : double.Parse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
