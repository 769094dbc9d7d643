using System.Collections.Concurrent;
using System.Collections.Immutable;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>The polar risk tables of sources, each worked out once for all who need it: the map, single points, maps of single enterprises, the next run after an edit.</summary>
/// <remarks>Kept by content: sources with the same outcomes share a table wherever they stand. A table is the same whether kept or made anew. May be used from several threads.</remarks>
public sealed class SourceTables
{
    /// <summary>bytes. Usual limit of the memory for kept tables.</summary>
    public const long UsualMemory = 1L << 30;

    private readonly ConcurrentDictionary<OutcomeSet, Kept> kept = new();
    private readonly long memory;
    private long size;
    private int round;

    /// <summary>An empty store.</summary>
    /// <param name="weather">Joint frequency of weather and wind; null: only omnidirectional effects count.</param>
    /// <param name="accuracy">Resolution; null: the default.</param>
    /// <param name="cellSize">m. Finest cells on which the tables will be used.</param>
    /// <param name="memory">bytes. Once the kept tables take so much, others are made again every time; 0: none is kept.</param>
    public SourceTables(JointFrequency? weather, RiskAccuracy? accuracy, double cellSize, long memory = UsualMemory)
    {
        Accuracy = accuracy ?? new RiskAccuracy();
        Rose = new TravelRose(weather);
        Grid = new PolarGrid(Rose, Accuracy, cellSize);
        Shapes = new PlumeShapeTables(Grid);
        Kernels = RiskKernels.For(Accuracy.Path);
        this.memory = memory;
    }

    /// <summary>The rose in force.</summary>
    public TravelRose Rose { get; }

    /// <summary>The resolution in force.</summary>
    public RiskAccuracy Accuracy { get; }

    /// <summary>The nodes.</summary>
    public PolarGrid Grid { get; }

    /// <summary>Number of tables kept.</summary>
    public int Count => kept.Count;

    /// <summary>bytes. Memory of the tables kept, about.</summary>
    public long Size => Interlocked.Read(ref size);

    /// <summary>Plume shapes on the nodes.</summary>
    internal PlumeShapeTables Shapes { get; }

    /// <summary>The inner loops.</summary>
    internal RiskKernels Kernels { get; }

    /// <summary>Begins a new run: tables that the given number of runs before did not use are given up.</summary>
    /// <param name="runs">How many runs an unused table survives.</param>
    public void Renew(int runs)
    {
        round++;
        foreach ((OutcomeSet outcomes, Kept entry) in kept)
        {
            if (entry.LastUsed < round - runs && kept.TryRemove(outcomes, out _) && entry.Table.IsValueCreated)
            {
                Interlocked.Add(ref size, -entry.Table.Value.Size);
            }
        }
    }

    /// <summary>The kept table of outcomes; null when there is no room for another one.</summary>
    internal SourceTable? Find(ImmutableArray<RiskItem> items, PolarTableBuilder builder)
    {
        var outcomes = new OutcomeSet(items);
        if (!kept.TryGetValue(outcomes, out Kept? entry))
        {
            if (Interlocked.Read(ref size) >= memory)
            {
                return null;
            }

            // Whoever comes first builds, with its own tools, and the others wait.
            entry = kept.GetOrAdd(outcomes, _ => new Kept(new Lazy<SourceTable>(() => Build(items, builder))));
        }

        entry.LastUsed = round;
        return entry.Table.Value;
    }

    private SourceTable Build(ImmutableArray<RiskItem> items, PolarTableBuilder builder)
    {
        SourceTable table = builder.Build(items, new PolarRiskTable(Grid, Kernels));
        Interlocked.Add(ref size, table.Size);
        return table;
    }

    private sealed class Kept(Lazy<SourceTable> table)
    {
        public Lazy<SourceTable> Table => table;

        public int LastUsed { get; set; }
    }
}
