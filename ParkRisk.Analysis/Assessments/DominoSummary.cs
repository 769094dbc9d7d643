using System.Collections.Immutable;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments;

/// <summary>Domino effects of a park and what they add to its risk.</summary>
/// <param name="Result">Links, frequencies and units.</param>
/// <param name="AddedRisk">1/year, at the cell centres: individual risk that domino effects add; null where only the chains were asked for.</param>
/// <param name="Targets">Risk that domino effects add at every target, and its share.</param>
public sealed record DominoSummary(DominoResult Result, ScalarField? AddedRisk, ImmutableArray<Contributor> Targets)
{
    /// <summary>How a subject of a source begins that domino effects set off.</summary>
    public const string SubjectPrefix = "domino/";

    /// <summary>Risk due to domino effects at targets, in their order.</summary>
    /// <param name="targets">Verdicts.</param>
    public static ImmutableArray<Contributor> At(ImmutableArray<TargetVerdict> targets)
        =>
        [
            .. targets.Select(t =>
            {
                double added = t.Contributors.Where(c => c.Subject.StartsWith(SubjectPrefix, StringComparison.Ordinal)).Sum(c => c.Value);
                return new Contributor("targets/" + t.Target.Id, added, t.Risk > 0 ? added / t.Risk : 0);
            }),
        ];
}
