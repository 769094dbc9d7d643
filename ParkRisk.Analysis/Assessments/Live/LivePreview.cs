using System.Collections.Immutable;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Live;

/// <summary>What can be shown while something is being dragged: the map and the targets, nothing else.</summary>
/// <param name="Map">Individual risk with its contours, on cells as large as it takes to stay below <see cref="MostCells"/>; domino effects are not in it.</param>
/// <param name="Targets">Verdict at every target; domino effects are not in them.</param>
public sealed record LivePreview(IndividualRiskMap Map, ImmutableArray<TargetVerdict> Targets)
{
    /// <summary>Most cells of a preview's map.</summary>
    public const long MostCells = 600_000;
}
