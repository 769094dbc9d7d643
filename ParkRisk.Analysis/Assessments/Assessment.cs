using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Grading;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments;

/// <summary>The area in which the individual risk reaches a level.</summary>
/// <param name="Level">1/year.</param>
/// <param name="Area">Valid polygon or multipolygon with holes, in the working system; empty where the level is reached nowhere.</param>
public sealed record RiskContour(double Level, Geometry Area);

/// <summary>Location-specific individual risk of a person always present, outdoors and unprotected.</summary>
/// <param name="Field">1/year, at the cell centres.</param>
/// <param name="Contours">One for every level of the settings, highest level first.</param>
public sealed record IndividualRiskMap(ScalarField Field, ImmutableArray<RiskContour> Contours);

/// <summary>Societal risk against the lines of GB 36894-2018; people of the causing enterprise are not counted.</summary>
/// <param name="Curve">N and F(N), F falling.</param>
/// <param name="PotentialLossOfLife">persons per year.</param>
/// <param name="LossBySource">persons per year, by source of risk, largest first.</param>
/// <param name="Verdict">Zone in which the curve lies; null where the criteria set has no lines.</param>
public sealed record SocietalRiskSummary(
    ImmutableArray<FnPoint> Curve,
    double PotentialLossOfLife,
    ImmutableArray<Contributor> LossBySource,
    SocietalRiskZone? Verdict)
{
    /// <summary>F–N of every source of risk, in their order; <see cref="FnCurve.Join"/> makes those of an enterprise or a project.</summary>
    public ImmutableArray<FnCurve> CurveBySource { get; init; } = [];

    /// <summary>F–N and loss of life of every enterprise, largest first; their losses add up to that of the park.</summary>
    public ImmutableArray<EnterpriseSocietalRisk> ByEnterprise { get; init; } = [];

    /// <summary>Where the lives are lost, by cells with any loss.</summary>
    public ImmutableArray<LossCell> Density { get; init; } = [];
}

/// <summary>What one enterprise, or a pipeline between enterprises, adds to the societal risk.</summary>
/// <param name="Owner">Enterprise id, or the pipeline as <c>pipelines/ID</c>.</param>
/// <param name="Curve">Its own F–N.</param>
/// <param name="PotentialLossOfLife">persons per year.</param>
/// <param name="Share">0–1. Of the park's potential loss of life.</param>
public sealed record EnterpriseSocietalRisk(string Owner, ImmutableArray<FnPoint> Curve, double PotentialLossOfLife, double Share);

/// <summary>Identification and grading of one hazard group by GB 18218-2018.</summary>
/// <param name="Group">The units that count as one.</param>
/// <param name="Result">Sums, level and the rows they rest on.</param>
public sealed record MajorHazardGroup(HazardGroup Group, MajorHazardAssessment Result);

/// <summary>The whole result of an assessment. Command line, application and reports only show it.</summary>
public sealed record Assessment
{
    /// <summary>What the result rests on.</summary>
    public required RunProvenance Provenance { get; init; }

    /// <summary>The park as assessed.</summary>
    public required Park Park { get; init; }

    /// <summary>Weather; null where the dataset gives none and directional effects were left out.</summary>
    public required JointFrequency? Weather { get; init; }

    /// <summary>Identification and grading of every hazard group.</summary>
    public required ImmutableArray<MajorHazardGroup> Hazards { get; init; }

    /// <summary>Loss-of-containment events of all units.</summary>
    public required ImmutableArray<LossOfContainment> Scenarios { get; init; }

    /// <summary>Branches of the event trees.</summary>
    public required ImmutableArray<Outcome> Outcomes { get; init; }

    /// <summary>Scenarios that could not be calculated.</summary>
    public required ImmutableArray<OmittedScenario> Omitted { get; init; }

    /// <summary>Individual risk.</summary>
    public required IndividualRiskMap IndividualRisk { get; init; }

    /// <summary>Societal risk; null where the dataset has no people.</summary>
    public required SocietalRiskSummary? SocietalRisk { get; init; }

    /// <summary>Domino effects; their sources are part of every risk figure.</summary>
    public required DominoSummary Domino { get; init; }

    /// <summary>Verdict at every target.</summary>
    public required ImmutableArray<TargetVerdict> Targets { get; init; }

    /// <summary>External safety protection distances.</summary>
    public required ImmutableArray<SafetyDistance> SafetyDistances { get; init; }

    /// <summary>Findings, most severe first.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>How full the park is; null where it was not measured.</summary>
    public UsedCapacity? Capacity { get; init; }

    /// <summary>Colour of every unit, enterprise and zone.</summary>
    public ImmutableArray<ColouredObject> Colours { get; init; } = [];

    /// <summary>Enterprises by the load that they put on supervision.</summary>
    public ImmutableArray<SupervisedEnterprise> Supervision { get; init; } = [];

    /// <summary>Calculations outside a model's range, each kind once with the number of times it happened.</summary>
    public required ImmutableArray<CountedNote> Notes { get; init; }

    /// <summary>Values that were assumed.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>Warnings and remarks on the input.</summary>
    public required ImmutableArray<InputIssue> Issues { get; init; }
}

/// <summary>A model note and how often it was made; the value is the one farthest out.</summary>
/// <param name="Note">The note.</param>
/// <param name="Count">Number of calculations.</param>
public sealed record CountedNote(ModelNote Note, int Count);
