using System.Collections.Immutable;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Comparison;

/// <summary>A hazard group in a digest.</summary>
/// <param name="S">Identification index.</param>
/// <param name="R">Grading index.</param>
/// <param name="Level">Level; null for none.</param>
public sealed record HazardDigest(double S, double R, int? Level);

/// <summary>A target in a digest.</summary>
/// <param name="Name">Name.</param>
/// <param name="Risk">1/year. The risk that decides.</param>
/// <param name="Limit">1/year. Its limit.</param>
/// <param name="Ok">Verdict.</param>
public sealed record TargetDigest(string Name, double Risk, double Limit, bool Ok);

/// <summary>A finding in a digest.</summary>
/// <param name="Severity">Severity.</param>
/// <param name="Measured">Measured value.</param>
/// <param name="Limit">Limit.</param>
/// <param name="Message">The finding as a sentence.</param>
public sealed record FindingDigest(FindingSeverity Severity, double Measured, double Limit, BilingualText Message);

/// <summary>What two assessments are compared by: taken from a result at hand or read from its <c>assessment.json</c>.</summary>
public sealed record AssessmentDigest
{
    /// <summary>Name of the park.</summary>
    public required string Park { get; init; }

    /// <summary>Version of the engine.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Digest of the reference data.</summary>
    public required string ReferenceDigest { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>years. Interval between assessments.</summary>
    public required int ReassessmentYears { get; init; }

    /// <summary>Settings in force, as text.</summary>
    public required ImmutableSortedDictionary<string, string> Settings { get; init; }

    /// <summary>Digest of the weather; empty for none.</summary>
    public required string Weather { get; init; }

    /// <summary>Prints of the objects of the dataset; empty where the file has none.</summary>
    public required ImmutableArray<ObjectPrint> Objects { get; init; }

    /// <summary>Hazard groups by id.</summary>
    public required ImmutableSortedDictionary<string, HazardDigest> Hazards { get; init; }

    /// <summary>Targets by id.</summary>
    public required ImmutableSortedDictionary<string, TargetDigest> Targets { get; init; }

    /// <summary>Findings by id.</summary>
    public required ImmutableSortedDictionary<string, FindingDigest> Findings { get; init; }

    /// <summary>m². Area by level of individual risk.</summary>
    public required ImmutableSortedDictionary<double, double> Contours { get; init; }

    /// <summary>m. Largest external safety distance by enterprise and class.</summary>
    public required ImmutableSortedDictionary<string, double> Distances { get; init; }

    /// <summary>F–N curve; empty for none.</summary>
    public required ImmutableArray<FnPoint> Curve { get; init; }

    /// <summary>persons per year; null for none.</summary>
    public required double? PotentialLossOfLife { get; init; }

    /// <summary>Zone of the F–N curve as a word; null for none.</summary>
    public required string? SocietalVerdict { get; init; }

    /// <summary>When the next assessment is due.</summary>
    public DateOnly Due => DateOnly.FromDateTime(Time.Date).AddYears(ReassessmentYears);

    /// <summary>1/year. F at N persons.</summary>
    /// <param name="persons">N.</param>
    public double F(double persons) => Curve.Where(p => p.Fatalities >= persons).Select(p => p.Frequency).DefaultIfEmpty(0).Max();
}
