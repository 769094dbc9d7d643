using System.Collections.Immutable;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Domino;

/// <summary>What one effect does to one unit in one wind direction.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Flux">W/m². Of a fire that burns on, so that it adds to that of others; 0 for everything else.</param>
/// <param name="Chance">0 … 1. Probability that the unit fails by this alone.</param>
public readonly record struct Impact(int Unit, float Flux, double Chance);

/// <summary>A primary event in a wind direction from which at least one unit may fail.</summary>
/// <param name="Primary">Index of the primary.</param>
/// <param name="Sector">Sector of travel; −1 where the wind does not matter.</param>
/// <param name="Frequency">1/year. With the probability of the wind.</param>
/// <param name="AnyFailure">0 … 1. Probability that at least one unit fails at once.</param>
public readonly record struct Initiation(int Primary, int Sector, double Frequency, double AnyFailure);

/// <summary>Which effect reaches which unit, wind direction by wind direction; sparse and found through a spatial index.</summary>
public sealed class DominoGraph
{
    /// <summary>Share of the lowest threshold below which a flux is not carried, though other fires might add to it.</summary>
    internal const double FluxFloor = 0.2;

    /// <summary>Most units that one effect may reach; the nearest are kept.</summary>
    internal const int MostImpacts = 1000;

    private readonly DominoPlaces places;
    private readonly Impact[][][] impacts;
    private readonly int[] primaryEmissions;
    private readonly int[][][] secondaryEmissions;

    private DominoGraph(DominoInput input, TravelRose rose)
    {
        (Input, Rose) = (input, rose);
        places = new(input.Units);
        primaryEmissions = [.. input.Primaries.Select(p => places.Emission(p.Source, p.East, p.North, p.Unit))];
        secondaryEmissions =
        [
            .. input.Secondaries.Select((classes, u) => classes
                .Select(effects => effects.Select(e => places.Emission(e, input.Units[u].Centre.X, input.Units[u].Centre.Y, u)).ToArray())
                .ToArray()),
        ];
        impacts = new Impact[places.EmissionCount][][];
    }

    /// <summary>What it was made from.</summary>
    public DominoInput Input { get; }

    /// <summary>Weather.</summary>
    public TravelRose Rose { get; }

    /// <summary>Primary events that lead on, in the order of the primaries and sectors.</summary>
    public ImmutableArray<Initiation> Initiations { get; private set; } = [];

    /// <summary>Units near which more units stand than are followed.</summary>
    public ImmutableArray<int> Crowded { get; private set; } = [];

    /// <summary>Number of pairs of an effect in a wind direction and a unit.</summary>
    public long ImpactCount => impacts.Sum(e => e.Sum(s => (long)s.Length));

    /// <summary>Builds the graph.</summary>
    /// <param name="input">Units and events.</param>
    /// <param name="rose">Weather.</param>
    /// <param name="parallel">Threads and cancellation; the result does not depend on the threads.</param>
    public static DominoGraph Build(DominoInput input, TravelRose rose, ParallelOptions parallel)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(rose);
        var graph = new DominoGraph(input, rose);
        var crowded = new bool[graph.places.Count];
        Parallel.For(0, graph.places.Count, parallel, place =>
        {
            var near = graph.places.Near(place);
            foreach (int emission in graph.places.EmissionsAt(place))
            {
                graph.impacts[emission] = graph.Reach(graph.places.Source(emission), near, out bool cut);
                crowded[place] |= cut;
            }
        });
        graph.Crowded = [.. Enumerable.Range(0, crowded.Length).Where(p => crowded[p]).Select(graph.places.Own).Where(u => u >= 0).Distinct().Order()];
        graph.Initiations = [.. graph.Initiate()];
        return graph;
    }

    /// <summary>What a primary does.</summary>
    /// <param name="primary">Index.</param>
    /// <param name="sector">Sector of travel; −1 where the wind does not matter.</param>
    public ReadOnlySpan<Impact> OfPrimary(int primary, int sector) => Of(primaryEmissions[primary], sector);

    /// <summary>What a failed unit does: its effects, each to be asked for with <see cref="Of"/>.</summary>
    /// <param name="unit">Index.</param>
    /// <param name="weatherClass">Weather class; 0 where no joint frequency is known.</param>
    internal int[] EffectsOf(int unit, int weatherClass) => secondaryEmissions[unit][weatherClass];

    /// <summary>What an effect does in a wind direction.</summary>
    internal ReadOnlySpan<Impact> Of(int effect, int sector) => impacts[effect][impacts[effect].Length == 1 ? 0 : Math.Max(sector, 0)];

    /// <summary>The kind of an effect.</summary>
    internal EscalationVector VectorOf(int effect) => places.Source(effect).Vector;

    private Impact[][] Reach(EscalationSource source, ReadOnlySpan<NearUnit> near, out bool cut)
    {
        var kept = new List<NearUnit>();
        cut = false;
        foreach (var unit in near)
        {
            if (unit.Distance > source.Reach)
            {
                break;
            }

            if (source.Touches(Input.Units[unit.Unit]))
            {
                cut = kept.Count == MostImpacts;
                if (cut)
                {
                    break;
                }

                kept.Add(unit);
            }
        }

        var result = new Impact[source.IsOmnidirectional ? 1 : Rose.SectorCount][];
        var reached = new List<Impact>();
        for (int s = 0; s < result.Length; s++)
        {
            var (sin, cos) = Math.SinCos(Rose.FirstEdge + (s + 0.5) * Rose.SectorWidth);
            reached.Clear();
            foreach (var unit in kept)
            {
                double downwind = unit.East * cos + unit.North * sin, crosswind = unit.North * cos - unit.East * sin;
                if (!source.MayReach(downwind, crosswind))
                {
                    continue;
                }

                double intensity = source.Intensity(downwind, crosswind, Input.Units[unit.Unit].ReceptorHeight);
                double chance = source.Chance(Input.Law, Input.Units[unit.Unit], intensity);
                bool adds = source.IsLasting && intensity > FluxFloor * Input.Law.LowestHeat;
                if (adds || chance > 0)
                {
                    reached.Add(new(unit.Unit, adds ? (float)intensity : 0, chance));
                }
            }

            result[s] = [.. reached];
        }

        return result;
    }

    private IEnumerable<Initiation> Initiate()
    {
        for (int p = 0; p < Input.Primaries.Length; p++)
        {
            var primary = Input.Primaries[p];
            int slot = Rose.Slot(primary.WeatherClass);
            bool still = primary.Source.IsOmnidirectional;
            for (int s = still ? -1 : 0; s < (still ? 0 : Rose.SectorCount); s++)
            {
                double frequency = primary.Frequency * (still ? Rose.ClassShare(slot) : Rose.Share(slot, s));
                double none = 1;
                foreach (var impact in OfPrimary(p, s))
                {
                    none *= 1 - impact.Chance;
                }

                if (frequency > 0 && none < 1)
                {
                    yield return new(p, s, frequency, 1 - none);
                }
            }
        }
    }
}
