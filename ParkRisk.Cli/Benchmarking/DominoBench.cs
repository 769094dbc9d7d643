using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Cli.Benchmarking;

/// <summary>What the analysis of chains takes on a farm of a size.</summary>
/// <param name="Units">Number of units.</param>
/// <param name="Impacts">Pairs of an effect in a wind and a unit.</param>
/// <param name="GraphMilliseconds">Time to build the graph.</param>
/// <param name="HistoriesPerSecond">Speed of the histories.</param>
/// <param name="NaivePerSecond">Speed of histories that ask every unit for its heat again; null: not tried.</param>
/// <param name="PeakMebibytes">Peak memory of the process so far.</param>
internal sealed record DominoSpeed(int Units, long Impacts, double GraphMilliseconds, double HistoriesPerSecond, double? NaivePerSecond, double PeakMebibytes);

/// <summary>Speed and scaling of the analysis of chains, beside a naive simulation.</summary>
internal static class DominoBench
{
    private const int Histories = 200_000;

    /// <summary>s. Time for which the naive simulation is tried.</summary>
    private const double NaiveTime = 2;

    /// <summary>Largest farm on which it is tried: on larger ones a single history takes minutes.</summary>
    private const int NaiveUnits = 200;
    private static readonly int[] Sizes = [100, 200, 500, 1000, 2000];

    /// <summary>Measures every size.</summary>
    /// <param name="threads">Threads, or −1 for all processors.</param>
    /// <param name="progress">Told what is done.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<DominoSpeed> Run(int threads, IProgress<Terminal.WorkProgress> progress, CancellationToken cancellation)
    {
        var speeds = ImmutableArray.CreateBuilder<DominoSpeed>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var rose = DominoFarm.Rose();
        DominoAnalysis.Run(DominoGraph.Build(DominoFarm.Create(Sizes[0]), rose, parallel), Histories / 20, 1, parallel);
        foreach (int size in Sizes)
        {
            progress.Report(new($"{size} 个装置", $"{size} units", (double)speeds.Count / Sizes.Length));
            var input = DominoFarm.Create(size);
            var watch = Stopwatch.StartNew();
            var graph = DominoGraph.Build(input, rose, parallel);
            double build = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            DominoAnalysis.Run(graph, Histories, 1, parallel);
            double rate = Histories / watch.Elapsed.TotalSeconds;
            double? naive = size <= NaiveUnits ? Naive(input, rose, cancellation) : null;
            using var process = Process.GetCurrentProcess();
            speeds.Add(new(size, graph.ImpactCount, build, rate, naive, process.PeakWorkingSet64 / 1048576.0));
        }

        return speeds.ToImmutable();
    }

    /// <summary>e of impacts ∝ unitsᵉ and of time for the graph ∝ unitsᵉ, from the smallest to the largest farm.</summary>
    public static (double Impacts, double Graph) Exponents(ImmutableArray<DominoSpeed> speeds)
    {
        double Exponent(Func<DominoSpeed, double> value) => Math.Log(value(speeds[^1]) / value(speeds[0])) / Math.Log((double)speeds[^1].Units / speeds[0].Units);
        return (Exponent(s => s.Impacts), Exponent(s => s.GraphMilliseconds));
    }

    /// <summary>Writes the figures as one object.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<DominoSpeed> speeds)
    {
        json.WriteStartObject();
        json.WriteString("case", "domino");
        json.WriteNumber("processors", Environment.ProcessorCount);
        json.WriteNumber("histories", Histories);
        json.WriteStartArray("sizes");
        foreach (var speed in speeds)
        {
            json.WriteStartObject();
            json.WriteNumber("units", speed.Units);
            json.WriteNumber("impacts", speed.Impacts);
            json.WriteNumber("graph_ms", speed.GraphMilliseconds);
            json.WriteNumber("histories_per_second", speed.HistoriesPerSecond);
            if (speed.NaivePerSecond is { } naive)
            {
                json.WriteNumber("naive_histories_per_second", naive);
            }
            else
            {
                json.WriteNull("naive_histories_per_second");
            }

            json.WriteNumber("peak_mib", speed.PeakMebibytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var (impacts, graph) = Exponents(speeds);
        json.WriteNumber("exponent_impacts", impacts);
        json.WriteNumber("exponent_graph", graph);
        json.WriteEndObject();
    }

    /// <summary>One history after another: every intact unit asks every burning one for its heat, generation after generation.</summary>
    /// <returns>Histories per second.</returns>
    private static double Naive(DominoInput input, TravelRose rose, CancellationToken cancellation)
    {
        var random = new Random(1);
        int count = input.Units.Length;
        var watch = Stopwatch.StartNew();
        int played = 0;
        for (; played == 0 || watch.Elapsed.TotalSeconds < NaiveTime; played++)
        {
            cancellation.ThrowIfCancellationRequested();
            int first = random.Next(count), weather = random.Next(rose.ClassCount), sector = random.Next(rose.SectorCount);
            var (sin, cos) = Math.SinCos(rose.FirstEdge + (sector + 0.5) * rose.SectorWidth);
            var burning = new HashSet<int> { first };
            double[] resistance = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
            for (int before = 0; before < burning.Count;)
            {
                before = burning.Count;
                int[] sources = [.. burning];
                for (int u = 0; u < count; u++)
                {
                    var unit = input.Units[u];
                    double flux = sources.Contains(u) ? 0 : sources.Sum(s => Flux(input, s, weather, unit, sin, cos));
                    if (flux > 0 && input.Law.Heat(unit, flux) > resistance[u])
                    {
                        burning.Add(u);
                    }
                }
            }
        }

        return played / watch.Elapsed.TotalSeconds;
    }

    private static double Flux(DominoInput input, int source, int weather, EscalationUnit unit, double sin, double cos)
    {
        var from = input.Units[source].Centre;
        var (x, y) = unit.NearestTo(from.X, from.Y);
        double dx = x - from.X, dy = y - from.Y;
        return input.Secondaries[source][weather].Sum(e => e.Intensity(dx * cos + dy * sin, dy * cos - dx * sin, unit.ReceptorHeight));
    }
}
