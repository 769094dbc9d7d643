using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Documents;
using ParkRisk.Analysis.Reporting.Word;

namespace ParkRisk.Analysis.Tests.Reporting.Documents;

/// <summary>A house style for the report.</summary>
internal sealed class WordTemplateTests
{
    [Test]
    public void The_report_takes_over_the_styles_of_the_template_and_stays_valid()
    {
        var template = WordTemplate.Read("house.docx", House("heading 1", "heading 2", "heading 3", "caption")).Value!;
        using var stream = new MemoryStream();
        WordReport.Write(stream, ReportContent.Of(SmallResult.Result, SmallResult.Input.Reference, new(ReportLanguage.Chinese, "made up")), template);
        using var package = WordprocessingDocument.Open(new MemoryStream(stream.ToArray()), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.That(errors, Is.Empty);
        var used = package.MainDocumentPart!.Document!.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value!).Distinct().ToList();
        var defined = package.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value!).ToList();
        Assert.That(used, Is.SubsetOf(defined));
        Assert.That(used, Does.Contain("House1"), "the template's own id of heading 1");
    }

    [Test]
    public void Every_missing_style_is_named_at_once()
    {
        var read = WordTemplate.Read("house.docx", House("heading 1"));
        Assert.That(read.Value, Is.Null);
        Assert.That(read.Issues.Select(i => i.Column), Is.EqualTo(new[] { "heading 2", "heading 3", "caption" }));
    }

    [Test]
    public void Something_else_than_a_document_is_said_in_words()
    {
        var read = WordTemplate.Read("house.docx", "not a document"u8.ToArray());
        Assert.That(read.Issues.Single().Expected, Does.Contain("Word document"));
    }

    private static byte[] House(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(new Paragraph()));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                names.Select((name, i) => new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = FormattableString.Invariant($"House{i + 1}") })
                    .Prepend(new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true }));
        }

        return stream.ToArray();
    }
}
