using System.Collections.Immutable;

namespace ParkRisk.Analysis.Risk;

/// <summary>The people of all periods by place: a place that several periods share counts once, so that the lethality of an outcome there is worked out once.</summary>
internal sealed class SocietalPlaces
{
    private readonly int[][] places;

    /// <summary>Joins the periods; points without people are left out.</summary>
    public SocietalPlaces(IReadOnlyList<SocietalPeriod> periods)
    {
        var points = new List<PopulationPoint>();
        var known = new Dictionary<(double East, double North, string? Owner, int Copy), int>();
        places = [.. periods.Select(p => PlacesOf(p.People, points, known))];
        Points = [.. points];
        Outdoors = [.. periods.Select((p, k) => Persons(p.People, places[k], static point => point.Outdoors))];
        Indoors = [.. periods.Select((p, k) => Persons(p.People, places[k], static point => point.Indoors))];
    }

    /// <summary>One point for each place; only its position and owner count.</summary>
    public ImmutableArray<PopulationPoint> Points { get; }

    /// <summary>persons outdoors, [period][place].</summary>
    public double[][] Outdoors { get; }

    /// <summary>persons indoors, [period][place].</summary>
    public double[][] Indoors { get; }

    /// <summary>Values by place given to the points of a period, in their order.</summary>
    public ImmutableArray<double> ByPoint(int period, double[] byPlace) => [.. places[period].Select(p => p < 0 ? 0 : byPlace[p])];

    private static int[] PlacesOf(
        ImmutableArray<PopulationPoint> people, List<PopulationPoint> points, Dictionary<(double East, double North, string? Owner, int Copy), int> known)
    {
        var copies = new Dictionary<(double East, double North, string? Owner), int>();
        return [.. people.Select(Place)];

        int Place(PopulationPoint point)
        {
            if (point.Outdoors + point.Indoors == 0)
            {
                return -1;
            }

            var at = (point.East, point.North, point.Owner);
            int copy = copies[at] = copies.GetValueOrDefault(at) + 1;
            var key = (point.East, point.North, point.Owner, copy);
            if (!known.TryGetValue(key, out int place))
            {
                known[key] = place = points.Count;
                points.Add(point);
            }

            return place;
        }
    }

    private double[] Persons(ImmutableArray<PopulationPoint> people, int[] place, Func<PopulationPoint, double> count)
    {
        var persons = new double[Points.Length];
        for (int i = 0; i < place.Length; i++)
        {
            if (place[i] >= 0)
            {
                persons[place[i]] += count(people[i]);
            }
        }

        return persons;
    }
}
