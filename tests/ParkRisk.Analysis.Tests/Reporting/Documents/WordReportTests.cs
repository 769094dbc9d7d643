using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Documents;
using ParkRisk.Analysis.Reporting.Word;

namespace ParkRisk.Analysis.Tests.Reporting.Documents;

/// <summary>The report as a Word document.</summary>
[TestFixture(ReportLanguage.Chinese)]
[TestFixture(ReportLanguage.English)]
internal sealed class WordReportTests(ReportLanguage language)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private byte[] document = null!;
    private XDocument body = null!;

    [OneTimeSetUp]
    public void Write()
    {
        var report = ReportContent.Of(SmallResult.Result, SmallResult.Input.Reference, new(language, "made up"));
        using var stream = new MemoryStream();
        WordReport.Write(stream, report);
        document = stream.ToArray();
        using var archive = new ZipArchive(new MemoryStream(document));
        using var part = archive.GetEntry("word/document.xml")!.Open();
        body = XDocument.Load(part);
    }

    [TestCase(FileFormatVersions.Office2016)]
    [TestCase(FileFormatVersions.Microsoft365)]
    public void It_is_valid_open_xml(FileFormatVersions version)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(document), false);
        var errors = new OpenXmlValidator(version).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.That(errors, Is.Empty);
    }

    [Test]
    public void Every_reference_has_its_bookmark()
    {
        var bookmarks = body.Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "name")!.Value).ToHashSet();
        var referred = body.Descendants(W + "instrText").Select(t => t.Value.Trim().Split(' ')).Where(t => t[0] is "REF" or "PAGEREF").Select(t => t[1]);
        Assert.That(referred, Is.SubsetOf(bookmarks));
        Assert.That(body.Descendants(W + "hyperlink").Select(h => h.Attribute(W + "anchor")!.Value), Is.SubsetOf(bookmarks));
    }

    [Test]
    public void Every_table_repeats_its_head()
        => Assert.That(body.Descendants(W + "tbl").Select(t => t.Elements(W + "tr").First().Descendants(W + "tblHeader").Any()), Is.All.True);

    [Test]
    public void Names_of_users_lose_the_marks_that_turn_the_text()
    {
        Assert.That(body.Root!.Value, Does.Contain("远村"));
        Assert.That(body.Root!.Value.Contains('\u202E', StringComparison.Ordinal), Is.False);
    }

    [Test]
    public void Chapters_stand_in_the_order_that_reviewers_expect()
    {
        string[] headings = [.. body.Descendants(W + "p")
            .Where(p => p.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value == "Heading1")
            .Select(p => p.Value)];
        Assert.That(headings, Has.Length.EqualTo(13));
        Assert.That(headings[5], Is.EqualTo(language.Pick("个人风险与社会风险", "Individual and societal risk")));
        Assert.That(headings[^1], Is.EqualTo(language.Pick("评估结论", "Conclusions")));
    }
}
