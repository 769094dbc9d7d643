using System.Collections.Immutable;
using System.Globalization;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Individual risk above the limit of GB 36894-2018 at a protection target.</summary>
public static class IndividualRiskAtTarget
{
    /// <summary>Rule identifier.</summary>
    public const string Rule = "individual-risk-at-target";

    private static readonly Clause Table2 = new("GB 36894-2018", "表2", new(
        "各类防护目标承受的个人风险不得超过表列基准，新建、改建、扩建装置与在役装置分别规定。",
        "The individual risk at each class of protection target must not exceed the tabulated criterion, which differs for new and for in-service installations."));

    /// <summary>One finding for every target whose deciding risk is above its limit; exactly at the limit there is none.</summary>
    /// <param name="targets">Verdicts of all targets.</param>
    public static IEnumerable<Finding> Evaluate(IEnumerable<TargetVerdict> targets)
        => targets.Where(t => !t.IsAcceptable).Select(Describe);

    private static Finding Describe(TargetVerdict verdict)
    {
        string id = "targets/" + verdict.Target.Id;
        bool isNew = verdict.Deciding == DecidingLimit.NewInstallations;
        var name = TargetClassNames.Of(verdict.Class);
        string value = Scientific(verdict.DecidingRisk);
        string limit = Scientific(verdict.Limit);
        string caveatZh = verdict.ClassConfidence == "high" ? "" : $"（防护目标分类依据的可信度为“{verdict.ClassConfidence}”，请核对标准原文。）";
        string caveatEn = verdict.ClassConfidence == "high" ? "" : $" The row that classifies the target has {verdict.ClassConfidence} confidence; check it against the printed standard.";
        string main = verdict.DecidingContributors.Length > 0 ? verdict.DecidingContributors[0].Subject : "";
        return new Finding
        {
            Id = $"{Rule}:{id}",
            Rule = Rule,
            Severity = FindingSeverity.Red,
            Subjects = [id, .. verdict.DecidingContributors.Take(3).Select(c => c.Subject)],
            Geometry = verdict.Target.Shape,
            Measured = verdict.DecidingRisk,
            Limit = verdict.Limit,
            Unit = "per_year",
            Clause = Table2,
            Message = new(
                $"{verdict.Target.Name}（{name.Zh}）处{(isNew ? "新建装置的" : "累计")}个人风险为 {value}/年，超过基准 {limit}/年的 {verdict.Ratio.ToString("0.#", CultureInfo.InvariantCulture)} 倍；首要来源 {main}。{caveatZh}",
                $"The {(isNew ? "individual risk of new installations" : "cumulated individual risk")} at {verdict.Target.Name} ({name.En}) is {value} per year, {verdict.Ratio.ToString("0.#", CultureInfo.InvariantCulture)} times the limit of {limit}; the largest source is {main}.{caveatEn}"),
            Contributors = verdict.DecidingContributors,
            Remedies = Remedies(verdict),
        };
    }

    /// <summary>The reduction of the leading unit that would be enough, where one unit alone can be enough; else the common reduction of all.</summary>
    private static ImmutableArray<Remedy> Remedies(TargetVerdict verdict)
    {
        double excess = verdict.DecidingRisk - verdict.Limit;
        var lead = verdict.DecidingContributors.FirstOrDefault();
        if (lead is not null && lead.Value > excess)
        {
            string percent = (100 * excess / lead.Value).ToString("0.#", CultureInfo.InvariantCulture);
            return
            [
                new(RemedyKind.Retrofit, new($"将 {lead.Subject} 在此处的风险降低 {percent}%（改造：降低泄漏频率或存量）即可满足基准。",
                    $"Lowering the risk of {lead.Subject} here by {percent} % (retrofit: leak frequency or inventory) meets the limit.")),
            ];
        }

        string common = (100 * excess / verdict.DecidingRisk).ToString("0.#", CultureInfo.InvariantCulture);
        return
        [
            new(RemedyKind.Relocate, new($"单独改造任何一个装置都不足以满足基准；全部来源需共同降低 {common}%，或搬迁防护目标。",
                $"No single unit is enough: all sources together must fall by {common} %, or the target must be relocated.")),
        ];
    }

    private static string Scientific(double value) => value.ToString("0.0E+0", CultureInfo.InvariantCulture);
}
