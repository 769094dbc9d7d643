using System.Text.Json;

namespace ParkRisk.Analysis.Tests.Calculators;

/// <summary>One published or independently derived example from the folder <c>Cases</c>.</summary>
public sealed record WorkedCase(string Family, string Id, string Model, JsonElement Inputs, JsonElement Expected)
{
    /// <summary>Every worked case, file by file; measurements are not among them.</summary>
    public static IEnumerable<WorkedCase> ReadAll()
    {
        string folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Cases");
        foreach (string file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var root = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
            string family = root.GetProperty("family").GetString()!;
            foreach (var element in root.GetProperty("cases").EnumerateArray())
            {
                if (element.TryGetProperty("expected", out var expected))
                {
                    yield return new(
                        family, element.GetProperty("id").GetString()!, element.GetProperty("model").GetString()!,
                        element.GetProperty("inputs"), expected);
                }
            }
        }
    }
}
