using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Assessments;

/// <summary>Every reference table that an assessment rests on. Read once; holds no state.</summary>
public sealed record ReferenceData
{
    /// <summary>Substances and their properties.</summary>
    public required SubstanceTable Substances { get; init; }
}
