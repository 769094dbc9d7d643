using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Register;

/// <summary>What one remedy does to the risk of the park.</summary>
/// <param name="FindingId">The finding that it is for.</param>
/// <param name="Remedy">The remedy; its change is an edit of the park.</param>
/// <param name="LossSaved">persons per year. Fall of the potential loss of life.</param>
/// <param name="ExcessSaved">Fall of the sum, over all targets, of what their ratio of risk to limit is above 1.</param>
/// <param name="TargetsCured">Fall of the number of targets above their limit.</param>
/// <param name="FindingsCured">Ids of findings that are gone with it.</param>
/// <param name="Due">When the measure is due, where the register says so.</param>
public sealed record MeasureEffect(
    string FindingId, Remedy Remedy, double LossSaved, double ExcessSaved, int TargetsCured, ImmutableArray<string> FindingsCured, DateOnly? Due)
{
    /// <summary>True when the finding that it is for is gone.</summary>
    public bool CuresItsFinding => FindingsCured.Contains(FindingId);
}

/// <summary>Remedies in the order in which they lower most risk soonest.</summary>
/// <param name="Effects">Each remedy with what it does alone, in that order.</param>
/// <param name="LossTogether">persons per year. Potential loss of life with all of them; null without people.</param>
/// <param name="TargetsTogether">Targets above their limit with all of them.</param>
/// <param name="NotTried">Findings whose remedies are no edits, or beyond the number asked for.</param>
public sealed record MeasurePlan(ImmutableArray<MeasureEffect> Effects, double? LossTogether, int TargetsTogether, int NotTried)
{
    /// <summary>Tries the remedy of each finding on the park and reassesses it.</summary>
    /// <param name="input">The input of the result.</param>
    /// <param name="result">The result.</param>
    /// <param name="most">Most remedies to try, the findings in their order.</param>
    /// <param name="options">How to run.</param>
    public static MeasurePlan Of(AssessmentInput input, Assessment result, int most, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        var quiet = options with { Progress = null };
        var live = new LiveAssessment();
        live.Update(input, quiet);
        var tried = result.Findings.Select(f => (Finding: f, Remedy: Choose(f, result.Park.Measures))).Where(t => t.Remedy is not null).Take(most).ToList();
        var effects = new List<MeasureEffect>();
        foreach (var (finding, remedy) in tried)
        {
            options.Report("试算整改措施的效果", "Trying the effect of measures", (double)effects.Count / tried.Count);
            if (live.Update(input with { Park = ParkMerge.Apply(input.Park, remedy!.Change!) }, quiet).Result is { } after)
            {
                effects.Add(Effect(finding, remedy, result, after));
            }
        }

        var together = tried.Count == 0 ? result : live.Update(input with { Park = tried.Aggregate(input.Park, (park, t) => ParkMerge.Apply(park, t.Remedy!.Change!)) }, quiet).Result ?? result;
        return new(
            [.. effects.OrderByDescending(e => e.LossSaved > 0 || e.ExcessSaved > 0).ThenByDescending(e => e.ExcessSaved).ThenByDescending(e => e.LossSaved).ThenBy(e => e.Due ?? DateOnly.MaxValue).ThenBy(e => e.FindingId, StringComparer.Ordinal)],
            together.SocietalRisk?.PotentialLossOfLife,
            together.Targets.Count(t => !t.IsAcceptable),
            result.Findings.Length - effects.Count);
    }

    /// <summary>The remedy of the kind that the register has chosen, else the first that is an edit.</summary>
    private static Remedy? Choose(Finding finding, ImmutableArray<RectificationMeasure> measures)
    {
        string? chosen = measures.FirstOrDefault(m => m.Finding == finding.Id)?.Kind?.ToString();
        return finding.Remedies.FirstOrDefault(r => r.Change is not null && r.Kind.ToString() == chosen) ?? finding.Remedies.FirstOrDefault(r => r.Change is not null);
    }

    private static MeasureEffect Effect(Finding finding, Remedy remedy, Assessment before, Assessment after)
    {
        var left = after.Findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            finding.Id,
            remedy,
            (before.SocietalRisk?.PotentialLossOfLife ?? 0) - (after.SocietalRisk?.PotentialLossOfLife ?? 0),
            Excess(before) - Excess(after),
            before.Targets.Count(t => !t.IsAcceptable) - after.Targets.Count(t => !t.IsAcceptable),
            [.. before.Findings.Select(f => f.Id).Where(id => !left.Contains(id))],
            before.Park.Measures.FirstOrDefault(m => m.Finding == finding.Id)?.Due);
    }

    private static double Excess(Assessment assessment) => assessment.Targets.Sum(t => Math.Max(0, t.Ratio - 1));
}
