using System.Collections.Concurrent;

namespace ParkRisk.Analysis.Risk;

/// <summary>The threads' private tools for adding sources; sums are kept apart while they work and joined at the end.</summary>
internal sealed class RiskWorkers
{
    private const int BatchSize = 16;

    /// <summary>Changes up to which a second thread's sums are not worth joining.</summary>
    private const int FewChanges = 4;

    /// <summary>Values up to which the sums of other threads are kept for the next changes.</summary>
    private const int SmallTree = 2_000_000;

    private readonly BlockTree tree;
    private readonly SourceTables tables;
    private readonly RiskAccumulator sums;
    private readonly ConcurrentBag<Worker> idle = [];
    private readonly int most;

    /// <summary>Tools for a tree.</summary>
    /// <param name="tree">The blocks.</param>
    /// <param name="tables">Tables of the sources.</param>
    /// <param name="sums">Receives what the workers add; the first worker writes to it directly.</param>
    /// <param name="most">Most workers that may hold sums of their own.</param>
    public RiskWorkers(BlockTree tree, SourceTables tables, RiskAccumulator sums, int most)
    {
        this.tree = tree;
        this.tables = tables;
        this.sums = sums;
        this.most = most;
        idle.Add(new Worker(this, sums));
    }

    /// <summary>Adds and removes sources in parallel.</summary>
    /// <param name="changes">Sources to add (+1) and to take away (−1).</param>
    /// <param name="threads">Threads to use, or −1 for all processors.</param>
    /// <param name="applied">Told of every change that is in the sums in the end, also when the work is stopped; called from any thread. Null: nobody is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Stopped; every change is either wholly in the sums or not at all.</exception>
    public void Run((RiskSource Source, int Sign)[] changes, int threads, Action<RiskSource, int>? applied, CancellationToken cancellation)
    {
        var used = new ConcurrentBag<Worker>();
        (RiskSource Source, int Sign)[][] batches = [.. Batches(changes)];
        int workers = changes.Length <= FewChanges ? 1 : Math.Min(most, WorkerLoop.Workers(threads));
        try
        {
            WorkerLoop.Run(
                batches.Length,
                workers,
                () => idle.TryTake(out Worker? worker) ? worker : new Worker(this, new RiskAccumulator(tree)),
                (worker, index) =>
                {
                    foreach ((RiskSource source, int sign) in batches[index])
                    {
                        cancellation.ThrowIfCancellationRequested();
                        worker.Apply(source, sign);
                        applied?.Invoke(source, sign);
                    }
                },
                used.Add,
                cancellation);
        }
        finally
        {
            foreach (Worker worker in used)
            {
                if (worker.Sums != sums)
                {
                    sums.Absorb(worker.Sums, workers);
                    if (tree.ValueCount(0) <= SmallTree)
                    {
                        idle.Add(worker);
                    }
                }
            }

            // The one that writes to the sums directly comes last, so that it is taken first.
            foreach (Worker worker in used.Where(w => w.Sums == sums))
            {
                idle.Add(worker);
            }
        }
    }

    /// <summary>Sources with the same outcomes, which share one table, together; not too many, so that threads stay busy.</summary>
    private static IEnumerable<(RiskSource Source, int Sign)[]> Batches((RiskSource Source, int Sign)[] changes)
        => changes.GroupBy(static c => c.Source.Items).SelectMany(static g => g.Chunk(BatchSize));

    private sealed class Worker
    {
        private readonly SourceTableReader reader;
        private readonly SourceProjector projector;
        private readonly EdgeRasterizer edges;

        public Worker(RiskWorkers owner, RiskAccumulator sums)
        {
            Sums = sums;
            reader = new SourceTableReader(owner.tables);
            projector = new SourceProjector(owner.tree, owner.tables.Accuracy);
            edges = new EdgeRasterizer(owner.tree, owner.tables.Rose);
        }

        public RiskAccumulator Sums { get; }

        public void Apply(RiskSource source, int sign)
        {
            SourceTable table = reader.Of(source);
            projector.AddTable(source, table.Polar, Sums, sign);
            edges.AddDiscs(source, table.Parts.Discs, Sums, sign);
            edges.AddEdged(source, table.Outlines, Sums, sign);
        }
    }
}
