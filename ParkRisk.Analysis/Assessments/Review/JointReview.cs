using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Assessments.Review;

/// <summary>Verdict of a joint review (项目联审).</summary>
public enum ReviewVerdict
{
    /// <summary>同意准入.</summary>
    Admit,

    /// <summary>有条件准入.</summary>
    AdmitWithConditions,

    /// <summary>不予准入.</summary>
    Reject,
}

/// <summary>What a project does to a finding.</summary>
public enum FindingFate
{
    /// <summary>There only with the project.</summary>
    Added,

    /// <summary>There before, and worse with the project.</summary>
    Worsened,

    /// <summary>The same with and without.</summary>
    Unchanged,

    /// <summary>There before, and less with the project.</summary>
    Eased,

    /// <summary>Gone with the project.</summary>
    Removed,
}

/// <summary>What a finding means for the project.</summary>
public enum ReviewWeight
{
    /// <summary>Not the project's doing.</summary>
    None,

    /// <summary>Worth knowing.</summary>
    Remark,

    /// <summary>To be cured as a condition of admission.</summary>
    Condition,

    /// <summary>Forbids admission.</summary>
    Forbids,
}

/// <summary>A finding before and after.</summary>
/// <param name="Finding">The finding with the project; without it where it is gone.</param>
/// <param name="Fate">What the project does to it.</param>
/// <param name="MeasuredBefore">In the finding's unit; null where it was not there.</param>
/// <param name="Weight">What it means for the project.</param>
public sealed record FindingChange(Finding Finding, FindingFate Fate, double? MeasuredBefore, ReviewWeight Weight);

/// <summary>A target before and after.</summary>
/// <param name="Before">Verdict without the project; null for a target of the project.</param>
/// <param name="After">Verdict with it; null for a target that the project removes.</param>
public sealed record TargetChange(TargetVerdict? Before, TargetVerdict? After);

/// <summary>Risk that one side causes to the other.</summary>
/// <param name="Subject">Layer and id of what bears it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Risk">1/year.</param>
/// <param name="Limit">1/year. Limit that this risk counts against.</param>
/// <param name="From">Who causes it, largest first; the values sum to the risk.</param>
public sealed record Influence(string Subject, string Name, double Risk, double Limit, ImmutableArray<Contributor> From);

/// <summary>A line of the check list.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Weight">The worst that the project does to it; none: passed.</param>
/// <param name="Findings">Findings that weigh.</param>
public sealed record CheckLine(SitingRule Rule, ReviewWeight Weight, ImmutableArray<FindingChange> Findings);

/// <summary>The check list of one department.</summary>
/// <param name="Department">Department that signs it.</param>
/// <param name="Lines">One for every rule that it answers for.</param>
public sealed record DepartmentCheck(Department Department, ImmutableArray<CheckLine> Lines);

/// <summary>The joint review of one project: the park before and after, and what follows.</summary>
public sealed record JointReview
{
    /// <summary>Name of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The change that it makes.</summary>
    public required ParkProposal Proposal { get; init; }

    /// <summary>The park as it is.</summary>
    public required Assessment Before { get; init; }

    /// <summary>The park with the project.</summary>
    public required Assessment After { get; init; }

    /// <summary>Verdict.</summary>
    public required ReviewVerdict Verdict { get; init; }

    /// <summary>Every finding before or after, those that weigh most first.</summary>
    public required ImmutableArray<FindingChange> Findings { get; init; }

    /// <summary>Every target before or after.</summary>
    public required ImmutableArray<TargetChange> Targets { get; init; }

    /// <summary>What the project does to others.</summary>
    public required ImmutableArray<Influence> ToOthers { get; init; }

    /// <summary>What others do to the project's own targets.</summary>
    public required ImmutableArray<Influence> FromOthers { get; init; }

    /// <summary>Check lists.</summary>
    public required ImmutableArray<DepartmentCheck> Checks { get; init; }

    /// <summary>Findings that forbid admission.</summary>
    public IEnumerable<FindingChange> Deciding => Findings.Where(f => f.Weight == ReviewWeight.Forbids);

    /// <summary>Findings to be cured as a condition.</summary>
    public IEnumerable<FindingChange> Conditions => Findings.Where(f => f.Weight == ReviewWeight.Condition);
}
