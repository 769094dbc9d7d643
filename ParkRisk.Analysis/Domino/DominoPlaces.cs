using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace ParkRisk.Analysis.Domino;

/// <summary>A unit as a place sees it.</summary>
/// <param name="Unit">Index.</param>
/// <param name="East">m. From the place to the nearest point of its surface.</param>
/// <param name="North">m. The same, north.</param>
/// <param name="Distance">m.</param>
internal readonly record struct NearUnit(int Unit, double East, double North, double Distance);

/// <summary>Places from which effects come, each place once however many effects it has, and the units about it.</summary>
internal sealed class DominoPlaces
{
    private readonly ImmutableArray<EscalationUnit> units;
    private readonly STRtree<int> index = new();
    private readonly Dictionary<(EscalationSource, int), int> emissions = [];
    private readonly List<EscalationSource> sources = [];
    private readonly Dictionary<(double, double, int), int> known = [];
    private readonly List<(double East, double North, int Own, List<int> Emissions)> places = [];

    /// <summary>No places yet.</summary>
    public DominoPlaces(ImmutableArray<EscalationUnit> units)
    {
        this.units = units;
        for (int u = 0; u < units.Length; u++)
        {
            index.Insert(units[u].Footprint.EnvelopeInternal, u);
        }

        index.Build();
    }

    /// <summary>Number of places.</summary>
    public int Count => places.Count;

    /// <summary>Number of effects, each at its place.</summary>
    public int EmissionCount => sources.Count;

    /// <summary>The number of an effect at a place; equal ones have the same.</summary>
    public int Emission(EscalationSource source, double east, double north, int own)
    {
        if (!known.TryGetValue((east, north, own), out int place))
        {
            known.Add((east, north, own), place = places.Count);
            places.Add((east, north, own, []));
        }

        if (!emissions.TryGetValue((source, place), out int emission))
        {
            emissions.Add((source, place), emission = sources.Count);
            sources.Add(source);
            places[place].Emissions.Add(emission);
        }

        return emission;
    }

    /// <summary>An effect.</summary>
    public EscalationSource Source(int emission) => sources[emission];

    /// <summary>The effects at a place.</summary>
    public IReadOnlyList<int> EmissionsAt(int place) => places[place].Emissions;

    /// <summary>The unit that stands at a place; −1 for none.</summary>
    public int Own(int place) => places[place].Own;

    /// <summary>The units that any effect of a place may reach, nearest first.</summary>
    public NearUnit[] Near(int place)
    {
        var (east, north, own, effects) = places[place];
        double reach = effects.Max(e => sources[e].Reach);
        return
        [
            .. index.Query(new Envelope(east - reach, east + reach, north - reach, north + reach))
                .Where(u => u != own)
                .Select(u =>
                {
                    var (x, y) = units[u].NearestTo(east, north);
                    return new NearUnit(u, x - east, y - north, Math.Sqrt((x - east) * (x - east) + (y - north) * (y - north)));
                })
                .Where(n => n.Distance <= reach)
                .OrderBy(n => n.Distance)
                .ThenBy(n => n.Unit),
        ];
    }
}
