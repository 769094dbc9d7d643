using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Assessments.Review;

/// <summary>Makes the joint review of a project.</summary>
public static class ReviewRun
{
    /// <summary>Share of a measured value by which it must change to count as worse or better.</summary>
    private const double Material = 0.01;

    /// <summary>Share by which the societal risk of a park that is unacceptable already may not rise.</summary>
    private const double Grave = 0.1;

    /// <summary>Reviews a project.</summary>
    /// <param name="assessment">Follows the park; with the park as it is assessed before, only what the project changes is worked out.</param>
    /// <param name="before">The park as it is.</param>
    /// <param name="after">The park with the project.</param>
    /// <param name="proposal">The project.</param>
    /// <param name="options">How to run.</param>
    /// <returns>The review, or the issue that forbids it.</returns>
    public static (JointReview? Result, InputIssue? Refusal) Run(LiveAssessment assessment, AssessmentInput before, AssessmentInput after, ParkProposal proposal, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(proposal);
        var first = assessment.Update(before, options);
        if (first.Result is null)
        {
            return (null, first.Refusal);
        }

        var second = assessment.Update(after, options);
        return second.Result is null ? (null, second.Refusal) : (Compare(first.Result, second.Result, proposal, after.Reference.Rules.With(after.Park.RuleOverrides)), null);
    }

    /// <summary>Compares a park with and without a project.</summary>
    /// <param name="before">Without.</param>
    /// <param name="after">With.</param>
    /// <param name="proposal">The project.</param>
    /// <param name="rules">Rules in force.</param>
    public static JointReview Compare(Assessment before, Assessment after, ParkProposal proposal, RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(rules);
        var findings = Findings(before, after);
        return new JointReview
        {
            Project = proposal.Changes.Name,
            Proposal = proposal,
            Before = before,
            After = after,
            Verdict = findings.Any(f => f.Weight == ReviewWeight.Forbids) ? ReviewVerdict.Reject
                : findings.Any(f => f.Weight == ReviewWeight.Condition) ? ReviewVerdict.AdmitWithConditions
                : ReviewVerdict.Admit,
            Findings = findings,
            Targets = Targets(before, after),
            ToOthers = Influences.ToOthers(after, proposal),
            FromOthers = Influences.FromOthers(after, proposal),
            Checks = Checks(findings, rules),
        };
    }

    private static ImmutableArray<FindingChange> Findings(Assessment before, Assessment after)
    {
        var old = before.Findings.ToDictionary(f => f.Id);
        var now = after.Findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var targets = before.Targets.ToDictionary(t => "targets/" + t.Target.Id);
        return
        [
            .. after.Findings.Select(f => Change(f, old.GetValueOrDefault(f.Id), targets, after))
                .Concat(before.Findings.Where(f => !now.Contains(f.Id)).Select(f => new FindingChange(f, FindingFate.Removed, f.Measured, ReviewWeight.None)))
                .OrderByDescending(f => f.Weight)
                .ThenBy(f => f.Fate)
                .ThenBy(f => f.Finding.Severity),
        ];
    }

    private static FindingChange Change(Finding finding, Finding? old, Dictionary<string, TargetVerdict> targets, Assessment after)
    {
        double excess = Excess(finding);
        var fate = old is null || BreaksNewLimit(finding, targets, after) ? FindingFate.Added
            : excess > Excess(old) * (1 + Material) ? FindingFate.Worsened
            : excess < Excess(old) * (1 - Material) ? FindingFate.Eased
            : FindingFate.Unchanged;
        var weight = (fate, finding.Severity) switch
        {
            (FindingFate.Added, FindingSeverity.Red) => ReviewWeight.Forbids,
            (FindingFate.Worsened, FindingSeverity.Red) when finding.Rule == RuleIds.SocietalRisk && excess > Excess(old!) * (1 + Grave) => ReviewWeight.Forbids,
            (FindingFate.Worsened, FindingSeverity.Red) when old!.Severity != FindingSeverity.Red => ReviewWeight.Forbids,
            (FindingFate.Added or FindingFate.Worsened, FindingSeverity.Red or FindingSeverity.Orange) => ReviewWeight.Condition,
            (FindingFate.Added or FindingFate.Worsened, _) => ReviewWeight.Remark,
            _ => ReviewWeight.None,
        };
        return new(finding, fate, old?.Measured, weight);
    }

    /// <summary>The limit for new installations was kept at the target and is broken with the project: whatever the cumulated risk was before, that is the project's doing.</summary>
    private static bool BreaksNewLimit(Finding finding, Dictionary<string, TargetVerdict> before, Assessment after)
        => finding.Rule == RuleIds.IndividualRisk
            && after.Targets.First(t => "targets/" + t.Target.Id == finding.Subjects[0]) is var now && now.NewRisk > now.NewLimit
            && !(before.GetValueOrDefault(finding.Subjects[0]) is { } then && then.NewRisk > then.NewLimit);

    /// <summary>How far the limit is missed, larger being worse.</summary>
    private static double Excess(Finding finding)
    {
        bool isLeast = finding.Rule is RuleIds.Separation or RuleIds.MusterPoint or RuleIds.EvacuationRoutes or RuleIds.EmergencyTeam || (finding.Rule == RuleIds.CrowdInsideDistance && finding.Unit == "m");
        return isLeast ? finding.Limit / Math.Max(finding.Measured, 1e-3) : finding.Measured;
    }

    private static ImmutableArray<TargetChange> Targets(Assessment before, Assessment after)
    {
        var old = before.Targets.ToDictionary(t => t.Target.Id);
        var now = after.Targets.Select(t => t.Target.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Targets.Select(t => new TargetChange(old.GetValueOrDefault(t.Target.Id), t)),
            .. before.Targets.Where(t => !now.Contains(t.Target.Id)).Select(t => new TargetChange(t, null)),
        ];
    }

    private static ImmutableArray<DepartmentCheck> Checks(ImmutableArray<FindingChange> findings, RuleBook rules)
    {
        var byRule = findings.Where(f => f.Weight != ReviewWeight.None).ToLookup(f => f.Finding.Rule);
        return
        [
            .. Enum.GetValues<Department>().Select(d => new DepartmentCheck(
                d,
                [.. rules.Rules.Where(r => r.Department == d && r.IsEnabled).Select(r => new CheckLine(r, byRule[r.Id].Select(f => f.Weight).DefaultIfEmpty().Max(), [.. byRule[r.Id]]))])),
        ];
    }
}
