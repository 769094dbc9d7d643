using System.Text.Json;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Tests;

public class ModelCommandTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("parkrisk-model-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void One_model_prints_its_outputs()
    {
        string file = Put("""{"hole_diameter_m": 0.1, "discharge_coefficient": 0.62, "liquid_density_kg_m3": 812.5, "liquid_head_m": 11.12}""");
        (int code, string output, _) = Run("model", "liquid-orifice", "--in", file);
        Assert.That(code, Is.Zero);
        var root = JsonDocument.Parse(output).RootElement;
        Assert.That(root.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "model", "outputs", "notes" }));
        // Published: TNO Yellow Book CPR 14E (2005) 2.6.4.1.
        Assert.That(root.GetProperty("outputs").GetProperty("mass_rate_kg_s").GetDouble(), Is.EqualTo(58.44).Within(0.06));
    }

    [TestCase("""{"hole_diameter_m": 0}""")]
    [TestCase("""[1]""")]
    [TestCase("""nonsense""")]
    public void One_model_with_bad_input_prints_nothing_and_says_why(string text)
    {
        (int code, string output, string error) = Run("model", "liquid-orifice", "--in", Put(text));
        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Is.Not.Empty);
    }

    [Test]
    public void Cases_with_errors_are_still_a_success()
    {
        string file = Put("""[{"id": "x", "model": "none", "inputs": {}}, {"id": "y", "model": "pool-boiling-water", "inputs": {"mass_rate_kg_s": 80}}]""");
        (int code, string output, string error) = Run("model", "--cases", file);
        Assert.That((code, error), Is.EqualTo((0, "")));
        var root = JsonDocument.Parse(output).RootElement;
        Assert.That(root[0].TryGetProperty("error", out _), Is.True);
        Assert.That(root[1].GetProperty("id").GetString(), Is.EqualTo("y"));
    }

    [TestCase("{}")]
    [TestCase("[1")]
    [TestCase("")]
    public void A_file_that_is_no_array_is_bad_input(string text)
    {
        (int code, string output, string error) = Run("model", "--cases", Put(text));
        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Is.Not.Empty);
    }

    [Test]
    public void The_list_gives_ids_or_full_entries()
    {
        string[] ids = Run("model", "--list").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var entries = JsonDocument.Parse(Run("model", "--list", "--json").Output).RootElement;
        Assert.That(entries.EnumerateArray().Select(e => e.GetProperty("id").GetString()), Is.EqualTo(ids));
        Assert.That(ids, Does.Contain("gas-orifice").And.Unique);
    }

    [Test]
    public void Every_model_has_a_schema()
    {
        foreach (var calculator in Analysis.Calculators.ModelCatalogue.All)
        {
            (int code, string output, _) = Run("model", "--schema", calculator.Id);
            Assert.That(code, Is.Zero);
            var properties = JsonDocument.Parse(output).RootElement.GetProperty("properties");
            Assert.That(properties.EnumerateObject().Select(p => p.Name), Is.EqualTo(calculator.Inputs.Select(i => i.Key)));
        }
    }

    private string Put(string text)
    {
        string file = Path.Combine(_folder, "input.json");
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
