using System.Text;
using System.Text.Json;
using ParkRisk.Analysis.Calculators;

namespace ParkRisk.Analysis.Tests.Calculators;

public class CaseRunnerTests
{
    private const string Good = """{"hole_diameter_m": 0.02, "liquid_density_kg_m3": 800, "pressure_pa": 300000}""";

    [TestCase("""{"hole_diameter_m": 1e999, "liquid_density_kg_m3": 800}""", "hole_diameter_m")]
    [TestCase("""{"hole_diameter_m": NaN, "liquid_density_kg_m3": 800}""", "hole_diameter_m")]
    [TestCase("""{"hole_diameter_m": -Infinity, "liquid_density_kg_m3": 800}""", "hole_diameter_m")]
    [TestCase("""{"hole_diameter_m": null, "liquid_density_kg_m3": 800}""", "hole_diameter_m")]
    [TestCase("""{"hole_diameter_m": true, "liquid_density_kg_m3": 800}""", "hole_diameter_m")]
    [TestCase("""{"hole_diameter_m": {}, "liquid_density_kg_m3": 800}""", "hole_diameter_m")]
    [TestCase("""{"hole_diameter_m": [0.02], "liquid_density_kg_m3": 800}""", "hole_diameter_m")]
    [TestCase("""{"hole_diameter_m": 0.02, "hole_diameter_m": 0.02, "liquid_density_kg_m3": 800}""", "hole_diameter_m")]
    [TestCase("""{"hole_diameter_m": 0.02}""", "liquid_density_kg_m3")]
    [TestCase("""{"hole_diameter_m": 0.02, "liquid_density_kg_m3": 800, "discharge_coefficient": 0}""", "discharge_coefficient")]
    [TestCase("""{"hole_diameter_m": 0.02, "liquid_density_kg_m3": 800, "discharge_coefficient": 1.01}""", "discharge_coefficient")]
    [TestCase("""{"hole_diameter_m": 0.02, "liquid_density_kg_m3": 800, "Pressure_pa": 300000}""", "Pressure_pa")]
    [TestCase("""{"hole_diameter_m": 0.02, "liquid_density_kg_m3": 800, "pressure_pa": 1000}""", "pressure_pa")]
    [TestCase("""{"hole_diameter_m": 1e200, "liquid_density_kg_m3": 800, "pressure_pa": 1e300}""", "mass_rate_kg_s")]
    [TestCase("""[]""", "inputs")]
    [TestCase("""null""", "inputs")]
    public void A_fault_names_the_key_and_spoils_only_its_case(string inputs, string key)
    {
        var results = Run($$"""[{"id": "bad", "model": "liquid-orifice", "inputs": {{inputs}}}, {"id": "good", "model": "liquid-orifice", "inputs": {{Good}}}]""");
        Assert.That(results[0].GetProperty("error").GetString(), Does.Contain(key));
        Assert.That(results[0].TryGetProperty("outputs", out _), Is.False);
        Assert.That(results[1].GetProperty("outputs").GetProperty("mass_rate_kg_s").GetDouble(), Is.GreaterThan(0));
    }

    [TestCase("""{"t_s": [], "x": 1}""")]
    [TestCase("""{"t_s": [[1, 2]]}""")]
    [TestCase("""{"t_s": [1, "2"]}""")]
    [TestCase("""{"t_s": [1, 1e999]}""")]
    [TestCase("""{"t_s": [1, null]}""")]
    [TestCase("""{"t_s": [1, 0]}""")]
    public void A_faulty_array_is_an_error(string times)
    {
        string inputs = """{"ground_temperature_k": 293, "boiling_temperature_k": 239.8, "heat_of_vaporisation_j_kg": 1370000, """ + times[1..];
        var results = Run($$"""[{"id": 1, "model": "pool-boiling-land", "inputs": {{inputs}}}]""");
        Assert.That(results[0].GetProperty("error").GetString(), Does.Contain("t_s"));
        Assert.That(results[0].GetProperty("id").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void Every_fault_of_a_case_is_listed()
    {
        var results = Run("""[{"id": "a", "model": "liquid-orifice", "inputs": {"hole_diameter_m": -1, "liquid_density_kg_m3": "x", "depth": 2}}]""");
        string error = results[0].GetProperty("error").GetString()!;
        Assert.That(error, Does.Contain("hole_diameter_m = -1").And.Contain("liquid_density_kg_m3 = \"x\"").And.Contain("depth = 2"));
    }

    [TestCase("""[3]""")]
    [TestCase("""[{"id": "a", "inputs": {}}]""")]
    [TestCase("""[{"id": "a", "model": 3, "inputs": {}}]""")]
    [TestCase("""[{"id": "a", "model": "Liquid-orifice", "inputs": {}}]""")]
    [TestCase("""[{"id": "a", "model": "liquid-orifice"}]""")]
    public void A_malformed_case_is_an_error(string cases)
        => Assert.That(Run(cases)[0].GetProperty("error").GetString(), Does.Contain("expected"));

    [Test]
    public void A_single_number_gives_numbers_and_an_array_of_one_gives_arrays()
    {
        const string rest = "\"ground_temperature_k\": 293, \"boiling_temperature_k\": 239.8, \"heat_of_vaporisation_j_kg\": 1370000}";
        var results = Run($$"""
            [{"id": "a", "model": "pool-boiling-land", "inputs": {"t_s": 10, {{rest}}},
             {"id": "b", "model": "pool-boiling-land", "inputs": {"t_s": [10.0], {{rest}}}]
            """);
        var single = results[0].GetProperty("outputs").GetProperty("heat_flux_w_m2");
        var array = results[1].GetProperty("outputs").GetProperty("heat_flux_w_m2");
        Assert.That(array.GetArrayLength(), Is.EqualTo(1));
        Assert.That(array[0].GetDouble(), Is.EqualTo(single.GetDouble()));
    }

    private static JsonElement Run(string cases)
    {
        using var input = CaseDocument.Parse(Encoding.UTF8.GetBytes(cases));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            CaseRunner.WriteCases(input.RootElement, writer);
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
