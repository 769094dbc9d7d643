using ParkRisk.Analysis.Siting;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 5: layout and siting, the findings one by one.</summary>
internal static class SitingChapter
{
    private const int MostDetailed = 40;

    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        var findings = c.Assessment.Findings;
        yield return c.Chapter("布局与选址审查", "Layout and siting review");
        if (findings.IsEmpty)
        {
            yield return c.Text("按规则库逐条审查，未发现问题。", "The review by every rule gave no finding.");
            yield break;
        }

        string counts = string.Join(c.Pick("、", ", "), findings.GroupBy(f => f.Severity).OrderBy(g => g.Key).Select(g => c.Pick($"{c.Word(g.Key)}色 {g.Count()} 项", $"{g.Count()} {c.Word(g.Key)}")));
        yield return c.Text(
            $"按规则库逐条审查，共发现问题 {findings.Length} 项：{counts}，汇总见{CrossReference.To("tab-findings")}。",
            $"The review by every rule gave {findings.Length} findings: {counts}; they are listed in {CrossReference.To("tab-findings")}.");
        yield return c.Table("tab-findings", "问题清单", "Findings", "findings[]", findings.Select((f, i) => (Finding: f, Number: i + 1)),
            Figure<(Finding Finding, int Number)>("序号", "no.", 0.6, f => ReportNumbers.Plain(f.Number)),
            Coloured<(Finding Finding, int Number)>("等级", "grade", 0.6, f => c.Word(f.Finding.Severity), f => SeverityColours.Of(f.Finding.Severity)),
            Words<(Finding Finding, int Number)>("问题", "finding", 5, f => f.Finding.Message.In(c.IsChinese)),
            Figure<(Finding Finding, int Number)>("实测", "measured", 1, f => Value(f.Finding.Measured)),
            Figure<(Finding Finding, int Number)>("限值", "limit", 1, f => Value(f.Finding.Limit)),
            Words<(Finding Finding, int Number)>("单位", "unit", 0.9, f => Unit(c, f.Finding.Unit)),
            Words<(Finding Finding, int Number)>("条款", "clause", 1.6, f => $"{f.Finding.Clause.Document} {f.Finding.Clause.Number}"));
        yield return c.Section("主要问题及原因", "Main findings and their causes");
        yield return c.Table("tab-finding-causes", "主要问题的贡献者与对策", "Contributors and remedies of the main findings", "findings[].contributors, findings[].remedies", findings.Select((f, i) => (Finding: f, Number: i + 1)).Where(f => f.Finding.Severity <= FindingSeverity.Orange).Take(MostDetailed),
            Figure<(Finding Finding, int Number)>("序号", "no.", 0.5, f => ReportNumbers.Plain(f.Number)),
            Words<(Finding Finding, int Number)>("对象", "subject", 1.6, f => c.FirstSubject(f.Finding)),
            Words<(Finding Finding, int Number)>("主要贡献者", "main contributors", 3, f => c.Contributors(f.Finding.Contributors)),
            Words<(Finding Finding, int Number)>("对策", "remedies", 4, f => Remedies(f.Finding, c.IsChinese)));
    }

    /// <summary>A measured value or limit.</summary>
    public static string Value(double value) => Math.Abs(value) is > 0 and < 0.01 ? ReportNumbers.Scientific(value) : ReportNumbers.Plain(value, 2);

    /// <summary>The unit of a finding in the language.</summary>
    public static string Unit(ReportContext c, string unit) => unit switch
    {
        "1/year" or "per year" or "per_year" or "/year" => c.Pick("/年", "per year"),
        _ => SafeText.Clean(unit),
    };

    private static string Remedies(Finding finding, bool chinese)
        => string.Join(chinese ? "；" : "; ", finding.Remedies.Select(r => SafeText.Clean(r.Text.In(chinese))));
}
