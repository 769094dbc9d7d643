using System.Collections.Concurrent;
using System.Collections.Immutable;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>The threads' private tools for adding sources; sums are kept apart while they work and joined at the end.</summary>
internal sealed class RiskWorkers
{
    private const int BatchSize = 16;
    private readonly BlockTree tree;
    private readonly TravelRose rose;
    private readonly RiskAccuracy accuracy;
    private readonly RiskAccumulator sums;
    private readonly PolarGrid grid;
    private readonly PlumeShapeTables shapes;
    private readonly RiskKernels kernels;
    private readonly ConcurrentBag<Worker> idle = [];
    private readonly int most;

    /// <summary>Tools for a tree.</summary>
    /// <param name="tree">The blocks.</param>
    /// <param name="rose">The wind.</param>
    /// <param name="accuracy">The resolution.</param>
    /// <param name="sums">Receives what the workers add; the first worker writes to it directly.</param>
    /// <param name="most">Most workers that may hold sums of their own.</param>
    public RiskWorkers(BlockTree tree, TravelRose rose, RiskAccuracy accuracy, RiskAccumulator sums, int most)
    {
        this.tree = tree;
        this.rose = rose;
        this.accuracy = accuracy;
        this.sums = sums;
        this.most = most;
        grid = new PolarGrid(rose, accuracy, tree.Frame.CellSize);
        shapes = new PlumeShapeTables(grid);
        kernels = RiskKernels.For(accuracy.Path);
        idle.Add(new Worker(this, sums));
    }

    /// <summary>Adds and removes sources in parallel.</summary>
    public void Run((RiskSource Source, int Sign)[] changes, ParallelOptions parallel)
    {
        var used = new ConcurrentBag<Worker>();
        var limited = new ParallelOptions
        {
            CancellationToken = parallel.CancellationToken,
            MaxDegreeOfParallelism = parallel.MaxDegreeOfParallelism < 0 ? most : Math.Min(parallel.MaxDegreeOfParallelism, most),
        };
        Parallel.ForEach(
            Partitioner.Create(Batches(changes), EnumerablePartitionerOptions.NoBuffering),
            limited,
            () => idle.TryTake(out Worker? worker) ? worker : new Worker(this, new RiskAccumulator(tree)),
            (batch, _, worker) =>
            {
                foreach ((RiskSource source, int sign) in batch)
                {
                    worker.Apply(source, sign);
                }

                return worker;
            },
            used.Add);
        foreach (Worker worker in used)
        {
            if (worker.Sums != sums)
            {
                sums.Absorb(worker.Sums);
            }

            idle.Add(worker);
        }
    }

    /// <summary>Sources with the same outcomes, which share one table, together; not too many, so that threads stay busy.</summary>
    private static IEnumerable<(RiskSource Source, int Sign)[]> Batches((RiskSource Source, int Sign)[] changes)
        => changes.GroupBy(static c => c.Source.Items).SelectMany(static g => g.Chunk(BatchSize));

    private sealed class Worker
    {
        private readonly RiskWorkers owner;
        private readonly PolarTableBuilder builder;
        private readonly SourceProjector projector;
        private readonly EdgeRasterizer edges;
        private ImmutableArray<RiskItem> items;
        private SourceParts? parts;

        public Worker(RiskWorkers owner, RiskAccumulator sums)
        {
            this.owner = owner;
            Sums = sums;
            builder = new PolarTableBuilder(owner.grid, owner.rose, owner.shapes, owner.kernels);
            projector = new SourceProjector(owner.tree, owner.accuracy, builder.Table);
            edges = new EdgeRasterizer(owner.tree, owner.rose, owner.kernels);
        }

        public RiskAccumulator Sums { get; }

        public void Apply(RiskSource source, int sign)
        {
            if (parts is null || items != source.Items)
            {
                items = source.Items;
                parts = new SourceParts(items, owner.rose);
                builder.Build(parts);
                edges.Use(parts.Edged);
            }

            projector.AddTable(source, Sums, sign);
            edges.AddDiscs(source, parts.Discs, Sums, sign);
            edges.AddEdged(source, Sums, sign);
        }
    }
}
