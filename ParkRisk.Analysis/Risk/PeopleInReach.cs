using System.Collections.Immutable;

namespace ParkRisk.Analysis.Risk;

/// <summary>The people whom a source can reach, nearest first, relative to it.</summary>
internal sealed class PeopleInReach
{
    private readonly int[] indices;
    private readonly double[] distances;
    private readonly double[] east;
    private readonly double[] north;
    private readonly double[] outdoors;
    private readonly double[] indoors;

    /// <summary>Selects and sorts; people of the source's owner and empty points are left out.</summary>
    public PeopleInReach(RiskSource source, ImmutableArray<PopulationPoint> people)
    {
        double reach = source.Items.Max(static i => (double?)Math.Max(i.Field.Reach, i.IndoorField?.Reach ?? 0)) ?? 0;
        indices =
        [
            .. Enumerable.Range(0, people.Length).Where(i =>
                Distance(source, people[i]) <= reach
                && people[i].Outdoors + people[i].Indoors > 0
                && (source.Owner is null || source.Owner != people[i].Owner)),
        ];
        distances = [.. indices.Select(i => Distance(source, people[i]))];
        Array.Sort(distances, indices);
        east = [.. indices.Select(i => people[i].East - source.East)];
        north = [.. indices.Select(i => people[i].North - source.North)];
        outdoors = [.. indices.Select(i => people[i].Outdoors)];
        indoors = [.. indices.Select(i => people[i].Indoors)];
    }

    /// <summary>Number of points.</summary>
    public int Count => indices.Length;

    /// <summary>persons outdoors at a point.</summary>
    public double Outdoors(int i) => outdoors[i];

    /// <summary>persons indoors at a point.</summary>
    public double Indoors(int i) => indoors[i];

    /// <summary>Index of a point among all people of the period.</summary>
    public int Index(int i) => indices[i];

    /// <summary>Number of points, from the nearest on, within a distance.</summary>
    /// <param name="reach">m.</param>
    public int CountWithin(double reach)
    {
        int low = 0, high = distances.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = distances[middle] <= reach ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Positions in the frame of a wind.</summary>
    /// <param name="travelAngle">rad, counter-clockwise from east.</param>
    /// <param name="count">Number of points, from the nearest on.</param>
    /// <param name="downwind">m. Result.</param>
    /// <param name="crosswind">m. Result.</param>
    public void ToWindFrame(double travelAngle, int count, Span<double> downwind, Span<double> crosswind)
    {
        (double sine, double cosine) = Math.SinCos(travelAngle);
        for (int i = 0; i < count; i++)
        {
            downwind[i] = east[i] * cosine + north[i] * sine;
            crosswind[i] = north[i] * cosine - east[i] * sine;
        }
    }

    private static double Distance(RiskSource source, PopulationPoint point)
        => Math.Sqrt((point.East - source.East) * (point.East - source.East) + (point.North - source.North) * (point.North - source.North));
}
