using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>What one unit or pipeline was built into.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Sources">Its sources of risk.</param>
/// <param name="Scenarios">Its loss-of-containment events.</param>
/// <param name="OutcomeSets">The branches of their event trees.</param>
/// <param name="Assumptions">Values that were assumed.</param>
internal sealed record BuiltSource(
    SourceOrigin Origin,
    ImmutableArray<RiskSource> Sources,
    UnitScenarios Scenarios,
    ImmutableArray<BuiltOutcomes> OutcomeSets,
    ImmutableArray<Assumption> Assumptions)
{
    /// <summary>All outcomes.</summary>
    public IEnumerable<Outcome> Outcomes => OutcomeSets.SelectMany(o => o.Outcomes);

    /// <summary>Outcomes that could not be calculated.</summary>
    public IEnumerable<OmittedScenario> Omitted => OutcomeSets.SelectMany(o => o.Omitted);

    /// <summary>No source, with the reason.</summary>
    public static BuiltSource Nothing(SourceOrigin origin, OmittedScenario omitted)
        => new(origin, [], new(null, [], [omitted]), [], []);
}
