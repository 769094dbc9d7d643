using System.Collections.Immutable;

namespace ParkRisk.Analysis.Domino;

/// <summary>What a unit is in the chains of a park.</summary>
public enum DominoRole
{
    /// <summary>Its own events set others off.</summary>
    Initiator,

    /// <summary>Set off itself, it sets others off.</summary>
    Carrier,

    /// <summary>It is set off.</summary>
    Victim,
}

/// <summary>A place in the ranking of units by their part in the chains.</summary>
/// <param name="Role">Which ranking.</param>
/// <param name="Rank">1 for the first.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Frequency">1/year. By which it is ranked.</param>
/// <param name="Share">0 … 1. Of the sum over all units.</param>
public sealed record CriticalUnit(DominoRole Role, int Rank, DominoUnit Unit, double Frequency, double Share);

/// <summary>What one enterprise does to the units of another.</summary>
/// <param name="From">Who sets off; null: what belongs to nobody, such as a public pipeline.</param>
/// <param name="To">Who suffers.</param>
/// <param name="Frequency">1/year. Sum over the links between them: how often a unit of one is set off directly by a unit of the other.</param>
/// <param name="Links">Number of links.</param>
/// <param name="Strongest">The most frequent of them.</param>
public sealed record NeighbourExposure(string? From, string To, double Frequency, int Links, DominoLink Strongest);

/// <summary>Reads answers off the chains of a park.</summary>
public static class DominoAnswers
{
    /// <summary>The units that matter most in each role, those with a frequency of zero left out.</summary>
    /// <param name="result">The chains.</param>
    /// <param name="most">Places in each role.</param>
    public static ImmutableArray<CriticalUnit> Ranking(DominoResult result, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. Rank(result, DominoRole.Initiator, u => u.Initiates, most),
            .. Rank(result, DominoRole.Carrier, u => u.Carries, most),
            .. Rank(result, DominoRole.Victim, u => u.Suffers, most),
        ];
    }

    /// <summary>Which enterprises have to talk to which: links across a fence by pair, most frequent first.</summary>
    /// <param name="result">The chains.</param>
    public static ImmutableArray<NeighbourExposure> Neighbours(DominoResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. result.Links
                .Where(l => l.CrossesFence)
                .GroupBy(l => (l.FromEnterprise, l.ToEnterprise))
                .Select(g => new NeighbourExposure(g.Key.FromEnterprise, g.Key.ToEnterprise, g.Sum(l => l.Frequency + l.CarriedFrequency), g.Count(), g.First()))
                .OrderByDescending(e => e.Frequency)
                .ThenBy(e => e.From, StringComparer.Ordinal)
                .ThenBy(e => e.To, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<CriticalUnit> Rank(DominoResult result, DominoRole role, Func<DominoUnit, double> frequency, int most)
    {
        double sum = result.Units.Sum(frequency);
        return result.Units
            .Where(u => frequency(u) > 0)
            .OrderByDescending(frequency)
            .ThenBy(u => u.Unit, StringComparer.Ordinal)
            .Take(most)
            .Select((u, i) => new CriticalUnit(role, i + 1, u, frequency(u), frequency(u) / sum));
    }
}
