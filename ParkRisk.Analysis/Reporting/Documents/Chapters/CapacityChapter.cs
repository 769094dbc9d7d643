using ParkRisk.Analysis.Criteria;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 9: safety capacity and control of the total.</summary>
internal static class CapacityChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        yield return c.Chapter("安全容量与总量控制", "Safety capacity and control of the total");
        yield return c.Text(
            "安全容量没有统一的定义。本报告以风险基准为容量的尺度：在所有防护目标满足个人风险基准、社会风险不进入不可接受区的前提下，园区还能接纳的风险。",
            "There is no agreed definition of safety capacity. This report measures it by the risk criteria: what risk the park can still take while every protection target keeps its limit of individual risk and the F–N curve stays out of the unacceptable region.");
        var tight = c.Assessment.Targets.OrderByDescending(t => t.Ratio).FirstOrDefault();
        int used = c.Assessment.Targets.Count(t => !t.IsAcceptable);
        bool societalFull = c.Assessment.SocietalRisk?.Verdict == SocietalRiskZone.Unacceptable;
        if (tight is null)
        {
            yield return c.Text("数据集没有防护目标，无法评判剩余容量。", "The dataset has no protection targets, so that no headroom can be judged.");
        }
        else if (used > 0 || societalFull)
        {
            yield return c.Text(
                $"目前 {used} 个防护目标已超过基准{(societalFull ? "，社会风险已进入不可接受区" : "")}；在其影响范围内园区没有剩余容量，应先降低现有风险，再接纳新项目。",
                $"At present {used} targets are above their limit{(societalFull ? " and societal risk is in the unacceptable region" : "")}: within reach of them the park has no capacity left, and present risk has to fall before a project is added.");
        }
        else
        {
            yield return c.Text(
                $"最紧的约束是{SafeText.Clean(tight.Target.Name)}：已用去其基准的 {ReportNumbers.Percent(tight.Ratio)}。",
                $"The tightest constraint is {SafeText.Clean(tight.Target.Name)}, which has used {ReportNumbers.Percent(tight.Ratio)} of its limit.");
        }
    }
}
