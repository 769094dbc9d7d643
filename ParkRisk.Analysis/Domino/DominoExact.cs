using System.Collections.Immutable;

namespace ParkRisk.Analysis.Domino;

/// <summary>Exact chains of small clusters: every set of units that may fail, for every initiation, weather and wind.</summary>
/// <remarks>The end of every accident by <see cref="MonotoneSpread"/>, with the primary event as one more unit that has failed from the start. The Monte Carlo of <see cref="DominoAnalysis"/> estimates the same.</remarks>
public static class DominoExact
{
    /// <summary>Most units that one primary event may lead to.</summary>
    public const int LargestCluster = MonotoneSpread.LargestCount - 1;

    /// <summary>1/year. How often each unit is set off; null for a unit that a primary event reaches from which more than <paramref name="largest"/> units can be set off.</summary>
    /// <param name="graph">Who reaches whom.</param>
    /// <param name="parallel">Threads and cancellation; the result does not depend on the threads.</param>
    /// <param name="largest">Largest cluster to work out, 1 … <see cref="LargestCluster"/>.</param>
    public static ImmutableArray<double?> Suffers(DominoGraph graph, ParallelOptions parallel, int largest = LargestCluster)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(largest, LargestCluster);
        var frequencies = new double[graph.Input.Units.Length];
        var unknown = new bool[frequencies.Length];
        var chains = new (int[] Units, double[] Frequencies)[graph.Initiations.Length];
        Parallel.For(0, chains.Length, parallel, i => chains[i] = Of(graph, graph.Initiations[i], largest));
        foreach (var (units, found) in chains)
        {
            for (int k = 0; k < units.Length; k++)
            {
                unknown[units[k]] |= found.Length == 0;
                frequencies[units[k]] += found.Length == 0 ? 0 : found[k];
            }
        }

        return [.. frequencies.Select((f, u) => unknown[u] ? (double?)null : f)];
    }

    private static (int[] Units, double[] Frequencies) Of(DominoGraph graph, Initiation initiation, int largest)
    {
        var winds = Winds(graph, initiation).ToArray();
        int[] units = [.. winds.SelectMany(w => Closure(graph, initiation, w.Weather, w.Sector)).Distinct().Order()];
        if (units.Length > largest)
        {
            return (units, []);
        }

        var frequencies = new double[units.Length];
        foreach (var (weather, sector, share) in winds)
        {
            double[] ends = MonotoneSpread.Exact(units.Length + 1, 1, Probability(graph, initiation, weather, sector, units));
            for (int k = 0; k < units.Length; k++)
            {
                frequencies[k] += initiation.Frequency * share * ends.Where((_, state) => (state >> (k + 1) & 1) != 0).Sum();
            }
        }

        return (units, frequencies);
    }

    /// <summary>The winds in which an initiation may happen, with their shares of it.</summary>
    private static IEnumerable<(int Weather, int Sector, double Share)> Winds(DominoGraph graph, Initiation initiation)
    {
        var rose = graph.Rose;
        var primary = graph.Input.Primaries[initiation.Primary];
        if (rose.ClassCount == 0)
        {
            return [(0, 0, 1)];
        }

        var sectors = initiation.Sector >= 0 ? [initiation.Sector] : Enumerable.Range(0, rose.SectorCount);
        var classes = primary.WeatherClass is { } only ? [only] : Enumerable.Range(0, rose.ClassCount);
        var winds = sectors.SelectMany(s => classes.Select(c => (Weather: c, Sector: s, Share: rose.Share(c, s)))).Where(w => w.Share > 0).ToArray();
        double sum = winds.Sum(w => w.Share);
        return winds.Select(w => (w.Weather, w.Sector, w.Share / sum));
    }

    /// <summary>All units that can be set off, one after another.</summary>
    private static HashSet<int> Closure(DominoGraph graph, Initiation initiation, int weather, int sector)
    {
        var reached = new HashSet<int>();
        var queue = new Queue<int>();
        int own = graph.Input.Primaries[initiation.Primary].Unit;
        void Follow(ReadOnlySpan<Impact> impacts)
        {
            foreach (var impact in impacts)
            {
                if (impact.Unit != own && reached.Add(impact.Unit))
                {
                    queue.Enqueue(impact.Unit);
                }
            }
        }

        Follow(graph.OfPrimary(initiation.Primary, initiation.Sector));
        while (queue.TryDequeue(out int unit))
        {
            foreach (int effect in graph.EffectsOf(unit, weather))
            {
                Follow(graph.Of(effect, sector));
            }
        }

        return reached;
    }

    /// <summary>The probability that a unit fails under the primary event, bit 0, and a set of failed units.</summary>
    private static IgnitionProbability Probability(DominoGraph graph, Initiation initiation, int weather, int sector, int[] units)
    {
        int count = units.Length;
        var places = units.Select((u, k) => (u, k)).ToDictionary(p => p.u, p => p.k);
        double[] flux = new double[(count + 1) * count], spared = new double[(count + 1) * count];
        Array.Fill(spared, 1);
        void Note(int from, ReadOnlySpan<Impact> impacts)
        {
            foreach (var impact in impacts)
            {
                if (places.TryGetValue(impact.Unit, out int to))
                {
                    flux[from * count + to] += impact.Flux;
                    spared[from * count + to] *= impact.Flux > 0 ? 1 : 1 - impact.Chance;
                }
            }
        }

        Note(0, graph.OfPrimary(initiation.Primary, initiation.Sector));
        for (int k = 0; k < count; k++)
        {
            foreach (int effect in graph.EffectsOf(units[k], weather))
            {
                Note(k + 1, graph.Of(effect, sector));
            }
        }

        return (unit, failed) =>
        {
            if (unit == 0)
            {
                return 0;
            }

            double heat = 0, none = 1;
            for (int from = 0; from <= count; from++)
            {
                if ((failed >> from & 1) != 0)
                {
                    heat += flux[from * count + unit - 1];
                    none *= spared[from * count + unit - 1];
                }
            }

            return 1 - (1 - graph.Input.Law.Heat(graph.Input.Units[units[unit - 1]], heat)) * none;
        };
    }
}
