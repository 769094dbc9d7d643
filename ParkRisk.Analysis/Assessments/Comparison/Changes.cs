using System.Collections.Immutable;

namespace ParkRisk.Analysis.Assessments.Comparison;

/// <summary>What a result rests on, in the groups that are exchanged one at a time.</summary>
public enum CauseGroup
{
    /// <summary>Objects of the dataset.</summary>
    Inputs,

    /// <summary>Weather.</summary>
    Weather,

    /// <summary>Reference data.</summary>
    ReferenceData,

    /// <summary>Settings.</summary>
    Settings,

    /// <summary>The engine itself.</summary>
    Engine,
}

/// <summary>How something changed.</summary>
public enum ChangeKind
{
    /// <summary>Only in the second.</summary>
    Added,

    /// <summary>Only in the first.</summary>
    Removed,

    /// <summary>Larger in the second.</summary>
    Grew,

    /// <summary>Smaller in the second.</summary>
    Shrank,

    /// <summary>Elsewhere, otherwise the same.</summary>
    Moved,

    /// <summary>Other data.</summary>
    Altered,
}

/// <summary>An object of the dataset that changed.</summary>
/// <param name="Layer">Layer.</param>
/// <param name="Id">Id.</param>
/// <param name="Kind">How.</param>
public sealed record ObjectChange(string Layer, string Id, ChangeKind Kind);

/// <summary>A setting that changed.</summary>
/// <param name="Name">Key.</param>
/// <param name="Before">Value in the first; null: not stated.</param>
/// <param name="After">Value in the second; null: not stated.</param>
public sealed record SettingChange(string Name, string? Before, string? After);

/// <summary>What a metric describes.</summary>
public enum MetricKind
{
    /// <summary>1/year. Individual risk at a target.</summary>
    Target,

    /// <summary>m². Area inside a contour of individual risk.</summary>
    Contour,

    /// <summary>1/year. F at N.</summary>
    Fn,

    /// <summary>persons per year.</summary>
    PotentialLossOfLife,

    /// <summary>m. External safety protection distance.</summary>
    Distance,

    /// <summary>R of GB 18218.</summary>
    Hazard,
}

/// <summary>How much of a change one cause explains.</summary>
/// <param name="Group">The group that was exchanged alone.</param>
/// <param name="Effect">Change of the value by it, in the unit of the metric.</param>
public sealed record CauseEffect(CauseGroup Group, double Effect);

/// <summary>A number that changed.</summary>
/// <param name="Metric">What it describes.</param>
/// <param name="Subject">Id of the target, level of the contour, N, enterprise and class, or group.</param>
/// <param name="Kind">How.</param>
/// <param name="Before">Value in the first; null: not there.</param>
/// <param name="After">Value in the second; null: not there.</param>
/// <param name="Effects">Change by each cause alone; empty where it was not split.</param>
public sealed record MetricChange(MetricKind Metric, string Subject, ChangeKind Kind, double? Before, double? After, ImmutableArray<CauseEffect> Effects)
{
    /// <summary>Change that no cause alone explains: what the causes do together.</summary>
    public double Together => (After ?? 0) - (Before ?? 0) - Effects.Sum(e => e.Effect);

    /// <summary>The cause that explains most; null where the change was not split.</summary>
    public CauseGroup? MainCause => Effects.IsEmpty ? null : Effects.MaxBy(e => Math.Abs(e.Effect))!.Group;
}

/// <summary>A verdict that changed.</summary>
/// <param name="Subject">Layer and id, or <c>societal_risk</c>.</param>
/// <param name="Before">Verdict in the first as a word; null: not there.</param>
/// <param name="After">Verdict in the second as a word; null: not there.</param>
/// <param name="Cause">Main cause; null where it was not split.</param>
public sealed record VerdictChange(string Subject, string? Before, string? After, CauseGroup? Cause);

/// <summary>Two assessments beside each other.</summary>
public sealed record AssessmentComparison
{
    /// <summary>The first.</summary>
    public required AssessmentDigest Before { get; init; }

    /// <summary>The second.</summary>
    public required AssessmentDigest After { get; init; }

    /// <summary>Groups in which they differ; empty: the same throughout.</summary>
    public required ImmutableArray<CauseGroup> Causes { get; init; }

    /// <summary>Objects that changed.</summary>
    public required ImmutableArray<ObjectChange> Objects { get; init; }

    /// <summary>Settings that changed.</summary>
    public required ImmutableArray<SettingChange> Settings { get; init; }

    /// <summary>Numbers that changed, the largest relative change first within a kind.</summary>
    public required ImmutableArray<MetricChange> Metrics { get; init; }

    /// <summary>Verdicts that changed.</summary>
    public required ImmutableArray<VerdictChange> Verdicts { get; init; }

    /// <summary>Ids of findings only in the second.</summary>
    public required ImmutableArray<string> NewFindings { get; init; }

    /// <summary>Ids of findings only in the first.</summary>
    public required ImmutableArray<string> GoneFindings { get; init; }

    /// <summary>True when changes are split by cause: by reruns, or because there is one cause only.</summary>
    public required bool IsSplit { get; init; }
}
