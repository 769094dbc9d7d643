using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Assessments.Comparison;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>A comparison of two assessments as blocks: what changed, why, and the numbers.</summary>
public static class ComparisonContent
{
    private const int MostRows = 300;

    /// <summary>The blocks, chapter by chapter.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">Language.</param>
    public static ImmutableArray<ReportBlock> Of(AssessmentComparison comparison, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return [.. Summary(comparison, language), .. Causes(comparison, language), .. Verdicts(comparison, language), .. Numbers(comparison, language), .. Findings(comparison, language)];
    }

    private static IEnumerable<ReportBlock> Summary(AssessmentComparison c, ReportLanguage language)
    {
        yield return new HeadingBlock(1, language.Pick("结论", "Summary"));
        foreach (string sentence in Sentences(c, language))
        {
            yield return new ParagraphBlock(sentence);
        }

        (string Zh, string En, Func<AssessmentDigest, string> Value)[] rows =
        [
            ("评估日期", "date", d => Iso(DateOnly.FromDateTime(d.Time.Date))),
            ("下次评估应不迟于", "next assessment due", d => Iso(d.Due)),
            ("引擎版本", "engine version", d => d.EngineVersion),
            ("潜在生命损失 (人/年)", "potential loss of life per year", d => d.PotentialLossOfLife is { } loss ? ReportNumbers.Scientific(loss) : "–"),
            ("社会风险", "societal risk", d => d.SocietalVerdict ?? "–"),
            ("超标防护目标", "targets above their limit", d => ReportNumbers.Plain(d.Targets.Values.Count(t => !t.Ok))),
            ("问题", "findings", d => ReportNumbers.Plain(d.Findings.Count)),
            ("红色问题", "red findings", d => ReportNumbers.Plain(d.Findings.Values.Count(f => f.Severity == FindingSeverity.Red))),
        ];
        yield return Table("tab-sides", language.Pick("两次评估对照", "The two assessments"), [language.Pick("项目", "item"), language.Pick("前次", "before"), language.Pick("本次", "after")], rows.Select(r => (string[])[language.Pick(r.Zh, r.En), r.Value(c.Before), r.Value(c.After)]), 1);
    }

    /// <summary>The result in a few sentences, for a page or a terminal.</summary>
    /// <param name="c">The comparison.</param>
    /// <param name="language">Language.</param>
    public static IEnumerable<string> Sentences(AssessmentComparison c, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(c);
        string causes = string.Join(language.Pick("、", ", "), c.Causes.Select(g => ReportWords.Of(g, language)));
        if (c.Causes.IsEmpty)
        {
            yield return c.Metrics.IsEmpty
                ? language.Pick("两次评估的输入、气象、参考数据、设置和引擎版本相同，结果相同。", "Inputs, weather, reference data, settings and engine version are the same, and so are the results.")
                : language.Pick("两次评估的输入、气象、参考数据、设置和引擎版本相同，但结果不同：引擎代码有未改版本号的变化。", "Inputs, weather, reference data, settings and engine version are the same, yet the results differ: the engine changed without a new version.");
            yield break;
        }

        yield return c.Causes.Length == 1
            ? language.Pick($"唯一的变化是{causes}：{Detail(c, c.Causes[0], language)}；全部差异由此造成。", $"The only thing that changed is {causes}: {Detail(c, c.Causes[0], language)}. Every difference is due to it.")
            : language.Pick($"发生变化的有：{causes}。{(c.IsSplit ? "各项差异已按原因逐一替换重算拆分。" : "未提供两次评估的数据集，差异未按原因拆分。")}", $"These changed: {causes}. {(c.IsSplit ? "Differences are split by rerunning with one of them changed at a time." : "Without the datasets of both assessments the differences could not be split by cause.")}");
        foreach (var group in c.Causes.Length > 1 ? c.Causes : [])
        {
            yield return $"{ReportWords.Of(group, language)}{language.Pick("：", ": ")}{Detail(c, group, language)}";
        }
    }

    private static string Detail(AssessmentComparison c, CauseGroup group, ReportLanguage language)
    {
        const int Most = 6;
        string List(IReadOnlyList<string> items)
            => string.Join(language.Pick("、", ", "), items.Take(Most)) + (items.Count > Most ? language.Pick($" 等 {items.Count} 项", $" and {items.Count - Most} more") : "");
        return group switch
        {
            CauseGroup.Inputs => List([.. c.Objects.Select(o => $"{o.Layer}/{SafeText.Clean(o.Id)} {ReportWords.Of(o.Kind, language)}")]),
            CauseGroup.Settings => List([.. c.Settings.Select(s => $"{s.Name} {SafeText.Clean(s.Before ?? "–")} → {SafeText.Clean(s.After ?? "–")}")]),
            CauseGroup.Engine => $"{SafeText.Clean(c.Before.EngineVersion)} → {SafeText.Clean(c.After.EngineVersion)}",
            CauseGroup.Weather => language.Pick("气象联合频率不同", "another joint frequency"),
            _ => language.Pick("参考数据表不同", "other reference tables"),
        };
    }

    private static IEnumerable<ReportBlock> Causes(AssessmentComparison c, ReportLanguage language)
    {
        yield return new HeadingBlock(1, language.Pick("变化的输入", "What changed in the inputs"));
        yield return Table("tab-objects", language.Pick("对象", "Objects"), [language.Pick("图层", "layer"), language.Pick("编号", "id"), language.Pick("变化", "change")], c.Objects.Take(MostRows).Select(o => (string[])[o.Layer, o.Id, ReportWords.Of(o.Kind, language)]), 3);
        if (!c.Settings.IsEmpty)
        {
            yield return Table("tab-settings", language.Pick("设置", "Settings"), [language.Pick("设置", "setting"), language.Pick("前次", "before"), language.Pick("本次", "after")], c.Settings.Select(s => (string[])[s.Name, s.Before ?? "–", s.After ?? "–"]), 3);
        }
    }

    private static IEnumerable<ReportBlock> Verdicts(AssessmentComparison c, ReportLanguage language)
    {
        yield return new HeadingBlock(1, language.Pick("结论的变化", "Verdicts that changed"));
        string Word(string? verdict) => verdict switch { null => "–", "kept" => language.Pick("满足", "kept"), "exceeded" => language.Pick("超过", "exceeded"), _ => verdict };
        yield return Table("tab-verdicts", language.Pick("结论", "Verdicts"), [language.Pick("对象", "subject"), language.Pick("前次", "before"), language.Pick("本次", "after"), language.Pick("主要原因", "main cause")], c.Verdicts.Select(v => (string[])[Name(c, v.Subject), Word(v.Before), Word(v.After), Cause(v.Cause, language)]), 4);
    }

    private static IEnumerable<ReportBlock> Numbers(AssessmentComparison c, ReportLanguage language)
    {
        yield return new HeadingBlock(1, language.Pick("数值的变化", "Numbers that changed"));
        foreach (var kind in c.Metrics.GroupBy(m => m.Metric))
        {
            var groups = kind.SelectMany(m => m.Effects.Select(e => e.Group)).Distinct().Order().ToList();
            string[] titles =
            [
                language.Pick("对象", "subject"), language.Pick("前次", "before"), language.Pick("本次", "after"), language.Pick("变化", "change"),
                .. groups.Count > 1 ? groups.Select(g => language.Pick("其中：", "by ") + ReportWords.Of(g, language)).Append(language.Pick("共同作用", "together")) : [],
                language.Pick("主要原因", "main cause"),
            ];
            yield return Table(
                "tab-" + kind.Key.ToString().ToLowerInvariant(),
                ReportWords.Of(kind.Key, language),
                titles,
                kind.Take(MostRows).Select(m => (string[])
                [
                    m.Metric == MetricKind.Target ? Name(c, "targets/" + m.Subject) : m.Subject,
                    Value(m.Before), Value(m.After), Value((m.After ?? 0) - (m.Before ?? 0)),
                    .. groups.Count > 1 ? groups.Select(g => Value(m.Effects.FirstOrDefault(e => e.Group == g)?.Effect)).Append(Value(m.Together)) : [],
                    Cause(m.MainCause, language),
                ]),
                1);
        }
    }

    private static IEnumerable<ReportBlock> Findings(AssessmentComparison c, ReportLanguage language)
    {
        bool chinese = language == ReportLanguage.Chinese;
        yield return new HeadingBlock(1, language.Pick("问题的变化", "Findings that changed"));
        yield return Table("tab-new", language.Pick("新增问题", "New findings"), [language.Pick("等级", "grade"), language.Pick("问题", "finding")], c.NewFindings.Select(id => (string[])[ReportWords.Of(c.After.Findings[id].Severity, language), c.After.Findings[id].Message.In(chinese)]), 2);
        yield return Table("tab-gone", language.Pick("已消除问题", "Findings that are gone"), [language.Pick("等级", "grade"), language.Pick("问题", "finding")], c.GoneFindings.Select(id => (string[])[ReportWords.Of(c.Before.Findings[id].Severity, language), c.Before.Findings[id].Message.In(chinese)]), 2);
    }

    private static string Name(AssessmentComparison c, string subject)
    {
        string id = subject.Split('/', 2)[^1];
        string? name = (c.After.Targets.GetValueOrDefault(id) ?? c.Before.Targets.GetValueOrDefault(id))?.Name;
        return name is null ? subject : $"{name} ({id})";
    }

    private static string Cause(CauseGroup? cause, ReportLanguage language) => cause is { } group ? ReportWords.Of(group, language) : "–";

    private static string Value(double? value)
        => value is not { } number ? "–" : Math.Abs(number) is > 0 and < 0.01 or >= 1e7 ? ReportNumbers.Scientific(number) : ReportNumbers.Plain(number, 3);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TableBlock Table(string id, string caption, string[] titles, IEnumerable<string[]> rows, int words)
        => new(
            id,
            caption,
            [.. titles.Select((title, i) => new ReportColumn(title, 1, i >= words && i < titles.Length - (titles.Length > 3 ? 1 : 0)))],
            [.. rows.Select(row => row.Select(cell => new ReportCell(SafeText.Clean(cell))).ToImmutableArray())],
            null);
}
