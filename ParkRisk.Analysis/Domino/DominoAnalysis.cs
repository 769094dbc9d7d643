namespace ParkRisk.Analysis.Domino;

/// <summary>The chains of a park: first level exact, further levels by Monte Carlo.</summary>
/// <remarks>Importance sampling as in <see cref="HistoryPlan"/> and <see cref="DominoHistory"/>. All sums are whole numbers of a quantum, so that the result is the same, bit for bit, for any number of threads.</remarks>
public static class DominoAnalysis
{
    private const int Chunk = 1024;

    /// <summary>Quanta in the frequency of all initiations together: enough for 15 figures, and room for thousands of failures in a history.</summary>
    private const double QuantaInTotal = 1L << 50;

    /// <summary>Analyses the chains.</summary>
    /// <param name="graph">Who reaches whom.</param>
    /// <param name="histories">Number of histories, above zero.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="parallel">Threads and cancellation; the result does not depend on the threads.</param>
    /// <param name="progress">Told the share of the histories played; null: nobody is.</param>
    public static DominoResult Run(DominoGraph graph, int histories, long seed, ParallelOptions parallel, Action<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(histories);
        var groups = new ChainOwners(graph);
        var plan = new HistoryPlan(graph, histories);
        var tally = plan.Total > 0 ? Play(graph, groups, plan, histories, seed, parallel, progress) : new DominoTally(graph.Input.Units.Length, groups.Count);
        return DominoCollection.Of(graph, groups, tally, plan.Total, plan.Total / QuantaInTotal, histories);
    }

    private static DominoTally Play(
        DominoGraph graph, ChainOwners groups, HistoryPlan plan, int histories, long seed, ParallelOptions parallel, Action<double>? progress)
    {
        var all = new DominoTally(graph.Input.Units.Length, groups.Count);
        int chunks = (histories + Chunk - 1) / Chunk, done = 0;
        Parallel.For(
            0,
            chunks,
            parallel,
            () =>
            {
                var tally = new DominoTally(graph.Input.Units.Length, groups.Count);
                return (Tally: tally, Player: new DominoHistory(graph, tally, QuantaInTotal / plan.Total));
            },
            (chunk, _, worker) =>
            {
                for (int h = chunk * Chunk; h < Math.Min(histories, (chunk + 1) * Chunk); h++)
                {
                    var random = new HistoryRandom(seed, h);
                    var (initiation, weight) = plan.Of(h, random.At(0));
                    worker.Player.Play(graph.Initiations[initiation], groups.Of(graph.Initiations[initiation].Primary), weight, random);
                }

                progress?.Invoke((double)Interlocked.Increment(ref done) / chunks);
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
}
