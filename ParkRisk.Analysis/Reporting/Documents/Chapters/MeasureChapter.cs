using System.Globalization;
using ParkRisk.Analysis.Assessments.Register;
using ParkRisk.Analysis.Siting;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 12: measures and the rectification register.</summary>
internal static class MeasureChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        var entries = RectificationRegister.Of(c.Assessment);
        yield return c.Chapter("对策措施与整改台账", "Measures and the rectification register");
        if (entries.IsEmpty)
        {
            yield return c.Text("没有问题，数据集的整改台账也为空。", "There are no findings, and the register of the dataset is empty.");
            yield break;
        }

        int Number(EntryState state) => entries.Count(e => e.State == state);
        int overdue = entries.Count(e => e.IsOverdue);
        yield return c.Text(
            $"台账共 {entries.Length} 条：整改中 {Number(EntryState.Pending)} 条，尚未落实措施 {Number(EntryState.Unassigned)} 条，重新打开 {Number(EntryState.Reopened)} 条，已闭环 {Number(EntryState.Closed)} 条，问题已不存在待销号 {Number(EntryState.NotFoundAnyMore)} 条，独立措施 {Number(EntryState.FreeStanding)} 条；逾期 {overdue} 条。措施按问题编号与问题对应，编号在历次评估中不变。",
            $"The register has {entries.Length} entries: {Number(EntryState.Pending)} pending, {Number(EntryState.Unassigned)} without a measure, {Number(EntryState.Reopened)} reopened, {Number(EntryState.Closed)} closed, {Number(EntryState.NotFoundAnyMore)} whose finding is gone, {Number(EntryState.FreeStanding)} that belong to no finding; {overdue} are overdue. Measures are matched to findings by id, which does not change from one assessment to the next.");
        yield return c.Table("tab-measures", "整改台账", "Rectification register", "findings[].id", entries.OrderByDescending(e => e.IsOverdue || e.State == EntryState.Reopened).ThenBy(e => e.State),
            Words<RegisterEntry>("问题", "finding", 3, e => Finding(c, e)),
            Words<RegisterEntry>("台账状态", "state", 1.4, e => c.Word(e.State)),
            Words<RegisterEntry>("措施", "measure", 0.8, e => c.Word(e.Kind)),
            Words<RegisterEntry>("责任单位", "owner", 1.6, e => e.Measure?.Owner),
            Coloured<RegisterEntry>("期限", "due", 1.1, e => (e.Measure?.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–") + (e.IsOverdue ? c.Pick(" 逾期", " overdue") : ""), e => e.IsOverdue ? SeverityColours.Of(FindingSeverity.Red) : null),
            Words<RegisterEntry>("进度", "status", 0.9, e => e.Measure is { } m ? c.Word(m.Status) : null),
            Words<RegisterEntry>("说明", "note", 2, e => e.Measure?.Note));
        foreach (var block in Plan(c))
        {
            yield return block;
        }
    }

    private static IEnumerable<ReportBlock> Plan(ReportContext c)
    {
        yield return c.Section("措施的效果与先后", "Effect and order of the measures");
        if (c.Options.Plan is not { } plan)
        {
            yield return c.Text("本次未试算措施的效果；可用 parkrisk assess --effects N 对前 N 项问题的对策逐一试算。", "The effect of the measures was not tried in this run; parkrisk assess --effects N tries the remedies of the first N findings one by one.");
            yield break;
        }

        string together = plan.LossTogether is { } loss ? ReportNumbers.Scientific(loss) : "–";
        yield return c.Text(
            $"对 {plan.Effects.Length} 项问题的对策逐一修改数据集并重新评估，另 {plan.NotTried} 项未试算。按降低风险的多少排序，先做在前者降低风险最快。全部实施后潜在生命损失为 {together} 人/年，超标防护目标 {plan.TargetsTogether} 个。",
            $"The remedies of {plan.Effects.Length} findings were tried one by one on the dataset and the park reassessed; {plan.NotTried} were not tried. They stand in the order in which they lower most risk soonest. With all of them the potential loss of life is {together} persons per year and {plan.TargetsTogether} targets are above their limit.");
        yield return c.Table("tab-effects", "措施效果（单独实施）", "Effect of the measures (each alone)", null, plan.Effects.Select((e, i) => (Effect: e, Order: i + 1)),
            Figure<(MeasureEffect Effect, int Order)>("先后", "order", 0.6, e => ReportNumbers.Plain(e.Order)),
            Words<(MeasureEffect Effect, int Order)>("措施", "measure", 4, e => $"{c.Word(e.Effect.Remedy.Kind)}{c.Pick("：", ": ")}{e.Effect.Remedy.Text.In(c.IsChinese)}"),
            Figure<(MeasureEffect Effect, int Order)>("潜在生命损失降低 (人/年)", "loss of life saved (per year)", 1.2, e => ReportNumbers.Scientific(e.Effect.LossSaved)),
            Figure<(MeasureEffect Effect, int Order)>("超标倍数降低", "excess saved", 1, e => ReportNumbers.Plain(e.Effect.ExcessSaved, 2)),
            Figure<(MeasureEffect Effect, int Order)>("消除问题 (项)", "findings cured", 0.9, e => ReportNumbers.Plain(e.Effect.FindingsCured.Length)),
            Words<(MeasureEffect Effect, int Order)>("期限", "due", 1, e => e.Effect.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static string? Finding(ReportContext c, RegisterEntry entry)
        => entry.Finding is { } finding ? $"{c.FirstSubject(finding)}：{finding.Clause.Document} {finding.Clause.Number}" : entry.FindingId;
}
