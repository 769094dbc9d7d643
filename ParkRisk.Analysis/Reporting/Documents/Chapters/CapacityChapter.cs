using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Siting;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 9: safety capacity and control of the total.</summary>
internal static class CapacityChapter
{
    private const int MostTargets = 15, MostShares = 20;

    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        yield return c.Chapter("安全容量与总量控制", "Safety capacity and control of the total");
        yield return c.Text(UsedCapacity.Definition.Zh, UsedCapacity.Definition.En);
        if (c.Assessment.Capacity is not { Bottleneck: { } bottleneck } capacity)
        {
            yield return c.Text("数据集没有防护目标和人口，无法度量安全容量。", "The dataset has neither protection targets nor people: capacity cannot be measured.");
            yield break;
        }

        string use = ReportNumbers.Plain(capacity.Utilisation, 2);
        yield return capacity.Utilisation > 1
            ? c.Text(
                $"已用容量（利用率）为 {use}，超过 1：容量已用尽。控制因素：{SafeText.Clean(bottleneck.Text.Zh)}。在降低现有风险之前，控制因素影响范围内不应接纳新增风险。",
                $"The utilisation is {use}, above 1: capacity is exhausted. It is set by this: {SafeText.Clean(bottleneck.Text.En)}. Before present risk falls, no further risk should be admitted where it acts on what sets it.")
            : c.Text(
                $"已用容量（利用率）为 {use}，剩余 {ReportNumbers.Percent(capacity.Remaining)}。控制因素：{SafeText.Clean(bottleneck.Text.Zh)}。",
                $"The utilisation is {use}; {ReportNumbers.Percent(capacity.Remaining)} is left. It is set by this: {SafeText.Clean(bottleneck.Text.En)}.");
        yield return c.Table("tab-capacity-targets", "容量最紧的防护目标", "The targets with the least capacity left", "capacity.targets[]", capacity.Targets.Take(MostTargets),
            Words<TargetUse>("防护目标", "target", 3, t => c.Subject("targets/" + t.Target)),
            Words<TargetUse>("类别", "class", 2, t => TargetClassNames.Of(t.Class).In(c.IsChinese)),
            Figure<TargetUse>("个人风险 (/年)", "risk (per year)", 1.2, t => ReportNumbers.Scientific(t.Risk)),
            Figure<TargetUse>("基准 (/年)", "limit (per year)", 1.2, t => ReportNumbers.Scientific(t.Limit)),
            Figure<TargetUse>("利用率", "utilisation", 1, t => ReportNumbers.Plain(t.Ratio, 2)));
        yield return c.Table("tab-capacity-enterprises", "各企业占用的容量", "Capacity that the enterprises use", "capacity.enterprises[]", capacity.Enterprises.Take(MostShares),
            Words<CapacityShare>("企业", "enterprise", 3, s => s.Subject == "pipelines" ? c.Pick("公共管线", "public pipelines") : c.Subject(s.Subject)),
            Figure<CapacityShare>("控制因素处占比", "share at the bottleneck", 1.2, s => ReportNumbers.Percent(s.Share)),
            Figure<CapacityShare>("单独利用率", "utilisation alone", 1.2, s => ReportNumbers.Plain(s.Utilisation, 2)),
            Figure<CapacityShare>("潜在生命损失 (人/年)", "loss of life per year", 1.3, s => ReportNumbers.Scientific(s.Loss)),
            Figure<CapacityShare>("占比", "share", 0.9, s => ReportNumbers.Percent(s.LossShare)));
        var information = capacity.Information;
        yield return c.Note(
            $"仅供参考：各辨识单元 R 值合计 {ReportNumbers.Plain(information.HazardIndex, 1)}；危险物质存量 {ReportNumbers.Plain(information.Holding / 1000)} t，单位面积 {ReportNumbers.Plain(information.HoldingPerArea, 2)} kg/m²。",
            $"For information: R sums to {ReportNumbers.Plain(information.HazardIndex, 1)}; hazardous substances held {ReportNumbers.Plain(information.Holding / 1000)} t, {ReportNumbers.Plain(information.HoldingPerArea, 2)} kg/m² of the park.");
        if (ReportFigures.Sheet(c, "fig-capacity", "capacity") is { } sheet)
        {
            yield return sheet;
        }
    }
}
