using ParkRisk.Analysis.Domino;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 8: domino effects and how the enterprises act on each other.</summary>
internal static class InfluenceChapter
{
    private const int MostLinks = 40, MostPairs = 40, MostUnits = 10, MostInfluences = 60, MostLevels = 3;

    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        yield return c.Chapter("多米诺效应与企业相互影响", "Domino effects and the enterprises' influence on each other");
        foreach (var block in Domino(c).Concat(Influences(c)))
        {
            yield return block;
        }
    }

    private static IEnumerable<ReportBlock> Domino(ReportContext c)
    {
        var summary = c.Assessment.Domino;
        var result = summary.Result;
        yield return c.Section("多米诺效应", "Domino effects");
        if (result.Links.IsEmpty)
        {
            yield return c.Text("没有装置的事故能达到其他装置的升级阈值，未发现多米诺效应。", "No event of an installation reaches the escalation threshold of another: there are no domino effects.");
            yield break;
        }

        int crossing = result.Links.Count(l => l.CrossesFence);
        string levels = string.Join(c.Pick("、", ", "), result.FrequencyByLevel.Take(MostLevels).Select((f, i) => c.Pick($"{i + 1} 级及以上 {ReportNumbers.Scientific(f)}/年", $"level {i + 1} or more {ReportNumbers.Scientific(f)} per year")));
        var worst = summary.Targets.MaxBy(t => t.Share);
        yield return c.Text(
            $"识别出多米诺联系 {result.Links.Length} 条，其中跨企业 {crossing} 条；引发至少一个其他装置的初始事故合计 {ReportNumbers.Scientific(result.Frequency)}/年（{levels}），一次事故链平均引发 {ReportNumbers.Plain(result.MeanSetOff, 2)} 个装置（{result.Histories} 次模拟）。多米诺效应已计入个人风险和社会风险。",
            $"There are {result.Links.Length} domino links, {crossing} of them between enterprises. Primary events that set off at least one other installation sum to {ReportNumbers.Scientific(result.Frequency)} per year ({levels}); a chain sets off {ReportNumbers.Plain(result.MeanSetOff, 2)} installations on average ({result.Histories} histories). Domino effects are part of the individual and societal risk of this report.");
        if (worst is not null && worst.Value > 0)
        {
            yield return c.Text(
                $"多米诺效应占比最大的防护目标是{c.Subject(worst.Subject)}：{ReportNumbers.Scientific(worst.Value)}/年，占其个人风险的 {ReportNumbers.Percent(worst.Share)}。",
                $"The target with the largest share of domino effects is {c.Subject(worst.Subject)}: {ReportNumbers.Scientific(worst.Value)} per year, {ReportNumbers.Percent(worst.Share)} of its individual risk.");
        }

        yield return c.Table("tab-domino", "最频繁的多米诺联系", "The most frequent domino links", "domino.links[]", result.Links.Take(MostLinks),
            Words<DominoLink>("起始装置", "from", 2.4, l => c.Subject(l.From)),
            Words<DominoLink>("受影响装置", "to", 2.4, l => c.UnitName(l.To)),
            Figure<DominoLink>("距离 (m)", "distance (m)", 0.8, l => ReportNumbers.Plain(l.Distance)),
            Words<DominoLink>("方式", "vector", 0.9, l => c.Word(l.Vector)),
            Figure<DominoLink>("强度", "intensity", 1, l => Intensity(c, l, l.Intensity)),
            Figure<DominoLink>("阈值", "threshold", 1, l => Intensity(c, l, l.Threshold)),
            Figure<DominoLink>("概率", "probability", 0.8, l => double.IsNaN(l.Probability) ? "–" : SitingChapter.Value(l.Probability)),
            Figure<DominoLink>("频率 (/年)", "per year", 1, l => ReportNumbers.Scientific(l.Frequency + l.CarriedFrequency)),
            Words<DominoLink>("跨企业", "crosses fence", 0.7, l => l.CrossesFence ? c.Pick("是", "yes") : c.Pick("否", "no")));
        yield return c.Table("tab-critical", "关键装置", "Critical installations", "domino.critical[]", DominoAnswers.Ranking(result, MostUnits),
            Words<CriticalUnit>("作用", "role", 1, u => c.Word(u.Role)),
            Figure<CriticalUnit>("名次", "rank", 0.5, u => ReportNumbers.Plain(u.Rank)),
            Words<CriticalUnit>("装置", "installation", 2.6, u => c.UnitName(u.Unit.Unit)),
            Words<CriticalUnit>("企业", "enterprise", 2.6, u => c.EnterpriseName(u.Unit.Enterprise)),
            Figure<CriticalUnit>("频率 (/年)", "per year", 1, u => ReportNumbers.Scientific(u.Frequency)),
            Figure<CriticalUnit>("占比", "share", 0.8, u => ReportNumbers.Percent(u.Share)));
        yield return c.Table("tab-neighbours", "应相互沟通的企业（跨企业多米诺）", "Enterprises that have to talk to each other (links across a fence)", "domino.enterprises[]", DominoAnswers.Neighbours(result).Take(MostPairs),
            Words<NeighbourExposure>("起始方", "from", 2.6, n => n.From is null ? c.Pick("公共管线", "public pipelines") : c.EnterpriseName(n.From)),
            Words<NeighbourExposure>("受影响方", "to", 2.6, n => c.EnterpriseName(n.To)),
            Figure<NeighbourExposure>("联系 (条)", "links", 0.7, n => ReportNumbers.Plain(n.Links)),
            Figure<NeighbourExposure>("频率 (/年)", "per year", 1, n => ReportNumbers.Scientific(n.Frequency)),
            Words<NeighbourExposure>("最频繁的联系", "most frequent link", 3, n => $"{c.Subject(n.Strongest.From)} → {c.UnitName(n.Strongest.To)}"));
        if (ReportFigures.Sheet(c, "fig-domino", "domino") is { } sheet)
        {
            yield return sheet;
        }
    }

    private static string Intensity(ReportContext c, DominoLink link, double value)
        => double.IsNaN(value) ? "–" : double.IsPositiveInfinity(value) ? c.Pick("火焰内", "in flame") : ReportNumbers.Plain(value / 1000, 1) + (link.Vector == EscalationVector.Blast ? " kPa" : " kW/m²");

    private static IEnumerable<ReportBlock> Influences(ReportContext c)
    {
        var pairs = Pairs(c).ToList();
        yield return c.Section("企业之间的风险传递", "Risk that the enterprises put on each other");
        if (pairs.Count == 0)
        {
            yield return c.Text("没有属于企业的防护目标受到其他企业的风险。", "No target that belongs to an enterprise is under the risk of another.");
            yield break;
        }

        var worst = pairs[0];
        yield return c.Text(
            $"{CrossReference.To("tab-influence")}列出各企业的防护目标受其他企业影响的最大个人风险。影响最大的是{c.EnterpriseName(worst.Cause)}对{c.EnterpriseName(worst.Affected)}，个人风险 {ReportNumbers.Scientific(worst.Risk)}/年。",
            $"{CrossReference.To("tab-influence")} lists the largest individual risk that an enterprise puts on the targets of another. The largest is that of {c.EnterpriseName(worst.Cause)} on {c.EnterpriseName(worst.Affected)}, {ReportNumbers.Scientific(worst.Risk)} per year.");
        yield return c.Table("tab-influence", "企业相互影响（个人风险）", "Influence of the enterprises on each other (individual risk)", "targets[].top_contributors", pairs.Take(MostInfluences),
            Words<Influence>("施加影响的企业", "causing enterprise", 3, p => c.EnterpriseName(p.Cause)),
            Words<Influence>("受影响的企业", "affected enterprise", 3, p => c.EnterpriseName(p.Affected)),
            Words<Influence>("防护目标", "target", 2, p => c.Subject("targets/" + p.Target)),
            Figure<Influence>("个人风险 (/年)", "risk (per year)", 1.3, p => ReportNumbers.Scientific(p.Risk)));
    }

    private static IEnumerable<Influence> Pairs(ReportContext c)
        => c.Assessment.Targets
            .Where(t => t.Target.Enterprise is not null)
            .SelectMany(t => t.Contributors
                .GroupBy(s => c.EnterpriseIdOfSubject(s.Subject))
                .Where(g => g.Key is not null && g.Key != t.Target.Enterprise)
                .Select(g => new Influence(g.Key!, t.Target.Enterprise!, t.Target.Id, g.Sum(s => s.Value))))
            .GroupBy(p => (p.Cause, p.Affected))
            .Select(g => g.MaxBy(p => p.Risk)!)
            .OrderByDescending(p => p.Risk)
            .ThenBy(p => p.Cause, StringComparer.Ordinal);

    private sealed record Influence(string Cause, string Affected, string Target, double Risk);
}
