using System.Text.Json;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Tests;

public sealed class DatasetCommandTests
{
    private string _folder = "";

    [SetUp]
    public void WriteDataset()
    {
        _folder = Directory.CreateTempSubdirectory("parkrisk-dataset-").FullName;
        Directory.CreateDirectory(Path.Combine(_folder, "park"));
        Put("park/park.json", """{"name": "测试园区", "crs": "EPSG:4549", "weather": "weather.csv"}""");
        Put("park/weather.csv", "stability,wind_speed_mps,direction_deg,frequency\nD,5,90,0.5\nF,2,270,0.5\n");
        Put("park/boundary.csv", "wkt\n\"POLYGON ((560000 3533000, 563000 3533000, 563000 3535000, 560000 3535000, 560000 3533000))\"\n");
        Put("park/enterprises.csv", "id,name,x,y\nE1,甲公司,560500,3533500\n");
        Put("park/units.csv", "id,enterprise,name,kind,substance,quantity_t,x,y\nT1,E1,液氯储罐,pressure_vessel,7782-50-5,50,560510,3533510\n");
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_faultless_dataset_passes_in_both_languages()
    {
        Assert.That(Run("check", At("park"), "--lang", "en").Code, Is.Zero);
        Assert.That(Run("check", At("park"), "--lang", "zh").Output, Does.Contain("0 个错误"));
    }

    [Test]
    public void Check_prints_one_JSON_value_with_every_issue()
    {
        Put("park/units.csv", "id,enterprise,name,kind,substance,quantity_t,x,y\nT1,E9,液氯储罐,pressure_vessel,7782-50-5,-50,560510,3533510\n");

        var (code, output, _) = Run("check", At("park"), "--json");

        var root = JsonDocument.Parse(output).RootElement;
        var errors = root.GetProperty("issues").EnumerateArray().Where(issue => issue.GetProperty("severity").GetString() == "error").ToArray();
        Assert.That(code, Is.EqualTo(2));
        Assert.That(root.GetProperty("valid").GetBoolean(), Is.False);
        Assert.That(errors.Select(issue => issue.GetProperty("column").GetString()), Is.EquivalentTo(new[] { "quantity_t", "enterprise" }));
    }

    [Test]
    public void Bench_measures_a_dataset_and_prints_one_JSON_value()
    {
        Put("park/park.json", """{"name": "测试园区", "crs": "EPSG:4549", "weather": "weather.csv", "settings": {"grid_m": 100, "margin_m": 200}}""");

        var (code, output, _) = Run("bench", "--case", At("park"), "--runs", "1", "--json", "--quiet");

        var root = JsonDocument.Parse(output).RootElement;
        Assert.That(code, Is.Zero);
        Assert.That(root.GetProperty("machine").GetProperty("cores").GetInt32(), Is.GreaterThan(0));
        Assert.That(root.GetProperty("cold_ms").GetDouble(), Is.GreaterThan(0));
        Assert.That(root.GetProperty("edit_ms").GetProperty("median").GetDouble(), Is.GreaterThan(0));
        Assert.That(root.GetProperty("error").GetProperty("cells").GetInt32(), Is.GreaterThan(0));
        Assert.That(root.GetProperty("baseline").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void A_transect_is_written_as_CSV_and_a_bad_line_refused()
    {
        var (code, output, _) = Run("why", At("park"), "--along", "560400,3533510,560900,3533510", "--step", "100", "-o", At("transect.csv"), "--json", "--quiet");

        Assert.That(code, Is.Zero);
        var rows = JsonDocument.Parse(output).RootElement.EnumerateArray().ToArray();
        Assert.That(rows, Has.Length.EqualTo(6));
        Assert.That(rows[0].GetProperty("contributors")[0].GetProperty("subject").GetString(), Is.EqualTo("units/T1"));
        Assert.That(File.ReadAllLines(At("transect.csv")), Has.Length.EqualTo(7));
        Assert.That(Run("why", At("park"), "--along", "560400,3533510").Code, Is.EqualTo(2));
    }

    [Test]
    public void Half_a_weather_file_fails_the_check()
    {
        Put("park/weather.csv", "stability,wind_speed_mps,direction_deg,frequency\nG,5,90,0.5\n");

        Assert.That(Run("check", At("park")).Code, Is.EqualTo(2));
    }

    [Test]
    public void A_path_to_nothing_is_inaccessible_and_an_empty_folder_bad_input()
    {
        Directory.CreateDirectory(At("empty"));

        Assert.That(Run("check", At("nothing")).Code, Is.EqualTo(3));
        Assert.That(Run("check", At("empty")).Code, Is.EqualTo(2));
    }

    [Test]
    public void Convert_goes_both_ways_and_copies_the_weather()
    {
        Assert.That(Run("convert", At("park"), "-o", At("out/park.gpkg")).Code, Is.Zero);
        Assert.That(Run("convert", At("out/park.gpkg"), "-o", At("back")).Code, Is.Zero);
        Assert.That(Run("check", At("back")).Code, Is.Zero);
        Assert.That(File.Exists(At("back/weather.csv")), Is.True);
    }

    [Test]
    public void Convert_writes_nothing_when_the_source_is_faulty()
    {
        Put("park/units.csv", "id,enterprise,name,kind,substance,quantity_t,x,y\nT1,E1,液氯储罐,pressure_vessel,7782-50-5,0,560510,3533510\n");

        var (code, output, error) = Run("convert", At("park"), "-o", At("park.gpkg"));

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.Contain("quantity_t"));
        Assert.That(Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName), Is.EqualTo(new[] { "park" }));
    }

    [Test]
    public void Convert_does_not_overwrite_a_folder_that_holds_something()
    {
        Directory.CreateDirectory(At("full"));
        Put("full/note.txt", "keep me");

        Assert.That(Run("convert", At("park"), "-o", At("full")).Code, Is.EqualTo(3));
        Assert.That(File.ReadAllText(At("full/note.txt")), Is.EqualTo("keep me"));
    }

    [TestCase("check")]
    [TestCase("check", "a", "b")]
    [TestCase("convert", "a")]
    [TestCase("frobnicate")]
    [TestCase("check", "a", "--lang", "fr")]
    [TestCase("check", "a", "--threads", "0")]
    public void Bad_usage_exits_with_2(params string[] args)
        => Assert.That(Run(args).Code, Is.EqualTo(2));

    [TestCase("check")]
    [TestCase("convert")]
    public void Help_shows_an_example(string command)
    {
        var (code, output, _) = Run(command, "--help", "--lang", "en");

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("Example:").And.Contain("parkrisk " + command));
    }

    private string At(string name) => Path.Combine(_folder, name);

    private void Put(string name, string text) => File.WriteAllText(At(name), text);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandLineHost.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
