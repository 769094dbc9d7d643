using ParkRisk.Analysis.Siting;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 11: grading in four colours.</summary>
internal static class ColourChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        yield return c.Chapter("四色分级", "Grading in four colours");
        yield return c.Text(
            "风险按红（重大）、橙（较大）、黄（一般）、蓝（低）四色分级，分级以问题等级为准。",
            "Risk is graded in four colours, red (major), orange (considerable), yellow (general) and blue (low), by the severity of the findings.");
        yield return c.Table("tab-colours", "问题四色分级", "Findings by colour", "findings[].severity", Enum.GetValues<FindingSeverity>(),
            Coloured<FindingSeverity>("等级", "grade", 1, s => c.Word(s), SeverityColours.Of),
            Figure<FindingSeverity>("问题数", "findings", 1, s => ReportNumbers.Plain(c.Assessment.Findings.Count(f => f.Severity == s))));
    }
}
