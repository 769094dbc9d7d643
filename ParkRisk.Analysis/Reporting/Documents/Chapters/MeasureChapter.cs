using ParkRisk.Analysis.Parks;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 12: measures and the rectification register.</summary>
internal static class MeasureChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        yield return c.Chapter("对策措施与整改台账", "Measures and the rectification register");
        var measures = c.Park.Measures;
        if (measures.IsEmpty)
        {
            yield return c.Text("数据集的整改台账为空。", "The register of the dataset is empty.");
            yield break;
        }

        yield return c.Table("tab-measures", "整改台账", "Rectification register", null, measures,
            Words<RectificationMeasure>("问题", "finding", 3, m => m.Finding),
            Words<RectificationMeasure>("类型", "kind", 0.9, m => c.Word(m.Kind)),
            Words<RectificationMeasure>("责任单位", "owner", 2, m => m.Owner),
            Words<RectificationMeasure>("期限", "due", 1.2, m => m.Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            Words<RectificationMeasure>("状态", "status", 1, m => c.Word(m.Status)),
            Words<RectificationMeasure>("说明", "note", 3, m => m.Note));
    }
}
