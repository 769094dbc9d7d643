using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 8: how the enterprises act on each other.</summary>
internal static class InfluenceChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        yield return c.Chapter("多米诺效应与企业相互影响", "Domino effects and the enterprises' influence on each other");
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
        yield return c.Table("tab-influence", "企业相互影响（个人风险）", "Influence of the enterprises on each other (individual risk)", "targets[].top_contributors", pairs.Take(60),
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
