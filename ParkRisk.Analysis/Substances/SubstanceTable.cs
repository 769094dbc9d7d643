using System.Collections.Immutable;

namespace ParkRisk.Analysis.Substances;

/// <summary>What looking up a substance gave.</summary>
/// <param name="Match">The substance; null where the text is unknown.</param>
/// <param name="Alternatives">Other entries that answer to the same text: grades that share a CAS number. The match is the first of the table, which is the strictest grade.</param>
/// <param name="Suggestions">For an unknown text, up to five names that come near it.</param>
public sealed record SubstanceLookup(Substance? Match, ImmutableArray<Substance> Alternatives, ImmutableArray<string> Suggestions);

/// <summary>The substances, in the order of the table: those named by GB 18218-2018 first.</summary>
public sealed class SubstanceTable
{
    private const int SuggestionCount = 5;
    private const int LongestQuestion = 80;
    private readonly Dictionary<string, ImmutableArray<Substance>> byName;
    private readonly ImmutableArray<(string Normalised, string Name)> names;

    /// <summary>A table of the given substances.</summary>
    /// <param name="substances">In order; keys unique.</param>
    public SubstanceTable(ImmutableArray<Substance> substances)
    {
        Substances = substances;
        var terms = substances.SelectMany(s => NamesOf(s).Select(name => (Name: name, Substance: s))).ToImmutableArray();
        byName = terms
            .GroupBy(t => SubstanceName.Normalise(t.Name), t => t.Substance, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Distinct().ToImmutableArray(), StringComparer.Ordinal);
        names = [.. terms.Select(t => (SubstanceName.Normalise(t.Name), t.Name)).DistinctBy(t => t.Item1)];
    }

    /// <summary>All substances in table order.</summary>
    public ImmutableArray<Substance> Substances { get; }

    /// <summary>The substance with a CAS number (with or without hyphens), key, Chinese or English name or alias, whatever its case, width and spaces; else suggestions.</summary>
    /// <param name="text">What the user wrote.</param>
    public SubstanceLookup Find(string text)
    {
        var normalised = SubstanceName.Normalise(text);
        return byName.TryGetValue(normalised, out var found)
            ? new SubstanceLookup(found[0], found[1..], [])
            : new SubstanceLookup(null, [], Suggest(normalised));
    }

    private static IEnumerable<string> NamesOf(Substance substance)
    {
        IEnumerable<string> own = [substance.Key, substance.NameZh, substance.NameEn, .. substance.Aliases];
        return substance.Cas is { } cas ? own.Append(cas) : own;
    }

    private ImmutableArray<string> Suggest(string normalised)
        => normalised.Length is 0 or > LongestQuestion
            ? []
            : [.. names
                .Select(n => (n.Name, Distance: SubstanceName.Distance(normalised, n.Normalised)))
                .Where(n => n.Distance <= 0.6)
                .OrderBy(n => n.Distance)
                .ThenBy(n => n.Name, StringComparer.Ordinal)
                .Take(SuggestionCount)
                .Select(n => n.Name)];
}
