using System.Text.Json;
using System.Xml.Linq;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Tests;

public class WeatherCommandTests
{
    private const string Table = "stability,wind_speed_mps,direction_deg,frequency\nD,5,90,0.5\nF,2,270,0.5\n";
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("parkrisk-weather-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Json_is_alone_on_standard_output()
    {
        (int code, string output, _) = Run("weather", Put("w.csv", Table), "--json");
        Assert.That(code, Is.Zero);
        var root = JsonDocument.Parse(output).RootElement;
        Assert.That(root.GetProperty("stability").GetProperty("F").GetDouble(), Is.EqualTo(0.5));
        Assert.That(root.GetProperty("joint_frequency").EnumerateArray().Sum(row => row.GetProperty("frequency").GetDouble()), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void The_rose_and_the_table_are_written()
    {
        string rose = Path.Combine(_folder, "rose.svg");
        string table = Path.Combine(_folder, "table.csv");
        Assert.That(Run("weather", Put("w.csv", Table), "-o", rose).Code, Is.Zero);
        Assert.That(XDocument.Load(rose).Root!.Name.LocalName, Is.EqualTo("svg"));
        Assert.That(Run("weather", Put("w.csv", Table), "-o", table).Code, Is.Zero);
        Assert.That(Run("weather", table, "--json").Output, Does.Contain("\"sectors\": 16"));
    }

    [Test]
    public void Bad_input_lists_its_faults_and_writes_nothing()
    {
        string rose = Path.Combine(_folder, "rose.svg");
        (int code, string output, string error) = Run("weather", Put("w.csv", "stability,wind_speed_mps,direction_deg,frequency\nG,0,400,x\n"), "-o", rose);
        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(4));
        Assert.That(File.Exists(rose), Is.False);
    }

    [Test]
    public void A_missing_file_is_inaccessible()
        => Assert.That(Run("weather", Path.Combine(_folder, "none.epw")).Code, Is.EqualTo(3));

    [TestCase("--sectors", "3")]
    [TestCase("--sectors", "many")]
    [TestCase("--season", "monsoon")]
    [TestCase("-o", "rose.bmp")]
    public void Bad_usage_is_refused(string option, string value)
        => Assert.That(Run("weather", Put("w.csv", Table), option, value).Code, Is.EqualTo(2));

    private string Put(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = CommandLineHost.Run(["--lang", "en", .. args], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
