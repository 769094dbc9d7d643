using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>Writes a report as a Word document (ECMA-376): styles, contents, captions, cross-references, repeated table heads, vector drawings with a picture beside them.</summary>
public static class WordReport
{
    /// <summary>Writes the document.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The report.</param>
    public static void Write(Stream stream, ReportContent report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using var buffer = new MemoryStream();
        Build(buffer, report);
        buffer.WriteTo(stream);
    }

    private static void Build(Stream stream, ReportContent report)
    {
        using var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        package.PackageProperties.Title = report.Park + " " + report.Title;
        package.PackageProperties.Creator = report.Program;
        var main = package.AddMainDocumentPart();
        WordStyles.Write(main.AddNewPart<StyleDefinitionsPart>().GetStream(FileMode.Create), report.Language);
        WordNumbering.Write(main.AddNewPart<NumberingDefinitionsPart>().GetStream(FileMode.Create), report.Language);
        Settings(main.AddNewPart<DocumentSettingsPart>());
        var header = main.AddNewPart<HeaderPart>();
        Header(header, report);
        var footer = main.AddNewPart<FooterPart>();
        Footer(footer, report);
        using var w = new WordMarkup(main.GetStream(FileMode.Create), "document");
        w.Open("body");
        WordFront.Write(w, report);
        var section = (main.GetIdOfPart(header), main.GetIdOfPart(footer));
        var body = new WordBody(w, main, report, section);
        foreach (var block in report.Blocks)
        {
            body.Write(block);
        }

        WordSection.Write(w, section, isLandscape: false, isFirst: body.IsInFirstSection);
        w.Close();
    }

    private static void Settings(DocumentSettingsPart part)
    {
        using var w = new WordMarkup(part.GetStream(FileMode.Create), "settings");
        w.Add("zoom", ("percent", "100")).Value("defaultTabStop", "420").Value("updateFields", "true");
        w.Open("compat").Add("compatSetting", ("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"), ("val", "15")).Close();
    }

    private static void Header(HeaderPart part, ReportContent report)
    {
        using var w = new WordMarkup(part.GetStream(FileMode.Create), "hdr");
        w.Paragraph("Header").Text(report.Park).RightEdge().Text(report.Title).Close();
    }

    private static void Footer(FooterPart part, ReportContent report)
    {
        using var w = new WordMarkup(part.GetStream(FileMode.Create), "ftr");
        w.Paragraph("Footer").Text(report.Program + " · " + report.Date).RightEdge().Field("PAGE", "1").Text(" / ").Field("NUMPAGES", "1").Close();
    }
}
