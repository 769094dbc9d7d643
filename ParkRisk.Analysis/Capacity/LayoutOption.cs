using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Capacity;

/// <summary>Where a movable enterprise would stand.</summary>
/// <param name="Enterprise">Id.</param>
/// <param name="East">m. By how much it moves east.</param>
/// <param name="North">m. By how much it moves north.</param>
/// <param name="Plot">Plot that it moves to; null where it stays.</param>
public sealed record LayoutMove(string Enterprise, double East, double North, string? Plot);

/// <summary>A layout with its measures.</summary>
/// <param name="Moves">Who stands where.</param>
/// <param name="Utilisation">Largest individual risk over its limit at any target.</param>
/// <param name="Loss">persons/year. Potential loss of life.</param>
/// <param name="DominoFrequency">1/year. Sum of the frequencies of all escalated events.</param>
/// <param name="Change">The same as a change of the park.</param>
public sealed record LayoutOption(ImmutableArray<LayoutMove> Moves, double Utilisation, double Loss, double DominoFrequency, ParkProposal Change)
{
    /// <summary>Whether another layout is at least as good in every measure and better in one.</summary>
    /// <param name="other">The other.</param>
    public bool IsDominatedBy(LayoutOption other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Utilisation <= Utilisation && other.Loss <= Loss && other.DominoFrequency <= DominoFrequency
            && (other.Utilisation < Utilisation || other.Loss < Loss || other.DominoFrequency < DominoFrequency);
    }
}

/// <summary>A layout search: the present layout and those that nothing beats in all measures at once.</summary>
/// <param name="Present">As it is.</param>
/// <param name="Front">The trade-off front, lowest utilisation first; the present layout is in it where nothing beats it.</param>
public sealed record LayoutSearchResult(LayoutOption Present, ImmutableArray<LayoutOption> Front);
