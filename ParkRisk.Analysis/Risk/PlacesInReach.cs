namespace ParkRisk.Analysis.Risk;

/// <summary>The places that a source can reach, nearest first, relative to it, and who is there in each period.</summary>
internal sealed class PlacesInReach
{
    private readonly int[] indices;
    private readonly double[] distances;

    /// <summary>Selects and sorts; people of the source's owner are left out.</summary>
    public PlacesInReach(RiskSource source, SocietalPlaces people)
    {
        double reach = source.Items.Max(static i => (double?)Math.Max(i.Field.Reach, i.IndoorField?.Reach ?? 0)) ?? 0;
        var points = people.Points;
        indices =
        [
            .. Enumerable.Range(0, points.Length).Where(i =>
                Distance(source, points[i]) <= reach && (source.Owner is null || source.Owner != points[i].Owner)),
        ];
        distances = [.. indices.Select(i => Distance(source, points[i]))];
        Array.Sort(distances, indices);
        East = [.. indices.Select(i => points[i].East - source.East)];
        North = [.. indices.Select(i => points[i].North - source.North)];
        Outdoors = [.. people.Outdoors.Select(Here)];
        Indoors = [.. people.Indoors.Select(Here)];
        double[] Here(double[] persons) => [.. indices.Select(i => persons[i])];
    }

    /// <summary>Number of places.</summary>
    public int Count => indices.Length;

    /// <summary>m. East of the source.</summary>
    public double[] East { get; }

    /// <summary>m. North of the source.</summary>
    public double[] North { get; }

    /// <summary>persons outdoors, [period][place].</summary>
    public double[][] Outdoors { get; }

    /// <summary>persons indoors, [period][place].</summary>
    public double[][] Indoors { get; }

    /// <summary>Index of a place among all.</summary>
    public int Index(int i) => indices[i];

    /// <summary>Number of places, from the nearest on, within a distance.</summary>
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

    private static double Distance(RiskSource source, PopulationPoint point)
        => Math.Sqrt((point.East - source.East) * (point.East - source.East) + (point.North - source.North) * (point.North - source.North));
}
