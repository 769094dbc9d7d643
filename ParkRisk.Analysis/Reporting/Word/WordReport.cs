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
    /// <param name="template">House style; null: the report's own.</param>
    public static void Write(Stream stream, ReportContent report, WordTemplate? template = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using var buffer = new MemoryStream();
        Build(buffer, report, template);
        buffer.WriteTo(stream);
    }

    private static void Build(MemoryStream stream, ReportContent report, WordTemplate? template)
    {
        if (template is not null)
        {
            stream.Write(template.Content.AsSpan());
        }

        using var package = template is null ? WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document) : WordprocessingDocument.Open(stream, true);
        package.ChangeDocumentType(WordprocessingDocumentType.Document);
        package.PackageProperties.Title = report.Park + " " + report.Title;
        package.PackageProperties.Creator = report.Program;
        var main = package.MainDocumentPart ?? package.AddMainDocumentPart();
        var house = template is null ? Own(main, report.Language) : WordHouse.Furnish(main, template, report.Language);
        if (main.DocumentSettingsPart is null)
        {
            Settings(main.AddNewPart<DocumentSettingsPart>());
        }

        var section = house.Section ?? Edges(main, report, house);
        using var w = new WordMarkup(main.GetStream(FileMode.Create), "document") { StyleIds = house.Ids };
        w.Open("body");
        WordFront.Write(w, report, house.NumbersHeadings);
        var body = new WordBody(w, main, report, section);
        foreach (var block in report.Blocks)
        {
            body.Write(block);
        }

        WordSection.Write(w, section, isLandscape: false, isFirst: body.IsInFirstSection);
        w.Close();
    }

    private static WordHouse Own(MainDocumentPart main, ReportLanguage language)
    {
        WordStyles.Write(main.AddNewPart<StyleDefinitionsPart>().GetStream(FileMode.Create), language);
        WordNumbering.Write(main.AddNewPart<NumberingDefinitionsPart>().GetStream(FileMode.Create), language);
        return WordHouse.Own;
    }

    private static (string Header, string Footer) Edges(MainDocumentPart main, ReportContent report, WordHouse house)
    {
        var header = main.AddNewPart<HeaderPart>();
        Header(header, report, house);
        var footer = main.AddNewPart<FooterPart>();
        Footer(footer, report, house);
        return (main.GetIdOfPart(header), main.GetIdOfPart(footer));
    }

    private static void Settings(DocumentSettingsPart part)
    {
        using var w = new WordMarkup(part.GetStream(FileMode.Create), "settings");
        w.Add("zoom", ("percent", "100")).Value("defaultTabStop", "420").Value("updateFields", "true");
        w.Open("compat").Add("compatSetting", ("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"), ("val", "15")).Close();
    }

    private static void Header(HeaderPart part, ReportContent report, WordHouse house)
    {
        using var w = new WordMarkup(part.GetStream(FileMode.Create), "hdr") { StyleIds = house.Ids };
        w.Paragraph("Header").Text(report.Park).RightEdge().Text(report.Title).Close();
    }

    private static void Footer(FooterPart part, ReportContent report, WordHouse house)
    {
        using var w = new WordMarkup(part.GetStream(FileMode.Create), "ftr") { StyleIds = house.Ids };
        w.Paragraph("Footer").Text(report.Program + " · " + report.Date).RightEdge().Field("PAGE", "1").Text(" / ").Field("NUMPAGES", "1").Close();
    }
}
