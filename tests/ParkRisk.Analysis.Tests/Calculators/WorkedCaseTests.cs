using System.Text.Json;
using ParkRisk.Analysis.Calculators;

namespace ParkRisk.Analysis.Tests.Calculators;

/// <summary>Every model against the worked examples of the literature, through JSON as a user calls it.</summary>
public class WorkedCaseTests
{
    private static IEnumerable<TestCaseData> Cases
        => WorkedCase.ReadAll()
            .Where(c => c.Family == "errors" || ModelCatalogue.Find(c.Model) is not null)
            .Select(c => new TestCaseData(c).SetArgDisplayNames(c.Id).SetCategory(c.Family));

    [TestCaseSource(nameof(Cases))]
    public void Model_gives_what_the_literature_gives(WorkedCase worked)
    {
        using var document = Run(worked);
        var result = document.RootElement[0];
        Assert.That(result.GetProperty("id").GetString(), Is.EqualTo(worked.Id));
        if (worked.Expected.ValueKind == JsonValueKind.String)
        {
            Assert.That(result.TryGetProperty("error", out var error), Is.True, "an error is due");
            Assert.That(error.GetString(), Is.Not.Empty);
            return;
        }

        Assert.That(result.TryGetProperty("outputs", out var outputs), Is.True, result.ToString());
        foreach (var expected in worked.Expected.EnumerateObject())
        {
            Assert.That(outputs.TryGetProperty(expected.Name, out var actual), Is.True, expected.Name + " is missing");
            Expectation.Check(expected.Name, expected.Value, actual);
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void Outputs_are_those_that_the_model_declares(WorkedCase worked)
    {
        if (ModelCatalogue.Find(worked.Model) is not { } calculator)
        {
            Assert.That(worked.Expected.GetString(), Is.EqualTo("error"));
            return;
        }

        var outputs = CaseRunner.Evaluate(calculator, worked.Inputs);
        Assert.That(outputs.Values.Select(v => v.Key), Is.SubsetOf(calculator.Outputs.Select(o => o.Key)));
        if (outputs.Error is null)
        {
            var due = calculator.Outputs.Where(o => o.Condition is null).Select(o => o.Key);
            Assert.That(due, Is.SubsetOf(outputs.Values.Select(v => v.Key)));
        }
    }

    private static JsonDocument Run(WorkedCase worked)
    {
        byte[] cases = JsonSerializer.SerializeToUtf8Bytes(new[] { new { id = worked.Id, model = worked.Model, inputs = worked.Inputs } });
        using var input = JsonDocument.Parse(cases);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            CaseRunner.WriteCases(input.RootElement, writer);
        }

        return JsonDocument.Parse(stream.ToArray());
    }
}
