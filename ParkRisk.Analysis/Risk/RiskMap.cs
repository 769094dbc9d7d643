using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Risk;

/// <summary>The location-specific individual risk of many sources on a grid: add, remove and move sources, render at any time.</summary>
/// <remarks>The state after any sequence of edits equals that of a fresh run on the same sources, bit for bit, for any number of threads (on one instruction set). The risk is that of a
/// person always present, outdoors and unprotected. It may not exceed 8 per year in any cell. One caller at a time.
/// Method: one polar risk table a source (<see cref="PolarTableBuilder"/>), summed at the Chebyshev nodes of a quadtree of blocks and passed down to the cells once, in the manner of a
/// multilevel summation (Brandt and Lubrecht 1990).</remarks>
public sealed class RiskMap
{
    private const long WorkerMemory = 1L << 30;
    private readonly BlockTree tree;
    private readonly RiskAccumulator sums;
    private readonly RiskRenderer renderer;
    private readonly RiskWorkers workers;

    /// <summary>An empty map.</summary>
    /// <param name="frame">Cells.</param>
    /// <param name="weather">Joint frequency of weather and wind; null: only omnidirectional effects count.</param>
    /// <param name="accuracy">Resolution; null: the default.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    public RiskMap(GridFrame frame, JointFrequency? weather, RiskAccuracy? accuracy = null, int threads = -1)
        : this(frame, new SourceTables(weather, accuracy, frame.CellSize, memory: 0), threads)
    {
    }

    /// <summary>An empty map that takes its tables from a store.</summary>
    /// <param name="frame">Cells, not smaller than the store was made for.</param>
    /// <param name="tables">Tables of the sources, with wind and resolution.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    public RiskMap(GridFrame frame, SourceTables tables, int threads = -1)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Accuracy = tables.Accuracy;
        Rose = tables.Rose;
        Frame = frame;
        Threads = threads;
        tree = new BlockTree(frame);
        sums = new RiskAccumulator(tree);
        renderer = new RiskRenderer(tree);
        long copies = Math.Max(1, WorkerMemory / (12L * tree.ValueCount(0)));
        workers = new RiskWorkers(tree, tables, sums, (int)Math.Min(copies, int.MaxValue));
    }

    /// <summary>The cells.</summary>
    public GridFrame Frame { get; }

    /// <summary>Threads to use, or −1 for all processors. No result depends on it.</summary>
    public int Threads { get; set; }

    /// <summary>The rose in force.</summary>
    public TravelRose Rose { get; }

    /// <summary>The resolution in force.</summary>
    public RiskAccuracy Accuracy { get; }

    /// <summary>Adds a source.</summary>
    public void Add(RiskSource source) => Change([(source, 1)], null, CancellationToken.None);

    /// <summary>Adds many sources.</summary>
    /// <exception cref="OperationCanceledException">Stopped; the map then holds part of the sources and should be thrown away.</exception>
    public void Add(IEnumerable<RiskSource> sources, CancellationToken cancellation = default)
        => Change([.. sources.Select(static s => (s, 1))], null, cancellation);

    /// <summary>Adds some sources and takes others away.</summary>
    /// <param name="changes">Sources with +1 to add, −1 to take away.</param>
    /// <param name="applied">Told of every change that was made; called from any thread. Null: nobody is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Stopped; the map then holds the changes of which <paramref name="applied"/> was told, wholly, and no others.</exception>
    public void Change(IReadOnlyCollection<(RiskSource Source, int Sign)> changes, Action<RiskSource, int>? applied, CancellationToken cancellation)
        => workers.Run([.. changes], Threads, applied, cancellation);

    /// <summary>Takes a source away that was added with exactly these items at this place.</summary>
    public void Remove(RiskSource source) => Change([(source, -1)], null, CancellationToken.None);

    /// <summary>Puts one source in place of another: a move, a change of outcomes, a scaled frequency.</summary>
    public void Replace(RiskSource before, RiskSource after) => Change([(before, -1), (after, 1)], null, CancellationToken.None);

    /// <summary>The risk of everything added so far, 1/year.</summary>
    public ScalarField Render(CancellationToken cancellation = default)
    {
        double[] values = GC.AllocateUninitializedArray<double>(checked(Frame.Rows * Frame.Columns));
        RenderInto(values, cancellation);
        return new ScalarField(Frame, values);
    }

    /// <summary>Writes the risk of everything added so far into an array that the caller keeps for this.</summary>
    /// <param name="values">1/year. Result: a value a cell in the order of <see cref="ScalarField"/>.</param>
    /// <param name="cancellation">Stops the work; the array then holds a mixture.</param>
    public void RenderInto(double[] values, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.LongLength, Frame.CellCount);
        renderer.Render(sums, values, Options(cancellation));
    }

    private ParallelOptions Options(CancellationToken cancellation)
        => new() { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation };
}
