using ParkRisk.Analysis.Assessments.Grading;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Assessments;

/// <summary>Every reference table that an assessment rests on. Read once; holds no state.</summary>
public sealed record ReferenceData
{
    /// <summary>Substances and their properties.</summary>
    public required SubstanceTable Substances { get; init; }

    /// <summary>Tables of GB 18218-2018.</summary>
    public required MajorHazardRules MajorHazards { get; init; }

    /// <summary>Rules that class protection targets, GB 36894-2018.</summary>
    public required TargetRules TargetClasses { get; init; }

    /// <summary>Limits of individual risk.</summary>
    public required IndividualRiskCriteria IndividualRisk { get; init; }

    /// <summary>Lines of societal risk.</summary>
    public required SocietalRiskCriteria SocietalRisk { get; init; }

    /// <summary>Overpressure thresholds of GB/T 37243-2019.</summary>
    public required BlastCriteria Blast { get; init; }

    /// <summary>Rules of crowded places.</summary>
    public required CrowdedPlaces CrowdedPlaces { get; init; }

    /// <summary>Rules of labour-intensive enterprises.</summary>
    public required LabourIntensity LabourIntensity { get; init; }

    /// <summary>Siting rules.</summary>
    public required RuleBook Rules { get; init; }

    /// <summary>Fire separation.</summary>
    public required SeparationTable Separation { get; init; }

    /// <summary>Leak frequencies.</summary>
    public required LeakFrequencyTable LeakFrequencies { get; init; }

    /// <summary>Release durations.</summary>
    public required ReleaseDurationTable ReleaseDurations { get; init; }

    /// <summary>Ignition probabilities.</summary>
    public required IgnitionTable Ignition { get; init; }

    /// <summary>Bands of the four-colour grading.</summary>
    public required ColourBands Colours { get; init; }

    /// <summary>Rules of the supervision ranking.</summary>
    public required SupervisionRules Supervision { get; init; }

    /// <summary>Kinds of project by which the safety capacity is counted.</summary>
    public required System.Collections.Immutable.ImmutableArray<Capacity.ProjectArchetype> Archetypes { get; init; }
}
