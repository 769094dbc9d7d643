using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 13: conclusions, assembled from what was found.</summary>
internal static class ConclusionChapter
{
    private const int MostNamed = 5;

    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        var result = c.Assessment;
        yield return c.Chapter("评估结论", "Conclusions");
        var majors = result.Hazards.Where(h => h.Result.IsMajorHazard).ToList();
        yield return majors.Count == 0
            ? c.Bullet("园区没有重大危险源。", "The park has no major hazard.")
            : c.Bullet(
                $"园区有重大危险源 {majors.Count} 个，分布在 {majors.Select(h => h.Group.Enterprise).Distinct().Count()} 家企业；R 值最大的是{c.EnterpriseName(majors[0].Group.Enterprise)}（{ReportNumbers.Plain(majors[0].Result.R, 1)}）。",
                $"The park has {majors.Count} major hazards in {majors.Select(h => h.Group.Enterprise).Distinct().Count()} enterprises; the largest R is that of {c.EnterpriseName(majors[0].Group.Enterprise)} ({ReportNumbers.Plain(majors[0].Result.R, 1)}).");
        yield return Targets(c);
        if (result.SocietalRisk is { } societal)
        {
            yield return Societal(c, societal);
        }

        foreach (var block in Findings(c))
        {
            yield return block;
        }

        yield return Overall(c);
        yield return Reservations(c);
    }

    private static ParagraphBlock Targets(ReportContext c)
    {
        var targets = c.Assessment.Targets;
        var exceeding = targets.Where(t => !t.IsAcceptable).OrderByDescending(t => t.Ratio).ToList();
        if (exceeding.Count == 0)
        {
            return c.Bullet($"{targets.Length} 个防护目标的个人风险均满足 {SafeText.Clean(c.Park.Settings.Criteria)} 基准。", $"All {targets.Length} protection targets keep the limits of {SafeText.Clean(c.Park.Settings.Criteria)}.");
        }

        string names = string.Join(c.Pick("、", ", "), exceeding.Take(MostNamed).Select(t => c.Pick($"{SafeText.Clean(t.Target.Name)}（{ReportNumbers.Plain(t.Ratio, 1)} 倍）", $"{SafeText.Clean(t.Target.Name)} ({ReportNumbers.Plain(t.Ratio, 1)} times)")));
        var causes = exceeding
            .SelectMany(t => t.DecidingContributors.Select(s => (Enterprise: c.EnterpriseIdOfSubject(s.Subject), s.Share)))
            .Where(s => s.Enterprise is not null)
            .GroupBy(s => s.Enterprise!)
            .OrderByDescending(g => g.Sum(s => s.Share))
            .Take(3)
            .Select(g => c.EnterpriseName(g.Key));
        string cause = string.Join(c.Pick("、", ", "), causes);
        return c.Bullet(
            $"{targets.Length} 个防护目标中 {exceeding.Count} 个超过个人风险基准，最突出的是{names}；主要由{cause}造成。",
            $"{exceeding.Count} of {targets.Length} protection targets are above their limit of individual risk, foremost {names}; the main causes are {cause}.");
    }

    private static ParagraphBlock Societal(ReportContext c, Assessments.SocietalRiskSummary societal)
    {
        var top = societal.LossBySource.Take(1).ToList();
        string cause = top.Count == 0 ? "" : c.Pick($"，首要来源为{c.Subject(top[0].Subject)}，占 {ReportNumbers.Percent(top[0].Share)}", $"; its largest source is {c.Subject(top[0].Subject)} with {ReportNumbers.Percent(top[0].Share)}");
        string zone = societal.Verdict is { } verdict ? c.Word(verdict) : c.Pick("无判据的区域", "no judged region");
        return c.Bullet(
            $"社会风险位于{zone}，潜在生命损失 {ReportNumbers.Scientific(societal.PotentialLossOfLife)} 人/年{cause}。",
            $"Societal risk lies in the {zone}; the potential loss of life is {ReportNumbers.Scientific(societal.PotentialLossOfLife)} persons per year{cause}.");
    }

    private static IEnumerable<ReportBlock> Findings(ReportContext c)
    {
        foreach (var rule in c.Assessment.Findings.GroupBy(f => f.Clause.Document + " " + f.Clause.Number).OrderBy(g => g.Min(f => f.Severity)).ThenByDescending(g => g.Count()))
        {
            int red = rule.Count(f => f.Severity == FindingSeverity.Red);
            string subjects = string.Join(c.Pick("、", ", "), rule.Take(MostNamed).Select(f => c.FirstSubject(f)).Distinct());
            yield return c.Bullet(
                $"不符合 {SafeText.Clean(rule.Key)}（{SafeText.Clean(rule.First().Clause.Text.Zh)}）{rule.Count()} 项{(red > 0 ? $"，其中红色 {red} 项" : "")}，涉及{subjects}{(rule.Count() > MostNamed ? "等" : "")}。",
                $"{rule.Count()} {(rule.Count() == 1 ? "finding" : "findings")} against {SafeText.Clean(rule.Key)} ({SafeText.Clean(rule.First().Clause.Text.En)}), {(red > 0 ? $"{red} of them red" : "none of them red")}: {subjects}{(rule.Count() > MostNamed ? " and others" : "")}.");
        }
    }

    private static ParagraphBlock Overall(ReportContext c)
    {
        int red = c.Assessment.Findings.Count(f => f.Severity == FindingSeverity.Red);
        bool unacceptable = c.Assessment.SocietalRisk?.Verdict == SocietalRiskZone.Unacceptable;
        return red == 0 && !unacceptable
            ? c.Text("总体结论：未发现突破强制性限值的问题，园区整体安全风险可接受，须按本报告的措施继续降低风险。", "Overall: no binding limit is broken. The overall risk of the park is acceptable; risk has to be lowered further by the measures of this report.")
            : c.Text(
                $"总体结论：存在 {red} 项突破强制性限值的问题{(unacceptable ? "，且社会风险进入不可接受区" : "")}，在整改完成前园区整体安全风险不可接受，受影响范围内不宜接纳新的危险化学品项目。",
                $"Overall: {red} findings break a binding limit{(unacceptable ? " and societal risk is in the unacceptable region" : "")}. Until they are cured the overall risk of the park is not acceptable, and no hazardous-chemical project should be admitted within their reach.");
    }

    private static ParagraphBlock Reservations(ReportContext c)
    {
        var result = c.Assessment;
        int weak = result.Targets.Count(t => t.ClassConfidence is not "high");
        return c.Note(
            $"结论的保留：{result.Omitted.Length} 个场景无法计算，{result.Notes.Length} 类计算超出模型适用范围，{result.Assumptions.Length} 个取值为假定，{weak} 个防护目标的类别判定可信度不高；详见附录。",
            $"Reservations: {result.Omitted.Length} scenarios could not be calculated, {result.Notes.Length} kinds of calculation left a model's range, {result.Assumptions.Length} values were assumed, and the class of {weak} targets is not of high confidence; see the annexes.");
    }
}
