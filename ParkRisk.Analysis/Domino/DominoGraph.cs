using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Domino;

/// <summary>What one effect does to one unit in one wind direction.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Value">Flux in W/m² of a fire that burns on; else the probability that the unit fails.</param>
public readonly record struct Impact(int Unit, double Value);

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

    private readonly Impact[]?[][] impacts;
    private readonly Dictionary<(EscalationSource, double, double, int), int> emissions = [];
    private readonly List<(EscalationSource Source, double East, double North, int Unit)> list = [];
    private readonly int[] primaryEmissions;
    private readonly int[][] secondaryEmissions;

    private DominoGraph(DominoInput input, TravelRose rose)
    {
        (Input, Rose) = (input, rose);
        primaryEmissions = [.. input.Primaries.Select(p => Emission(p.Source, p.East, p.North, p.Unit))];
        secondaryEmissions =
        [
            .. input.Secondaries.Select((s, u) => s.Select(e => e is null ? -1 : Emission(e, input.Units[u].Centre.X, input.Units[u].Centre.Y, u)).ToArray()),
        ];
        impacts = new Impact[]?[list.Count][];
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
    public long ImpactCount => impacts.Sum(e => e.Sum(s => (long)(s?.Length ?? 0)));

    /// <summary>Builds the graph.</summary>
    /// <param name="input">Units and events.</param>
    /// <param name="rose">Weather.</param>
    /// <param name="parallel">Threads and cancellation; the result does not depend on the threads.</param>
    public static DominoGraph Build(DominoInput input, TravelRose rose, ParallelOptions parallel)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(rose);
        var graph = new DominoGraph(input, rose);
        var index = new STRtree<int>();
        for (int u = 0; u < input.Units.Length; u++)
        {
            index.Insert(input.Units[u].Footprint.EnvelopeInternal, u);
        }

        index.Build();
        var crowded = new bool[graph.list.Count];
        Parallel.For(0, graph.list.Count, parallel, e => graph.impacts[e] = graph.Reach(e, index, out crowded[e]));
        graph.Crowded = [.. Enumerable.Range(0, crowded.Length).Where(e => crowded[e] && graph.list[e].Unit >= 0).Select(e => graph.list[e].Unit).Distinct().Order()];
        graph.Initiations = [.. graph.Initiate()];
        return graph;
    }

    /// <summary>What a primary does.</summary>
    /// <param name="primary">Index.</param>
    /// <param name="sector">Sector of travel; −1 where the wind does not matter.</param>
    public ReadOnlySpan<Impact> OfPrimary(int primary, int sector) => Impacts(primaryEmissions[primary], sector);

    /// <summary>What a failed unit does.</summary>
    /// <param name="unit">Index.</param>
    /// <param name="weatherClass">Weather class; 0 where no joint frequency is known.</param>
    /// <param name="sector">Sector of travel.</param>
    public ReadOnlySpan<Impact> OfUnit(int unit, int weatherClass, int sector) => Impacts(secondaryEmissions[unit][weatherClass], sector);

    /// <summary>Whether what a failed unit does goes on and adds up.</summary>
    /// <param name="unit">Index.</param>
    /// <param name="weatherClass">Weather class.</param>
    public bool BurnsOn(int unit, int weatherClass) => Input.Secondaries[unit][weatherClass] is { IsLasting: true };

    /// <summary>0 … 1. Probability that an impact of a primary, taken alone, makes its unit fail.</summary>
    /// <param name="source">What the primary does.</param>
    /// <param name="impact">The impact.</param>
    public double Alone(EscalationSource source, Impact impact)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.IsLasting ? Input.Law.Heat(Input.Units[impact.Unit], impact.Value) : impact.Value;
    }

    private ReadOnlySpan<Impact> Impacts(int emission, int sector)
        => emission < 0 ? default : impacts[emission][impacts[emission].Length == 1 ? 0 : Math.Max(sector, 0)];

    private int Emission(EscalationSource source, double east, double north, int unit)
    {
        if (!emissions.TryGetValue((source, east, north, unit), out int index))
        {
            emissions.Add((source, east, north, unit), index = list.Count);
            list.Add((source, east, north, unit));
        }

        return index;
    }

    private Impact[]?[] Reach(int emission, STRtree<int> index, out bool crowded)
    {
        var (source, east, north, own) = list[emission];
        var place = new Coordinate(east, north);
        var near = index.Query(new Envelope(east - source.Reach, east + source.Reach, north - source.Reach, north + source.Reach))
            .Where(u => u != own)
            .Select(u => (Unit: u, Point: Input.Units[u].NearestTo(place)))
            .Where(n => n.Point.Distance(place) <= source.Reach)
            .OrderBy(n => n.Point.Distance(place)).ThenBy(n => n.Unit)
            .ToList();
        crowded = near.Count > MostImpacts;
        var kept = near.Take(MostImpacts).OrderBy(n => n.Unit).ToList();
        int sectors = source.IsOmnidirectional ? 1 : Rose.SectorCount;
        var result = new Impact[]?[sectors];
        for (int s = 0; s < sectors; s++)
        {
            var (sin, cos) = Math.SinCos(Rose.FirstEdge + (s + 0.5) * Rose.SectorWidth);
            result[s] =
            [
                .. kept.Select(n => new Impact(n.Unit, Value(source, Input.Units[n.Unit], n.Point.X - east, n.Point.Y - north, sin, cos)))
                    .Where(i => i.Value > (source.IsLasting ? FluxFloor * Input.Law.LowestHeat : 0)),
            ];
        }

        return result;
    }

    private double Value(EscalationSource source, EscalationUnit unit, double dx, double dy, double sin, double cos)
    {
        if (source.Vector == EscalationVector.Blast ? unit.Blast is null : unit.Heat is null)
        {
            return 0;
        }

        double intensity = source.Intensity(dx * cos + dy * sin, dy * cos - dx * sin, unit.ReceptorHeight);
        return source.IsLasting ? intensity
            : source.Vector == EscalationVector.Blast ? EscalationLaw.Blast(unit, intensity)
            : Input.Law.Heat(unit, intensity, source.Vector == EscalationVector.Fireball, source.Vector == EscalationVector.Fireball ? double.PositiveInfinity : source.Duration);
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
                    none *= 1 - Alone(primary.Source, impact);
                }

                if (frequency > 0 && none < 1)
                {
                    yield return new(p, s, frequency, 1 - none);
                }
            }
        }
    }
}
