using System.Text;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.IO;

[TestFixture]
public sealed class ParkReaderTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void WriteSmallPark()
    {
        _folder = new TemporaryFolder();
        SmallPark.WriteTo(_folder);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_faultless_dataset_is_read_into_SI_units()
    {
        var read = ParkReader.Read(_folder.Path);

        Assert.That(read.Issues.Where(issue => issue.Severity != IssueSeverity.Info), Is.Empty);
        var unit = read.Value!.Park.Units[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Value.Park.WorkingCrs, Is.EqualTo("EPSG:4549"));
            Assert.That(read.Value.Park.Settings.GridCell, Is.EqualTo(20));
            Assert.That(read.Value.WeatherFile, Is.EqualTo(_folder["weather.csv"]));
            Assert.That(unit.Quantity, Is.EqualTo(50_000));
            Assert.That(unit.GaugePressure, Is.EqualTo(800_000).Within(1e-6));
            Assert.That(unit.Temperature, Is.EqualTo(298.15).Within(1e-9));
            Assert.That(unit.PipeDiameter, Is.EqualTo(0.08).Within(1e-12));
            Assert.That(unit.Shape.Coordinate, Is.EqualTo(new Coordinate(560510, 3533510)));
            Assert.That(read.Value.Park.Enterprises[0].Commissioned, Is.EqualTo(new DateOnly(2015, 6, 1)));
        }
    }

    [Test]
    public void Chinese_titles_GBK_and_semicolons_and_lone_carriage_returns_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "编号;企业编号;装置名称;类型;物质;最大量（t）;容积(m³);X;Y\rT1;E1;液氯储罐;压力容器;液氯;１，０５０．５;2,000;560510;3533510\r";
        File.WriteAllBytes(_folder["units.csv"], Encoding.GetEncoding("GB18030").GetBytes(text));

        var read = ParkReader.Read(_folder.Path);

        Assert.That(read.Issues.Where(issue => issue.Severity == IssueSeverity.Error), Is.Empty);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Value!.Park.Units.Single().Quantity, Is.EqualTo(1_050_500));
            Assert.That(read.Value.Park.Units.Single().Volume, Is.EqualTo(2000));
            Assert.That(read.Value.Park.Units.Single().Name, Is.EqualTo("液氯储罐"));
        }
    }

    [Test]
    public void A_byte_order_mark_does_not_hide_the_first_column()
    {
        File.WriteAllText(_folder["units.csv"], SmallPark.Units, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.That(ParkReader.Read(_folder.Path).HasErrors, Is.False);
    }

    [TestCase("id")]
    [TestCase("enterprise")]
    [TestCase("name")]
    [TestCase("kind")]
    [TestCase("substance")]
    [TestCase("quantity_t")]
    public void Each_missing_required_column_is_one_error(string column)
    {
        _folder.Write("units.csv", SmallPark.Units.Replace(column + ",", "other_" + column[..1] + "zzzz,", StringComparison.Ordinal));

        var errors = Errors();

        Assert.That(errors.Select(issue => (issue.Layer, issue.Column, issue.Row)), Is.EqualTo(new (string, string?, int?)[] { ("units", column, null) }));
    }

    [TestCase("50", "-50")]
    [TestCase("50", "1000000000")]
    [TestCase("50", "NaN")]
    [TestCase("50", "Infinity")]
    [TestCase("50", "fifty")]
    [TestCase("50", "")]
    public void A_quantity_that_cannot_be_is_an_error_with_its_row_and_value(string good, string bad)
    {
        _folder.Write("units.csv", SmallPark.Units.Replace("7782-50-5," + good, "7782-50-5," + bad, StringComparison.Ordinal));

        var error = Errors().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((error.Layer, error.Row, error.ObjectId, error.Column), Is.EqualTo(("units", (int?)1, "T1", "quantity_t")));
            Assert.That(error.Value, Is.EqualTo(bad.Length == 0 ? null : bad));
            Assert.That(error.Expected, Does.Contain("t"));
        }
    }

    [TestCase("7782-50-5", "7782-50-6", "check digit")]
    [TestCase("7782-50-5", "乙烯基什么", "substance table")]
    [TestCase("T1,E1", "T1,E9", "enterprises")]
    [TestCase("T2,E2", "T1,E2", "no other row")]
    [TestCase("pressure_vessel", "presure_vessel", "is it \"pressure_vessel\"")]
    [TestCase("560510,3533510", "3533510,560510", "swapped")]
    [TestCase("560510,3533510", "120.6,31.9", "degrees")]
    [TestCase("560510,3533510", "860510,3533510", "area")]
    [TestCase("560510,3533510", "560510,3733510", "100 km")]
    [TestCase("560510,3533510", ",3533510", "finite")]
    [TestCase("560510,3533510", ",", "polygon or a point")]
    public void A_spoilt_unit_is_one_error_that_says_what_was_expected(string good, string bad, string expected)
    {
        _folder.Write("units.csv", SmallPark.Units.Replace(good, bad, StringComparison.Ordinal));

        var error = Errors().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Layer, Is.EqualTo("units"));
            Assert.That(error.Expected, Does.Contain(expected));
            Assert.That(error.ExpectedZh, Is.Not.Empty);
        }
    }

    [TestCase("""{"type":"Polygon","coordinates":[[[560000,3533000],[561000,3534000],[561000,3533000],[560000,3534000],[560000,3533000]]]}""", "crosses")]
    [TestCase("""{"type":"Polygon","coordinates":[[[560000,3533000],[561000,3533000],[561000,3534000],[560000,3534000]]]}""", "closed")]
    [TestCase("""{"type":"Polygon","coordinates":[]}""", "not empty")]
    [TestCase("""{"type":"LineString","coordinates":[[560000,3533000],[561000,3533000]]}""", "a polygon")]
    [TestCase("""{"type":"Polygon","coordinates":[[[560000,"NaN"],[561000,3533000],[561000,3534000],[560000,3533000]]]}""", "finite")]
    [TestCase("""{"type":"Polygon","coordinates":[[[560000,NaN],[561000,3533000],[561000,3534000],[560000,3533000]]]}""", "finite")]
    [TestCase("null", "a polygon")]
    public void A_spoilt_polygon_is_one_error(string geometry, string expected)
    {
        _folder.Write("zones.geojson", SmallPark.Feature("""{"id":"Z1","function":"production"}""", geometry));

        var error = Errors().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((error.Layer, error.Row, error.Column), Is.EqualTo(("zones", (int?)1, "geometry")));
            Assert.That(error.Expected, Does.Contain(expected));
        }
    }

    [Test]
    public void Many_faults_are_all_found_at_once()
    {
        _folder.Write("park.json", """{"crs": "EPSG:4549", "level": "galactic", "established": "31.02.2010", "settings": {"grid_m": -1}}""");
        _folder.Write("units.csv", SmallPark.Units.Replace(",50,", ",-50,", StringComparison.Ordinal).Replace("E2", "E7", StringComparison.Ordinal));

        Assert.That(Errors().Select(issue => issue.Column), Is.EquivalentTo(new[] { "name", "level", "established", "grid_m", "quantity_t", "enterprise" }));
    }

    [Test]
    public void An_empty_folder_lacks_park_json_and_boundary()
    {
        using var empty = new TemporaryFolder();

        Assert.That(ParkReader.Read(empty.Path).Issues.Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => issue.Layer), Does.Contain("park.json").And.Contain("boundary"));
    }

    [Test]
    public void Deeply_nested_JSON_is_an_error_and_no_overflow()
    {
        _folder.Write("zones.geojson", new string('[', 100_000) + new string(']', 100_000));

        Assert.That(Errors().Single().Expected, Does.Contain("nested"));
    }

    [TestCase("zones.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"ty")]
    [TestCase("zones.geojson", "")]
    [TestCase("zones.geojson", "PK binary")]
    [TestCase("zones.geojson", "[1,2]")]
    [TestCase("zones.xlsx", "not a workbook")]
    [TestCase("zones.csv", "")]
    [TestCase("zones.csv", "a\0b")]
    [TestCase("park.json", "{\"name\": \"x\",")]
    [TestCase("park.json", "[]")]
    public void A_file_of_the_wrong_kind_is_named(string file, string text)
    {
        _folder.Write(file, text);

        Assert.That(Errors().Select(issue => issue.Layer), Does.Contain(file));
    }

    [Test]
    public void A_missing_layer_is_said_once_however_many_rows_refer_to_it()
    {
        File.Delete(_folder["enterprises.csv"]);

        Assert.That(Errors().Select(issue => issue.Layer), Is.EqualTo(new[] { "enterprises" }));
    }

    [Test]
    public void Deeply_nested_WKT_is_an_error_and_no_overflow()
    {
        string nest = string.Concat(Enumerable.Repeat("GEOMETRYCOLLECTION(", 50_000)) + "POINT(1 1)" + new string(')', 50_000);
        _folder.Write("utilities.csv", $"id,kind,wkt\na,gate,\"{nest}\"\n");

        Assert.That(Errors().Single().Expected, Does.Contain("WKT"));
    }

    [Test]
    public void A_park_json_that_cannot_be_read_brings_no_other_faults()
    {
        _folder.Write("park.json", """{"name": "\ud800"}""");

        Assert.That(Errors().Single().Layer, Is.EqualTo("park.json"));
    }

    [Test]
    public void A_key_given_twice_is_an_error()
    {
        _folder.Write("park.json", """{"name": "a", "name": "b", "crs": "EPSG:4549", "weather": "weather.csv"}""");

        Assert.That(Errors().Single().Column, Is.EqualTo("name"));
    }

    [Test]
    public void A_file_over_the_limit_is_not_read()
    {
        var read = ParkReader.Read(_folder.Path, new ParkReadOptions { FileSizeLimit = 100 });

        Assert.That(read.Issues.Where(issue => issue.Layer == "units.csv").Single().Expected, Does.Contain("at most"));
    }

    [Test]
    public void Unknown_columns_are_named_once_as_information()
    {
        _folder.Write("units.csv", SmallPark.Units.Replace("pipe_mm", "colour", StringComparison.Ordinal));

        var issue = ParkReader.Read(_folder.Path).Issues.Single(issue => issue.Layer == "units");

        Assert.That((issue.Severity, issue.Value), Is.EqualTo((IssueSeverity.Info, "colour")));
    }

    [Test]
    public void A_geographic_dataset_is_worked_in_the_zone_of_its_centre()
    {
        // 120.7 E, 31.9 N and its image in EPSG:4549, computed with PROJ 9.
        _folder.Write("park.json", """{"name": "a", "crs": "EPSG:4490", "weather": "weather.csv"}""");
        _folder.Write("boundary.geojson", SmallPark.Feature("{}", """{"type":"Polygon","coordinates":[[[120.6,31.8],[120.8,31.8],[120.8,32.0],[120.6,32.0],[120.6,31.8]]]}"""));
        _folder.Write("enterprises.csv", "id,name,lon,lat\nE1,甲,120.7,31.9\nE2,乙,120.7,31.9\n");
        File.Delete(_folder["units.csv"]);

        var park = ParkReader.Read(_folder.Path).Value!.Park;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(park.WorkingCrs, Is.EqualTo("EPSG:4549"));
            Assert.That(park.Enterprises[0].Shape.Coordinate.X, Is.EqualTo(EastOfReference).Within(0.01));
            Assert.That(park.Enterprises[0].Shape.Coordinate.Y, Is.EqualTo(NorthOfReference).Within(0.01));
        }
    }

    private const double EastOfReference = 566217.6216;
    private const double NorthOfReference = 3530977.6008;

    private InputIssue[] Errors()
        => [.. ParkReader.Read(_folder.Path).Issues.Where(issue => issue.Severity == IssueSeverity.Error)];
}
