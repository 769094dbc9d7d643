using System.Collections.Immutable;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>The outcomes of one loss of containment.</summary>
/// <param name="Outcomes">Branches of the event tree in every weather.</param>
/// <param name="Omitted">What could not be calculated.</param>
public sealed record BuiltOutcomes(ImmutableArray<Outcome> Outcomes, ImmutableArray<OmittedScenario> Omitted);
