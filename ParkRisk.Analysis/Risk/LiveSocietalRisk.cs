using System.Collections.Immutable;

namespace ParkRisk.Analysis.Risk;

/// <summary>Societal risk that follows a set of sources: as long as the people stay where they are, only new sources are worked out.</summary>
/// <remarks>Equal, bit for bit, to <see cref="SocietalRisk.Compute"/>, which is a call with nothing kept. One caller at a time.</remarks>
public sealed class LiveSocietalRisk
{
    private Dictionary<Key, SourceFatalities> known = [];
    private ImmutableArray<SocietalPeriod> periods = [];
    private int directions;
    private SocietalPlaces? people;

    /// <summary>Computes the societal risk.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="periodsNow">Parts of the year with their people and weather; all weathers have the same classes.</param>
    /// <param name="leastDirections">Least number of wind directions; rounded up to a multiple of the sectors of the rose.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work; what was kept before stays.</param>
    public SocietalRiskResult Compute(IReadOnlyList<RiskSource> sources, IReadOnlyList<SocietalPeriod> periodsNow, int leastDirections, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(periodsNow);
        if (people is null || directions != leastDirections || !Same(periods, periodsNow))
        {
            (known, people) = ([], new SocietalPlaces(periodsNow));
            (periods, directions) = ([.. periodsNow], leastDirections);
        }

        Key[] keys = [.. sources.Select(Key.Of)];
        int[] missing = [.. Enumerable.Range(0, keys.Length).Where(i => !known.ContainsKey(keys[i])).DistinctBy(i => keys[i])];
        var fresh = new SourceFatalities[missing.Length];
        IReadOnlyList<SocietalTime>[] times = [.. SocietalTime.Of(periodsNow).GroupBy(t => t.Rose.SectorCount).Select(g => g.ToArray())];
        WorkerLoop.Run(
            missing.Length,
            WorkerLoop.Workers(threads),
            static () => new FatalityWorkspace(),
            (space, i) => fresh[i] = new SourceFatalities(sources[missing[i]], people, times, leastDirections, space),
            null,
            cancellation);
        for (int i = 0; i < missing.Length; i++)
        {
            known[keys[missing[i]]] = fresh[i];
        }

        (SourceFatalities, double)[] results = [.. keys.Select((k, i) => (known[k], sources[i].FrequencyFactor))];
        Forget(keys);
        return SocietalRisk.Join(results, people, periods.Length);
    }

    private static bool Same(ImmutableArray<SocietalPeriod> before, IReadOnlyList<SocietalPeriod> now)
        => before.Length == now.Count
            && before.Zip(now).All(static p => p.First.TimeShare == p.Second.TimeShare
                && p.First.Weather == p.Second.Weather
                && (p.First.People == p.Second.People || p.First.People.AsSpan().SequenceEqual(p.Second.People.AsSpan())));

    private void Forget(Key[] used)
    {
        if (known.Count > used.Length)
        {
            known = used.Distinct().ToDictionary(static k => k, k => known[k]);
        }
    }

    /// <summary>What the fatalities of a source depend on beside the people; its frequency factor only scales them.</summary>
    private readonly record struct Key(double East, double North, string? Owner, OutcomeSet Outcomes)
    {
        public static Key Of(RiskSource source) => new(source.East, source.North, source.Owner, new OutcomeSet(source.Items));

        public bool Equals(Key other)
            => East == other.East
                && North == other.North
                && Owner == other.Owner
                && Outcomes.Equals(other.Outcomes)
                && (Outcomes.Items == other.Outcomes.Items || Outcomes.Items.AsSpan().SequenceEqual(other.Outcomes.Items.AsSpan()));

        public override int GetHashCode() => HashCode.Combine(East, North, Outcomes);
    }
}
