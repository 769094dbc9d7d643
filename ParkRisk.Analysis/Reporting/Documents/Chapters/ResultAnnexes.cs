using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Scenarios;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Annexes on the calculation: scenarios, consequences, assumptions, model notes, gaps in the data.</summary>
internal static class ResultAnnexes
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
        => Scenarios(c).Concat(Consequences(c)).Concat(Assumptions(c)).Concat(Notes(c)).Concat(Gaps(c));

    private static IEnumerable<ReportBlock> Scenarios(ReportContext c)
    {
        yield return c.Annex("泄漏场景与频率", "Scenarios and their frequencies");
        yield return c.Table("tab-scenarios", "泄漏场景", "Loss-of-containment scenarios", "scenarios[]", c.Assessment.Scenarios,
            Words<LossOfContainment>("场景", "scenario", 2.2, s => s.Id),
            Words<LossOfContainment>("类型", "kind", 1.3, s => c.Word(s.Kind)),
            Figure<LossOfContainment>("孔径 (mm)", "hole (mm)", 0.8, s => ReportNumbers.Plain(1000 * s.HoleDiameter)),
            Figure<LossOfContainment>("频率 (/年)", "frequency (per year)", 1.1, s => ReportNumbers.Scientific(s.Frequency.PerYear)),
            Figure<LossOfContainment>("速率 (kg/s)", "rate (kg/s)", 0.9, s => ReportNumbers.Plain(s.MassRate, 2)),
            Figure<LossOfContainment>("时间 (s)", "duration (s)", 0.8, s => ReportNumbers.Plain(s.Duration)),
            Figure<LossOfContainment>("总量 (kg)", "mass (kg)", 1, s => ReportNumbers.Plain(s.Mass)));
    }

    private static IEnumerable<ReportBlock> Consequences(ReportContext c)
    {
        yield return c.Annex("后果距离", "Consequence distances");
        yield return c.Text(
            "各装置每类后果达到阈值的最大下风向距离及其气象条件；逐场景、逐气象的全部距离见 consequences.csv。",
            "For every installation and kind of outcome, the largest downwind distance to a threshold and the weather that gives it; consequences.csv holds all scenarios in all weathers.");
        yield return c.Table("tab-consequences", "最大后果距离", "Largest consequence distances", "outcomes[]", Largest(c.Assessment),
            Words<Reach>("装置", "installation", 1.6, r => r.Unit),
            Words<Reach>("后果", "outcome", 1, r => c.Word(r.Kind)),
            Words<Reach>("阈值", "threshold", 1.8, r => ReportThresholds.Of(r.Threshold, c.Language)),
            Figure<Reach>("距离 (m)", "distance (m)", 0.9, r => ReportNumbers.Plain(r.Distance)),
            Words<Reach>("气象", "weather", 0.9, r => r.Weather is { } index && c.Assessment.Weather is { } weather ? $"{weather.Classes[index].Stability} {ReportNumbers.Plain(weather.Classes[index].WindSpeed, 1)} m/s" : c.Pick("任意", "any")),
            Words<Reach>("场景", "scenario", 2, r => r.Scenario));
    }

    private static Dictionary<(string Unit, OutcomeKind Kind, string Threshold), Reach>.ValueCollection Largest(Assessment assessment)
    {
        var units = assessment.Scenarios.ToDictionary(s => s.Id, s => s.Unit, StringComparer.Ordinal);
        var largest = new Dictionary<(string Unit, OutcomeKind Kind, string Threshold), Reach>();
        foreach (var outcome in assessment.Outcomes.Where(o => units.ContainsKey(o.Scenario)))
        {
            foreach (var distance in outcome.Distances.Where(d => d.Distance > 0))
            {
                var key = (units[outcome.Scenario], outcome.Kind, distance.Threshold);
                if (!largest.TryGetValue(key, out var known) || distance.Distance > known.Distance)
                {
                    largest[key] = new(key.Item1, outcome.Kind, distance.Threshold, distance.Distance, outcome.WeatherClass, outcome.Scenario);
                }
            }
        }

        return largest.Values;
    }

    private static IEnumerable<ReportBlock> Assumptions(ReportContext c)
    {
        yield return c.Annex("假定", "Assumptions");
        var groups = c.Assessment.Assumptions.GroupBy(a => (a.Field, a.Value, a.Reason, a.ReasonZh)).OrderBy(g => g.Key.Field, StringComparer.Ordinal).ThenByDescending(g => g.Count());
        yield return c.Table("tab-assumptions", "数据集未给出而采用的取值", "Values that the dataset does not give", "assumptions[]", groups,
            Words<IGrouping<(string Field, string Value, string Reason, string ReasonZh), Assumption>>("字段", "field", 1.5, g => g.Key.Field),
            Words<IGrouping<(string Field, string Value, string Reason, string ReasonZh), Assumption>>("取值", "value", 1.2, g => g.Key.Value),
            Words<IGrouping<(string Field, string Value, string Reason, string ReasonZh), Assumption>>("理由", "reason", 3, g => c.Pick(g.Key.ReasonZh, g.Key.Reason)),
            Figure<IGrouping<(string Field, string Value, string Reason, string ReasonZh), Assumption>>("对象数", "objects", 0.7, g => ReportNumbers.Plain(g.Count())),
            Words<IGrouping<(string Field, string Value, string Reason, string ReasonZh), Assumption>>("对象", "which", 2.2, g => Some(g.Select(a => a.Subject), c)));
    }

    private static IEnumerable<ReportBlock> Notes(ReportContext c)
    {
        yield return c.Annex("模型说明", "Model notes");
        yield return c.Text("超出模型适用范围的计算，每类列出最远离范围的一次。", "Calculations outside a model's range; of each kind the one farthest out.");
        yield return c.Table("tab-notes", "超出适用范围的计算", "Calculations outside a range", "notes[]", c.Assessment.Notes,
            Words<CountedNote>("模型", "model", 1.6, n => n.Note.Model),
            Words<CountedNote>("参数", "parameter", 1.6, n => n.Note.Parameter),
            Figure<CountedNote>("值", "value", 1, n => Chapters.SitingChapter.Value(n.Note.Value)),
            Words<CountedNote>("范围", "range", 1.3, n => n.Note.Range),
            Words<CountedNote>("来源", "source", 2.4, n => n.Note.Source),
            Figure<CountedNote>("次数", "times", 0.7, n => ReportNumbers.Plain(n.Count)));
    }

    private static IEnumerable<ReportBlock> Gaps(ReportContext c)
    {
        yield return c.Annex("资料缺口", "Gaps in the data");
        yield return c.Text(
            $"读取数据集时的提示 {c.Assessment.Issues.Length} 条；无法计算的场景 {c.Assessment.Omitted.Length} 个。",
            $"Reading the dataset gave {c.Assessment.Issues.Length} remarks; {c.Assessment.Omitted.Length} scenarios could not be calculated.");
        yield return c.Table("tab-issues", "读取数据集时的提示", "Remarks on the dataset", "issues[]", c.Assessment.Issues,
            Words<InputIssue>("级别", "grade", 0.7, i => c.Word(i.Severity)),
            Words<InputIssue>("图层", "layer", 1.2, i => i.Layer),
            Words<InputIssue>("对象", "object", 1, i => i.ObjectId ?? i.Row?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Words<InputIssue>("字段", "column", 1, i => i.Column),
            Words<InputIssue>("值", "value", 1, i => i.Value),
            Words<InputIssue>("说明", "expected", 3.4, i => c.Pick(i.ExpectedZh, i.Expected)));
        var omitted = c.Assessment.Omitted.GroupBy(o => (o.Reason, o.ReasonZh)).OrderByDescending(g => g.Count());
        yield return c.Table("tab-omitted", "无法计算的场景", "Scenarios that could not be calculated", "omitted_scenarios[]", omitted,
            Words<IGrouping<(string Reason, string ReasonZh), OmittedScenario>>("原因", "reason", 3, g => c.Pick(g.Key.ReasonZh, g.Key.Reason)),
            Figure<IGrouping<(string Reason, string ReasonZh), OmittedScenario>>("数量", "number", 0.7, g => ReportNumbers.Plain(g.Count())),
            Words<IGrouping<(string Reason, string ReasonZh), OmittedScenario>>("装置", "installations", 3, g => Some(g.Select(o => o.Unit).Distinct(), c)));
    }

    private static string Some(IEnumerable<string> items, ReportContext c)
    {
        const int Most = 4;
        var all = items.ToList();
        return string.Join(c.Pick("、", ", "), all.Take(Most)) + (all.Count > Most ? c.Pick("等", " and others") : "");
    }

    private sealed record Reach(string Unit, OutcomeKind Kind, string Threshold, double Distance, int? Weather, string Scenario);
}
