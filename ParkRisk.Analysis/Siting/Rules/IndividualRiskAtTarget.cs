using System.Globalization;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Individual risk above the limit of GB 36894-2018 at a protection target.</summary>
public static class IndividualRiskAtTarget
{
    /// <summary>One finding for every target whose deciding risk is above its limit; exactly at the limit there is none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="targets">Verdicts of all targets.</param>
    public static IEnumerable<Finding> Evaluate(SitingRule rule, IEnumerable<TargetVerdict> targets)
        => targets.Where(t => !t.IsAcceptable).Select(t => Describe(rule, t));

    private static Finding Describe(SitingRule rule, TargetVerdict verdict)
    {
        string id = "targets/" + verdict.Target.Id;
        bool isNew = verdict.Deciding == DecidingLimit.NewInstallations;
        var name = TargetClassNames.Of(verdict.Class);
        string value = Scientific(verdict.DecidingRisk);
        string limit = Scientific(verdict.Limit);
        string caveatZh = verdict.ClassConfidence == "high" ? "" : $"（防护目标分类依据的可信度为“{verdict.ClassConfidence}”，请核对标准原文。）";
        string caveatEn = verdict.ClassConfidence == "high" ? "" : $" The row that classifies the target has {verdict.ClassConfidence} confidence; check it against the printed standard.";
        string main = verdict.DecidingContributors.Length > 0 ? verdict.DecidingContributors[0].Subject : "";
        return rule.Draft(
            [id, .. verdict.DecidingContributors.Take(3).Select(c => c.Subject)],
            1,
            verdict.Target.Shape,
            verdict.DecidingRisk,
            verdict.Limit,
            "per_year",
            verdict.Ratio,
            new(
                $"{verdict.Target.Name}（{name.Zh}）处{(isNew ? "新建装置的" : "累计")}个人风险为 {value}/年，是基准 {limit}/年的 {verdict.Ratio.ToString("0.#", CultureInfo.InvariantCulture)} 倍；首要来源 {main}。{caveatZh}",
                $"The {(isNew ? "individual risk of new installations" : "cumulated individual risk")} at {verdict.Target.Name} ({name.En}) is {value} per year, {verdict.Ratio.ToString("0.#", CultureInfo.InvariantCulture)} times the limit of {limit}; the largest source is {main}.{caveatEn}"),
            verdict.DecidingContributors);
    }

    private static string Scientific(double value) => value.ToString("0.0E+0", CultureInfo.InvariantCulture);
}
