using System.Collections.Immutable;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Identifies and grades the hazard groups of a park, GB 18218-2018.</summary>
public static class HazardStage
{
    /// <summary>One result for every group, most severe first.</summary>
    /// <param name="park">The park.</param>
    /// <param name="reference">Reference data.</param>
    public static ImmutableArray<MajorHazardGroup> Run(Park park, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(reference);
        var exposed = park.Enterprises.ToDictionary(e => e.Id, e => ExposedPersons.Around(park, e));
        return
        [
            .. HazardGroups.Of(park)
                .Select(g => new MajorHazardGroup(g, Assess(g, exposed[g.Enterprise], reference)))
                .OrderByDescending(h => h.Result.IsMajorHazard)
                .ThenByDescending(h => h.Result.R)
                .ThenBy(h => h.Group.Id, StringComparer.Ordinal),
        ];
    }

    private static MajorHazardAssessment Assess(HazardGroup group, int exposed, ReferenceData reference)
        => MajorHazard.Assess(group.Units.SelectMany(u => HazardHolding.Of(u, reference.Substances)), exposed, reference.MajorHazards);
}
