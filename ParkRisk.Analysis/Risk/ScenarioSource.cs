using System.Collections.Immutable;

namespace ParkRisk.Analysis.Risk;

/// <summary>One scenario (loss of containment) of a source, as a source of its own.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Source">The source with this scenario's outcomes only.</param>
public sealed record ScenarioSource(string Scenario, RiskSource Source)
{
    /// <summary>Takes sources apart by scenario. The risks of the parts add up to those of the sources; sources that share their outcomes have parts that share theirs.</summary>
    /// <param name="sources">Sources.</param>
    public static ImmutableArray<ScenarioSource> Split(IEnumerable<RiskSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var known = new Dictionary<ImmutableArray<RiskItem>, (string Scenario, ImmutableArray<RiskItem> Items)[]>();
        var parts = ImmutableArray.CreateBuilder<ScenarioSource>();
        foreach (RiskSource source in sources)
        {
            if (!known.TryGetValue(source.Items, out var scenarios))
            {
                known[source.Items] = scenarios = [.. source.Items.GroupBy(ScenarioOf).Select(static g => (g.Key, g.ToImmutableArray()))];
            }

            foreach (var (scenario, items) in scenarios)
            {
                parts.Add(new(scenario, source with { Items = items }));
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>The scenario of an outcome: unit and failure, the first two parts of its name.</summary>
    private static string ScenarioOf(RiskItem item)
    {
        int first = item.Id.IndexOf('/', StringComparison.Ordinal);
        int second = first < 0 ? -1 : item.Id.IndexOf('/', first + 1);
        return second < 0 ? item.Id : item.Id[..second];
    }
}
