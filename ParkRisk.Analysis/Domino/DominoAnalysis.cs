namespace ParkRisk.Analysis.Domino;

/// <summary>The chains of a park: first level exact, further levels by Monte Carlo.</summary>
/// <remarks>Histories are drawn from primary events in proportion to frequency × probability that something fails at once, and on condition that it does; all then weigh the same, however rare the chain.</remarks>
public static class DominoAnalysis
{
    private const int Chunk = 2048;

    /// <summary>Analyses the chains.</summary>
    /// <param name="graph">Who reaches whom.</param>
    /// <param name="histories">Number of histories, above zero.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="parallel">Threads and cancellation; the result does not depend on the threads.</param>
    public static DominoResult Run(DominoGraph graph, int histories, long seed, ParallelOptions parallel)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(histories);
        var enterprises = graph.Input.Primaries.Select(p => p.Enterprise).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select((e, i) => (e, i)).ToDictionary(p => p.e, p => p.i);
        double total = graph.Initiations.Sum(i => i.Frequency * i.AnyFailure);
        var tally = total > 0 ? Play(graph, enterprises, histories, seed, parallel) : new DominoTally(graph.Input.Units.Length, enterprises);
        return Collect(graph, tally, enterprises, total, histories);
    }

    private static DominoTally Play(DominoGraph graph, Dictionary<string, int> enterprises, int histories, long seed, ParallelOptions parallel)
    {
        double[] cumulated = new double[graph.Initiations.Length];
        double sum = 0;
        for (int i = 0; i < cumulated.Length; i++)
        {
            cumulated[i] = sum += graph.Initiations[i].Frequency * graph.Initiations[i].AnyFailure;
        }

        var all = new DominoTally(graph.Input.Units.Length, enterprises);
        Parallel.For(
            0,
            (histories + Chunk - 1) / Chunk,
            parallel,
            () =>
            {
                var tally = new DominoTally(graph.Input.Units.Length, enterprises);
                return (Tally: tally, Player: new DominoHistory(graph, tally));
            },
            (chunk, _, worker) =>
            {
                for (int h = chunk * Chunk; h < Math.Min(histories, (chunk + 1) * Chunk); h++)
                {
                    var random = new HistoryRandom(seed, h);
                    // One draw in each of as many equal strata as there are histories.
                    int found = Array.BinarySearch(cumulated, (h + random.At(0)) / histories * sum);
                    worker.Player.Play(graph.Initiations[Math.Min(found < 0 ? ~found : found + 1, cumulated.Length - 1)], random);
                }

                return worker;
            },
            worker =>
            {
                lock (all)
                {
                    all.Add(worker.Tally);
                }
            });
        return all;
    }

    private static DominoResult Collect(DominoGraph graph, DominoTally tally, Dictionary<string, int> enterprises, double total, int histories)
    {
        var units = graph.Input.Units;
        int groups = enterprises.Count + 1;
        double weight = total / histories;
        double[] heat = new double[groups * units.Length], blast = new double[groups * units.Length], initiates = new double[units.Length];
        foreach (var initiation in graph.Initiations)
        {
            var primary = graph.Input.Primaries[initiation.Primary];
            int group = primary.Enterprise is { } name ? enterprises[name] : enterprises.Count;
            var into = primary.Source.Vector == EscalationVector.Blast ? blast : heat;
            foreach (var impact in graph.OfPrimary(initiation.Primary, initiation.Sector))
            {
                into[group * units.Length + impact.Unit] += initiation.Frequency * graph.Alone(primary.Source, impact);
            }

            if (primary.Unit >= 0)
            {
                initiates[primary.Unit] += initiation.Frequency * initiation.AnyFailure;
            }
        }

        var names = enterprises.OrderBy(e => e.Value).Select(e => (string?)e.Key).Append(null).ToArray();
        double Suffers(int unit, Func<int, double> part) => Enumerable.Range(0, groups).Sum(g => part(g * units.Length + unit));
        return new()
        {
            Links = DominoLinks.Of(graph, tally, weight),
            Units =
            [
                .. units.Select((u, i) =>
                {
                    double share = Suffers(i, k => tally.Failures[k]) / histories;
                    return new DominoUnit(
                        u.Id, u.Enterprise, initiates[i], weight * tally.Carried[i],
                        Suffers(i, k => heat[k] + blast[k] + weight * tally.Failures[k]),
                        total * Math.Sqrt(share * (1 - share) / histories));
                }),
            ],
            Escalated =
            [
                .. Enumerable.Range(0, groups * units.Length)
                    .Select(k => new EscalatedFrequency(k % units.Length, names[k / units.Length], heat[k] + weight * tally.Failures[k], blast[k]))
                    .Where(e => e.ByHeat + e.ByBlast > 0),
            ],
            Frequency = total,
            FrequencyByLevel = [.. Enumerable.Range(1, DominoTally.Levels).Select(level => weight * tally.ByDepth.Skip(level).Sum()).TakeWhile(f => f > 0)],
            MeanSetOff = total > 0 ? (double)tally.SetOff / histories : 0,
            Histories = total > 0 ? histories : 0,
            Crowded = [.. graph.Crowded.Select(u => units[u].Id)],
        };
    }
}
