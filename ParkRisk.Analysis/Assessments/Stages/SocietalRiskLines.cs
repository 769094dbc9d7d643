using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>The F–N curve against the lines of the criteria.</summary>
internal static class SocietalRiskLines
{
    /// <summary>At most one finding: for the worst zone that the curve enters.</summary>
    public static IEnumerable<Finding> Evaluate(JudgedPark judged)
    {
        if (judged.Societal is not { Verdict: SocietalRiskZone.Unacceptable or SocietalRiskZone.ReduceAsFarAsPracticable } societal)
        {
            return [];
        }

        bool isUnacceptable = societal.Verdict == SocietalRiskZone.Unacceptable;
        var line = isUnacceptable ? SocietalRiskLine.Upper : SocietalRiskLine.Lower;
        var (point, limit) = Worst(judged, societal, line);
        var rule = judged.Context.Rules[isUnacceptable ? RuleIds.SocietalRisk : RuleIds.SocietalRiskAlarp];
        var contributors = FindingDraft.Shares(societal.LossBySource.Select(l => (l.Subject, l.Share * point.Frequency)));
        string frequency = FindingDraft.Show(point.Frequency, "0.0E+0"), allowed = FindingDraft.Show(limit, "0.0E+0"), persons = FindingDraft.Show(point.Fatalities, "0");
        var place = judged.Context.Park.Boundary ?? (NetTopologySuite.Geometries.Geometry)NetTopologySuite.Geometries.Point.Empty;
        return
        [
            rule.Draft(["park", .. contributors.Take(3).Select(c => c.Subject)], 1, place, point.Frequency, limit, "per_year", point.Frequency / limit, new(
                $"死亡 {persons} 人及以上事故的频率为 {frequency}/年，{(isUnacceptable ? "高于不可接受线" : "位于尽可能降低区，高于可接受线")} {allowed}/年；来源按潜在生命损失分摊。",
                $"Accidents with {persons} or more deaths have a frequency of {frequency} per year, {(isUnacceptable ? "above the line of the unacceptable" : "in the zone of reduction, above the line of the acceptable")}, {allowed} per year; the shares are those of the potential loss of life."),
                contributors),
        ];
    }

    /// <summary>The point of the curve that lies farthest above a line, with the line's frequency there.</summary>
    internal static (Risk.FnPoint Point, double Limit) Worst(JudgedPark judged, SocietalRiskSummary societal, SocietalRiskLine line)
        => societal.Curve
            .Where(p => p.Fatalities >= 1)
            .Select(p => (Point: p, Limit: judged.Input.Reference.SocietalRisk.Frequency(judged.Context.Park.Settings.Criteria, line, p.Fatalities)!.Value))
            .MaxBy(p => p.Point.Frequency / p.Limit);
}
