using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Review;

/// <summary>What a project and its neighbours do to each other.</summary>
internal static class Influences
{
    /// <summary>Risk of the project's installations at targets that are not its own, largest first.</summary>
    public static ImmutableArray<Influence> ToOthers(Assessment after, ParkProposal proposal)
    {
        var causes = Units(proposal);
        return
        [
            .. after.Targets
                .Where(t => !IsOwn(t.Target, proposal))
                .Select(t => Of(t, t.NewLimit, causes.Contains))
                .Where(i => i.Risk > 0)
                .OrderByDescending(i => i.Risk / i.Limit),
        ];
    }

    /// <summary>Risk of everybody else at the project's own targets, largest first.</summary>
    public static ImmutableArray<Influence> FromOthers(Assessment after, ParkProposal proposal)
    {
        var own = Units(proposal);
        return
        [
            .. after.Targets
                .Where(t => IsOwn(t.Target, proposal))
                .Select(t => Of(t, t.CumulatedLimit, subject => !own.Contains(subject)))
                .OrderByDescending(i => i.Risk / i.Limit),
        ];
    }

    private static Influence Of(TargetVerdict verdict, double limit, Func<string, bool> counts)
    {
        Contributor[] from = [.. verdict.Contributors.Where(c => counts(c.Subject))];
        double risk = from.Sum(c => c.Value);
        return new("targets/" + verdict.Target.Id, verdict.Target.Name, risk, limit, [.. from.Select(c => c with { Share = c.Value / risk })]);
    }

    private static HashSet<string> Units(ParkProposal proposal)
        =>
        [
            .. proposal.Changes.Units.SelectMany(u => new[] { "units/" + u.Id, DominoSummary.SubjectPrefix + u.Id }),
            .. proposal.Changes.Pipelines.Select(p => "pipelines/" + p.Id),
        ];

    private static bool IsOwn(ProtectionTarget target, ParkProposal proposal)
        => proposal.Changes.Targets.Any(t => t.Id == target.Id) || (target.Enterprise is { } enterprise && proposal.Changes.Enterprises.Any(e => e.Id == enterprise));
}
