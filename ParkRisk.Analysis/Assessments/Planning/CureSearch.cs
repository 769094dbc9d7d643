using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>One change of the least cure.</summary>
/// <param name="Subject">Layer and id of what is changed.</param>
/// <param name="Kind">Retrofit: leaks become rarer; withdraw: it is closed.</param>
/// <param name="Reduction">0–1. Share of its leak frequency that must go.</param>
/// <param name="Text">The same in words.</param>
public sealed record CureStep(string Subject, RemedyKind Kind, double Reduction, BilingualText Text);

/// <summary>The least set of changes that brings a park back below all criteria.</summary>
/// <param name="Steps">The changes, largest first.</param>
/// <param name="Change">The same as a change of the park.</param>
/// <param name="IsEnough">True when everything is below its criterion afterwards.</param>
/// <param name="Left">What would still be broken.</param>
public sealed record CapacityCure(ImmutableArray<CureStep> Steps, ParkProposal Change, bool IsEnough, ImmutableArray<OverLimit> Left);

/// <summary>Finds the least cure: as few installations as possible, each made rarer no more than needed.</summary>
/// <remarks>Every broken limit is a row that is linear in the reductions. The smallest sum of reductions is a linear programme; from its solution installations are then left out one by one as long as the others can do it.</remarks>
internal static class CureSearch
{
    private const int MostRows = 400;
    private const double Relevant = 0.002;
    private const double WithdrawFrom = 0.9;
    private const int PointsATarget = 2;

    /// <summary>0–1. Shares of the limits that are kept free, one attempt after the other: what domino effects and rounding take is only known once a cure is tried.</summary>
    private static readonly double[] Margins = [1e-6, 0.05, 0.3];

    /// <summary>Finds the cure.</summary>
    /// <param name="session">The park.</param>
    /// <param name="account">Its limits.</param>
    public static CapacityCure? Find(PlanningSession session, HeadroomAccount account)
    {
        CapacityCure? best = null;
        foreach (double margin in Margins)
        {
            var rows = Rows(session, account, margin);
            List<string> Subjects(double relevant) => [.. rows.SelectMany(r => r.Parts.Where(p => p.Value > relevant * r.Excess).Select(p => p.Key)).Distinct().Order(StringComparer.Ordinal)];
            if ((Least(rows, Subjects(Relevant)) ?? Least(rows, Subjects(0))) is not { } reductions)
            {
                return best;
            }

            best = Cure(session, reductions);
            if (best.IsEnough)
            {
                return best;
            }
        }

        return best;
    }

    private static List<CureRow> Rows(PlanningSession session, HeadroomAccount account, double margin)
    {
        var (headroom, origins) = (account.Headroom, account.Origins);
        var rows = new List<CureRow>();
        var broken = Enumerable.Range(0, account.TargetPoints)
            .Where(p => headroom.Points[p].Used > headroom.Points[p].Limit)
            .GroupBy(p => (headroom.Points[p].Subject, headroom.Points[p].Kind))
            .SelectMany(g => g.OrderByDescending(p => headroom.Points[p].Used).Take(PointsATarget))
            .OrderByDescending(p => headroom.Points[p].Used / headroom.Points[p].Limit)
            .Take(MostRows);
        foreach (int p in broken)
        {
            rows.Add(CureRow.Of(headroom.Points[p].Used - (1 - margin) * headroom.Points[p].Limit, origins, s => account.Use(s, p)));
        }

        var curves = session.Assessment.SocietalRisk?.CurveBySource ?? [];
        foreach (var use in headroom.Societal.Points.Where(p => p.Fatalities >= 1))
        {
            if (headroom.UpperLine(use.Fatalities) is { } line && use.Frequency > line)
            {
                rows.Add(CureRow.Of(use.Frequency - (1 - margin) * line, origins, s => curves[s].FrequencyFrom(use.Fatalities)));
            }
        }

        return rows;
    }

    private static Dictionary<string, double>? Least(List<CureRow> rows, List<string> subjects)
    {
        if (Solve(rows, subjects) is not { } reductions)
        {
            return null;
        }

        foreach (string candidate in reductions.OrderBy(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Key).ToArray())
        {
            if (reductions.Count > 1 && Solve(rows, [.. reductions.Keys.Where(k => k != candidate).Order(StringComparer.Ordinal)]) is { } fewer)
            {
                reductions = fewer;
            }
        }

        return reductions;
    }

    private static Dictionary<string, double>? Solve(List<CureRow> rows, List<string> subjects)
    {
        var programme = new LinearProgramme(
            [.. subjects.Select(_ => -1.0)],
            [.. rows.Select(r => subjects.Select(s => -r.Parts.GetValueOrDefault(s) / r.Excess).ToImmutableArray())],
            [.. rows.Select(_ => -1.0)],
            [.. subjects.Select(_ => 1.0)]);
        var solution = programme.Solve();
        return solution.Status == LinearStatus.Optimal
            ? subjects.Select((s, j) => (Subject: s, Share: solution.Point[j])).Where(r => r.Share > 1e-9).ToDictionary(r => r.Subject, r => r.Share, StringComparer.Ordinal)
            : null;
    }

    private static CapacityCure Cure(PlanningSession session, Dictionary<string, double> reductions)
    {
        var park = session.Input.Park;
        var steps = reductions.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => Step(r.Key, r.Value)).ToImmutableArray();
        var retrofitted = steps.Where(s => s.Kind == RemedyKind.Retrofit).ToDictionary(s => s.Subject, s => 1 - s.Reduction);
        var changes = new Park { Name = park.Name, DatasetCrs = park.DatasetCrs, WorkingCrs = park.WorkingCrs, Settings = park.Settings };
        var change = new ParkProposal(
            changes with { Units = [.. park.Units.Where(u => retrofitted.ContainsKey("units/" + u.Id)).Select(u => u with { FrequencyFactor = u.FrequencyFactor * retrofitted["units/" + u.Id] })] },
            [.. steps.Where(s => s.Kind == RemedyKind.Withdraw).Select(s => s.Subject.Split('/', 2)).Select(s => (s[0], s[1]))]);
        var after = session.On(ParkMerge.Apply(park, change));
        var left = HeadroomStage.Run(after).Headroom.Over();
        return new(steps, change, left.IsEmpty, left);
    }

    /// <summary>Four significant digits, rounded up, so that the printed figure is enough.</summary>
    private static CureStep Step(string subject, double reduction)
    {
        double rounded = Math.Min(1, Math.Ceiling(reduction * 1e4) / 1e4);
        string percent = (100 * rounded).ToString("0.##", CultureInfo.InvariantCulture);
        return rounded >= WithdrawFrom || !subject.StartsWith("units/", StringComparison.Ordinal)
            ? new(subject, RemedyKind.Withdraw, 1, new($"{subject} 退出（关闭或迁出园区）", $"{subject} withdraws (is closed or leaves the park)"))
            : new(subject, RemedyKind.Retrofit, rounded, new($"{subject} 改造：泄漏频率降低 {percent} %", $"retrofit of {subject}: leaks {percent} % rarer"));
    }

    /// <summary>A broken limit: what must go, and who causes how much.</summary>
    private sealed record CureRow(double Excess, Dictionary<string, double> Parts)
    {
        /// <summary>Sources of pipelines are closed as a whole line, those of units one by one; what a unit does when it is set off counts as the unit's.</summary>
        public static CureRow Of(double excess, ImmutableArray<SourceOrigin> origins, Func<int, double> use)
        {
            var parts = new Dictionary<string, double>(StringComparer.Ordinal);
            for (int s = 0; s < origins.Length; s++)
            {
                double part = use(s);
                string subject = origins[s].Subject.StartsWith(DominoSummary.SubjectPrefix, StringComparison.Ordinal)
                    ? "units/" + origins[s].Subject[DominoSummary.SubjectPrefix.Length..]
                    : origins[s].Subject;
                if (part > 0)
                {
                    parts[subject] = parts.GetValueOrDefault(subject) + part;
                }
            }

            return new(excess, parts);
        }
    }
}
