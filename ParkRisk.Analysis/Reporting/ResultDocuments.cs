using System.Text;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Reporting.Documents;
using ParkRisk.Analysis.Reporting.Drawing;
using ParkRisk.Analysis.Reporting.Ledger;
using ParkRisk.Analysis.Reporting.Maps;
using ParkRisk.Analysis.Reporting.Web;
using ParkRisk.Analysis.Reporting.Word;

namespace ParkRisk.Analysis.Reporting;

/// <summary>The documents of a result: report, ledger, summary page and map sheets.</summary>
public static class ResultDocuments
{
    /// <summary>Names relative to the result folder, and what writes each.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="reference">Reference data.</param>
    /// <param name="options">Language, captions, paper.</param>
    public static IEnumerable<(string Name, Action<Stream> Write)> Of(Assessment assessment, ReferenceData reference, ResultOptions options)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(options);
        yield return ("report.docx", stream => WordReport.Write(stream, ReportContent.Of(assessment, reference, options), options.Template));
        yield return ("ledger.xlsx", stream => RiskLedger.Write(stream, assessment, options.Language, options.Plan));
        yield return ("summary.html", stream => Text(stream, SummaryPage.Draw(assessment, reference, options)));
        var sheets = MapSheetSet.Of(assessment, options.Language, options.Paper);
        foreach (var sheet in sheets)
        {
            yield return ($"maps/{sheet.Name}.svg", stream => Text(stream, sheet.Draw()));
        }

        string title = SafeText.Clean(assessment.Park.Name) + options.Language.Pick(" 图集", ", maps");
        yield return ("maps/maps.pdf", stream => SvgPainter.Pdf(
            stream, sheets.Concat(MapSheetSet.Atlas(assessment, options.Language, options.Paper)).Select(sheet => sheet.Draw()), title, assessment.Provenance.Time));
    }

    private static void Text(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
