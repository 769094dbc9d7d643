using System.Globalization;
using System.Xml.Linq;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Drawing;
using ParkRisk.Analysis.Reporting.Maps;

namespace ParkRisk.Analysis.Tests.Reporting.Documents;

/// <summary>Map sheets as SVG, pictures and PDF.</summary>
internal sealed class MapSheetTests
{
    [TestCase(Paper.A0, 1189, 841)]
    [TestCase(Paper.A1, 841, 594)]
    [TestCase(Paper.A2, 594, 420)]
    [TestCase(Paper.A3, 420, 297)]
    [TestCase(Paper.A4, 297, 210)]
    public void A_sheet_has_the_size_of_its_paper_by_ISO_216(Paper paper, double width, double height)
    {
        var root = XElement.Parse(MapSheetSet.Of(SmallResult.Result, ReportLanguage.English, paper)[0].Draw());
        Assert.That(Millimetres(root, "width"), Is.EqualTo(width).Within(0.01));
        Assert.That(Millimetres(root, "height"), Is.EqualTo(height).Within(0.01));
    }

    [Test]
    public void Every_sheet_is_well_formed_and_names_its_title_scale_and_date([Values] ReportLanguage language)
    {
        foreach (var sheet in MapSheetSet.Of(SmallResult.Result, language).Concat(MapSheetSet.Atlas(SmallResult.Result, language)))
        {
            string text = XElement.Parse(sheet.Draw()).Value;
            Assert.That(text, Does.Contain(language.Pick("比例尺", "Scale")).And.Contain("2026-03-01"), sheet.Name);
        }
    }

    [Test]
    public void The_legend_names_only_what_is_drawn()
    {
        string plan = MapSheetSet.Of(SmallResult.Result, ReportLanguage.English).Single(s => s.Name == "plan").Draw();
        Assert.That(plan, Does.Contain("pressure vessel").And.Contain("atmospheric tank"));
        Assert.That(plan, Does.Not.Contain("railway").And.Not.Contain("explosive store").And.Not.Contain("Individual risk (per year)"));
    }

    [Test]
    public void The_atlas_has_a_sheet_for_every_enterprise_with_a_distance()
    {
        int expected = SmallResult.Result.SafetyDistances.Select(d => d.Enterprise).OfType<string>().Distinct().Count();
        Assert.That(MapSheetSet.Atlas(SmallResult.Result, ReportLanguage.Chinese), Has.Length.EqualTo(expected));
    }

    [Test]
    public void A_pdf_has_one_page_a_sheet()
    {
        var sheets = MapSheetSet.Of(SmallResult.Result, ReportLanguage.Chinese);
        using var stream = new MemoryStream();
        SvgPainter.Pdf(stream, sheets.Select(s => s.Draw()), "maps", DateTimeOffset.UnixEpoch);
        string text = System.Text.Encoding.Latin1.GetString(stream.ToArray());
        Assert.That(text, Does.StartWith("%PDF-"));
        Assert.That(System.Text.RegularExpressions.Regex.Count(text, @"/Type\s*/Page\b"), Is.EqualTo(sheets.Length));
    }

    [Test]
    public void A_picture_shows_what_the_drawing_says()
    {
        var canvas = new SvgCanvas(100, 50, 1);
        canvas.Rectangle(0, 0, 50, 50, "#ff0000").Rectangle(50, 0, 50, 50, "#0000ff");
        using var picture = SkiaSharp.SKBitmap.Decode(SvgPainter.Png(canvas.Finish(), 200));
        Assert.That((picture.Width, picture.Height), Is.EqualTo((200, 100)));
        Assert.That(picture.GetPixel(50, 50), Is.EqualTo(new SkiaSharp.SKColor(255, 0, 0)));
        Assert.That(picture.GetPixel(150, 50), Is.EqualTo(new SkiaSharp.SKColor(0, 0, 255)));
    }

    private static double Millimetres(XElement root, string name)
        => double.Parse(root.Attribute(name)!.Value.Replace("mm", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
