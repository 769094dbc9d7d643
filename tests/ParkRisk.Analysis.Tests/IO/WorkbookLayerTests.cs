using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.IO;

[TestFixture]
public sealed class WorkbookLayerTests
{
    [Test]
    public void Sheet_one_of_a_workbook_is_a_layer_with_dates_and_numbers()
    {
        using var folder = new TemporaryFolder();
        SmallPark.WriteTo(folder);
        File.Delete(folder["enterprises.csv"]);
        Workbook.Write(
            folder["enterprises.xlsx"],
            ["编号", "企业名称", "职工人数", "投产日期", "经度", "纬度"],
            ["E1", "甲公司", 120.0, new DateOnly(2015, 6, 1), 120.65, 31.92],
            ["E2", "乙公司", null, 42156.0, 120.66, 31.92]);

        var read = ParkReader.Read(folder.Path);

        var enterprises = read.Value!.Park.Enterprises;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.HasErrors, Is.False);
            Assert.That(enterprises.Select(item => item.Commissioned), Is.All.EqualTo(new DateOnly(2015, 6, 1)));
            Assert.That(enterprises[0].Employees, Is.EqualTo(120));
            Assert.That(read.Issues.Single(issue => issue.Severity == IssueSeverity.Warning).Value, Is.EqualTo("42156"));

            // 120.65 E, 31.92 N in EPSG:4549, computed with PROJ 9.
            Assert.That(enterprises[0].Shape.Coordinate.X, Is.EqualTo(561474.398).Within(0.01));
            Assert.That(enterprises[0].Shape.Coordinate.Y, Is.EqualTo(3533165.921).Within(0.01));
        }
    }

    [Test]
    public void A_workbook_cut_short_is_one_error()
    {
        using var folder = new TemporaryFolder();
        SmallPark.WriteTo(folder);
        Workbook.Write(folder["zones.xlsx"], ["id", "function"], ["Z1", "production"]);
        byte[] whole = File.ReadAllBytes(folder["zones.xlsx"]);
        File.WriteAllBytes(folder["zones.xlsx"], whole[..(whole.Length / 2)]);

        Assert.That(ParkReader.Read(folder.Path).Issues.Single(issue => issue.Severity == IssueSeverity.Error).Layer, Is.EqualTo("zones.xlsx"));
    }
}
