using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Risk.Benchmarking;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Benchmarking;

/// <summary>Measures the engine on the synthetic workload park-L.</summary>
/// <param name="threads">Threads to use, or −1 for all processors.</param>
/// <param name="runs">Repetitions of a cold run.</param>
/// <param name="progress">Told what is being measured.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class ParkLBench(int threads, int runs, IProgress<WorkProgress> progress, CancellationToken cancellation)
{
    /// <summary>Name of the case.</summary>
    public const string Name = "park-l";

    private const int Edits = 100;
    private const int PopulationCells = 5000;
    private const int ExactCells = 60;

    /// <summary>1/year. Contours of a run.</summary>
    public static readonly double[] Levels = [1e-3, 3e-4, 1e-4, 3e-5, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7];

    /// <summary>Measures everything.</summary>
    /// <param name="process">Figures of a process of its own; null: none could be started.</param>
    public BenchReport Run(ProcessFigures? process)
    {
        var park = new ParkL();
        Tell("冷启动计算", "cold runs", 0.05);
        var cold = Cold(park, runs);
        Tell("单源编辑", "edits of one source", 0.15);
        var edit = Edit(park, Edits);
        Tell("F–N 曲线", "F–N curve", 0.2);
        var people = ParkL.People(PopulationCells);
        var fn = Stopwatches.Repeat(runs, _ => SocietalRisk.Compute(park.Sources, [new(1, park.Weather, people)], threads: threads, cancellation: cancellation), cancellation);
        Tell("误差", "error over all cells", 0.4);
        var error = Error(park);
        Tell("规模指数", "scaling", 0.6);
        var exponents = Scaling();
        Tell("numpy 基准", "numpy baseline", 0.9);
        return new BenchReport
        {
            Case = Name,
            Cold = cold,
            Edit = edit,
            Fn = fn,
            Process = process,
            Error = error,
            Exponents = exponents,
            Baseline = NumpyBaseline.Run(FirstSource(park), cancellation),
        };
    }

    private void Tell(string chinese, string english, double share) => progress.Report(new(chinese, english, share));

    private Times Cold(ParkL park, int count) => Stopwatches.Repeat(count, _ => ContourTracer.Trace(Map(park).Render(cancellation), Levels, threads), cancellation);

    private RiskMap Map(ParkL park, RiskAccuracy? accuracy = null)
    {
        var map = new RiskMap(park.Frame, park.Weather, accuracy, threads);
        map.Add(park.Sources, cancellation);
        return map;
    }

    /// <summary>Sources are moved, every other one loses an outcome as well; the map is rendered into the same memory every time.</summary>
    private Times Edit(ParkL park, int count)
    {
        var map = Map(park);
        var random = new Random(1);
        RiskSource[] present = [.. park.Sources];
        var field = new ScalarField(park.Frame, new double[park.Frame.CellCount]);
        return Stopwatches.Repeat(count, i =>
        {
            int which = random.Next(present.Length);
            var before = present[which];
            var after = before with { East = before.East + 100 * random.NextDouble(), Items = i % 2 == 0 ? before.Items : before.Items.RemoveAt(0) };
            map.Replace(before, after);
            map.RenderInto(field.Values, cancellation);
            ContourTracer.Trace(field, Levels, threads);
            present[which] = after;
        }, cancellation);
    }

    /// <summary>Every cell against a map four times as fine in every respect, which is itself compared with an exact integration in double precision at some cells.</summary>
    private MapError Error(ParkL park)
    {
        double[] fine = Map(park, new RiskAccuracy().Refine(4)).Render(cancellation).Values;
        double[] values = Map(park).Render(cancellation).Values;
        var rose = new TravelRose(park.Weather);
        var random = new Random(2);
        int[] cells = [.. Enumerable.Range(0, ExactCells).Select(_ => random.Next(fine.Length))];
        var exact = new double[ExactCells];
        Parallel.For(0, ExactCells, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i => exact[i] = RiskProbe.At(
            park.Frame.East(cells[i] % park.Frame.Columns), park.Frame.North(cells[i] / park.Frame.Columns), park.Sources, rose).Risk);
        var check = MapError.Of(cells.Select((c, i) => (fine[c], exact[i])), "");
        return MapError.Of(
            values.Zip(fine),
            FormattableString.Invariant($"the same engine four times as fine, which differs from an exact integration in double precision by at most {check.Max:E1} at {check.Cells} random cells"));
    }

    private ScalingExponents Scaling()
    {
        double Time(ParkL park) => Cold(park, 5).Median;
        double Slope(IEnumerable<int> sizes, Func<int, double> size, Func<int, double> time)
            => Stopwatches.Exponent([.. sizes.Select(n => (size(n), time(n)))]);
        return new(
            Slope([75, 150, 300, 600, 1200], n => n, n => Time(new ParkL(sources: n))),
            Slope([10, 20, 40, 80], n => n, n => Time(new ParkL(scenarios: n))),
            Slope([250, 500, 1000, 2000, 4000], n => (double)n * n, n => Time(new ParkL(cells: n))),
            Slope([75, 300, 1200], n => n, n => Edit(new ParkL(sources: n), 31).Median));
    }

    private Func<int, int, double> FirstSource(ParkL park)
    {
        var map = new RiskMap(park.Frame, park.Weather, threads: threads);
        map.Add(park.Sources[0]);
        var field = map.Render(cancellation);
        return (column, row) => field[row, column];
    }
}
