using System.Text.Json;
using ParkRisk.Analysis.Calculators;

namespace ParkRisk.Validation;

/// <summary>The runs of one kind of experiment through one family of models.</summary>
/// <param name="Name">Name of the set.</param>
/// <param name="Models">Identifiers of the models.</param>
/// <param name="Sources">Where the measurements are published.</param>
/// <param name="Pairs">Computed beside measured, by output key.</param>
/// <param name="Limits">What is demanded of the set, or undefined.</param>
internal sealed record ExperimentSet(
    string Name, IReadOnlyList<string> Models, IReadOnlyList<string> Sources, IReadOnlyList<(string Key, Pair Pair)> Pairs, JsonElement Limits)
{
    /// <summary>All sets of a file of measurements, in the order of their first run.</summary>
    public static IEnumerable<ExperimentSet> Of(CaseFile file)
        => file.Cases
            .Where(c => c.TryGetProperty("observed", out _))
            .GroupBy(c => c.GetProperty("set").GetString()!)
            .Select(runs => new ExperimentSet(
                runs.Key,
                [.. runs.Select(r => r.GetProperty("model").GetString()!).Distinct()],
                [.. runs.Select(r => r.GetProperty("source").GetString()!).Distinct()],
                [.. runs.SelectMany(PairsOf)],
                file.Root.TryGetProperty("sets", out var sets) && sets.TryGetProperty(runs.Key, out var limits) ? limits : default));

    private static IEnumerable<(string Key, Pair Pair)> PairsOf(JsonElement run)
    {
        var outputs = CaseRunner.Evaluate(run.GetProperty("model").GetString()!, run.GetProperty("inputs"));
        if (outputs.Error is not null)
        {
            throw new InvalidOperationException($"{run.GetProperty("id")}: {outputs.Error}");
        }

        foreach (var observed in run.GetProperty("observed").EnumerateObject())
        {
            object? value = outputs.Values.Single(v => v.Key == observed.Name).Value;
            JsonElement[] measured = observed.Value.ValueKind == JsonValueKind.Array ? [.. observed.Value.EnumerateArray()] : [observed.Value];
            for (int i = 0; i < measured.Length; i++)
            {
                if (measured[i].ValueKind == JsonValueKind.Number && measured[i].GetDouble() > 0)
                {
                    yield return (observed.Name, new(measured[i].GetDouble(), value is double?[] list ? list[i] : (double?)value));
                }
            }
        }
    }
}
