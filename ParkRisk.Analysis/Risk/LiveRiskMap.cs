using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Risk;

/// <summary>A risk map that follows a set of sources: only what differs from the set before is added or taken away.</summary>
/// <remarks>Sums are in fixed point, so that the field equals, bit for bit, that of a new map of the same sources. One caller at a time.</remarks>
public sealed class LiveRiskMap
{
    private readonly RiskMap map;
    private readonly Lock counting = new();
    private readonly Dictionary<PlacedOutcomes, int> held = [];
    private ScalarField? field;

    /// <summary>An empty map.</summary>
    /// <param name="frame">Cells, not smaller than the tables were made for.</param>
    /// <param name="tables">Tables of the sources, with wind and resolution.</param>
    public LiveRiskMap(GridFrame frame, SourceTables tables)
    {
        map = new RiskMap(frame, tables);
        Tables = tables;
    }

    /// <summary>The cells.</summary>
    public GridFrame Frame => map.Frame;

    /// <summary>Tables of the sources.</summary>
    public SourceTables Tables { get; }

    /// <summary>The risk of exactly these sources, 1/year.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work; the next call goes on from where this one stopped.</param>
    public ScalarField Follow(IReadOnlyList<RiskSource> sources, int threads, CancellationToken cancellation)
    {
        var changes = Differences(Joined(sources));
        map.Threads = threads;
        if (changes.Count > 0)
        {
            field = null;
            map.Change(changes, Note, cancellation);
        }

        return field ??= map.Render(cancellation);
    }

    /// <summary>Sources at one place with the same outcomes as one: whose they are makes no difference to the individual risk.</summary>
    private static List<RiskSource> Joined(IReadOnlyList<RiskSource> sources)
    {
        PlacedOutcomes[] keys = PlacedOutcomes.Of(sources);
        var places = new Dictionary<PlacedOutcomes, int>();
        var joined = new List<RiskSource>(sources.Count);
        for (int s = 0; s < keys.Length; s++)
        {
            var place = keys[s] with { FrequencyFactor = 0 };
            if (places.TryGetValue(place, out int at))
            {
                joined[at] = joined[at] with { FrequencyFactor = joined[at].FrequencyFactor + sources[s].FrequencyFactor };
            }
            else
            {
                places.Add(place, joined.Count);
                joined.Add(sources[s]);
            }
        }

        return joined;
    }

    private List<(RiskSource Source, int Sign)> Differences(List<RiskSource> sources)
    {
        PlacedOutcomes[] keys = PlacedOutcomes.Of(sources);
        var surplus = new Dictionary<PlacedOutcomes, int>(held);
        var changes = new List<(RiskSource, int)>();
        for (int s = 0; s < keys.Length; s++)
        {
            int left = surplus.GetValueOrDefault(keys[s]);
            if (left > 0)
            {
                surplus[keys[s]] = left - 1;
            }
            else
            {
                changes.Add((sources[s], 1));
            }
        }

        foreach ((PlacedOutcomes key, int count) in surplus)
        {
            for (int i = 0; i < count; i++)
            {
                changes.Add((key.ToSource(), -1));
            }
        }

        return changes;
    }

    private void Note(RiskSource source, int sign)
    {
        var key = PlacedOutcomes.Of(source);
        lock (counting)
        {
            int count = held.GetValueOrDefault(key) + sign;
            if (count == 0)
            {
                held.Remove(key);
            }
            else
            {
                held[key] = count;
            }
        }
    }
}
