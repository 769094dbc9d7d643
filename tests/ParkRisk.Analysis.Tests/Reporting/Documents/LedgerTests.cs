using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Ledger;

namespace ParkRisk.Analysis.Tests.Reporting.Documents;

/// <summary>The risk database as a workbook.</summary>
[TestFixture(ReportLanguage.Chinese)]
[TestFixture(ReportLanguage.English)]
internal sealed class LedgerTests(ReportLanguage language)
{
    private SpreadsheetDocument book = null!;

    [OneTimeSetUp]
    public void Write()
    {
        var stream = new MemoryStream();
        RiskLedger.Write(stream, SmallResult.Result, language);
        book = SpreadsheetDocument.Open(stream, false);
    }

    [OneTimeTearDown]
    public void Close() => book.Dispose();

    [Test]
    public void It_is_valid_open_xml()
    {
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(book).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.That(errors, Is.Empty);
    }

    [Test]
    public void No_cell_holds_a_formula_and_a_name_like_one_is_marked_as_text()
    {
        Assert.That(Cells().Count(c => c.CellFormula is not null), Is.Zero);
        var risky = Cells().Where(c => c.InnerText.StartsWith('=')).ToList();
        Assert.That(risky, Is.Not.Empty, "the school's name begins with an equals sign");
        Assert.That(risky.Select(c => c.DataType!.Value), Is.All.EqualTo(CellValues.InlineString));
        Assert.That(risky.Select(c => c.StyleIndex!.Value), Is.All.EqualTo(3u), "the style with a quote prefix");
    }

    [Test]
    public void Every_sheet_has_a_filter_over_its_rows()
        => Assert.That(book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!.Elements<AutoFilter>().Count()), Is.All.EqualTo(1));

    [Test]
    public void Risk_at_a_target_is_a_number_equal_to_that_of_the_result()
    {
        var sheet = Sheet(language.Pick("防护目标", "targets"));
        var row = sheet.Descendants<Row>().Single(r => r.Elements<Cell>().First().InnerText == "V1");
        var cell = row.Elements<Cell>().Single(c => c.CellReference!.Value!.StartsWith('E'));
        Assert.That(cell.DataType, Is.Null);
        Assert.That(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture), Is.EqualTo(SmallResult.Result.Targets.Single(t => t.Target.Id == "V1").DecidingRisk));
    }

    private IEnumerable<Cell> Cells() => book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>());

    private Worksheet Sheet(string name)
    {
        string id = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name).Id!.Value!;
        return ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet!;
    }
}
