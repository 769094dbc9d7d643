using System.Collections.Immutable;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.Rules;
using ParkRisk.Analysis.Siting.Terrains;

namespace ParkRisk.Analysis.Assessments;

/// <summary>Everything that an assessment rests on.</summary>
/// <param name="Park">The park in its working system.</param>
/// <param name="Weather">Joint frequency; null: only what does not depend on the wind is assessed, and the result says so.</param>
/// <param name="Reference">Reference tables.</param>
/// <param name="Issues">Warnings and remarks that reading gave; no errors among them.</param>
/// <param name="Provenance">Digests and time.</param>
public sealed record AssessmentInput(
    Park Park,
    JointFrequency? Weather,
    ReferenceData Reference,
    ImmutableArray<InputIssue> Issues,
    RunProvenance Provenance)
{
    /// <summary>Ground; null where the dataset gives none, and slopes are not judged.</summary>
    public Terrain? Terrain { get; init; }

    /// <summary>Wind of the seasons; empty where the weather does not tell them.</summary>
    public ImmutableArray<SeasonRose> Seasons { get; init; } = [];
}
