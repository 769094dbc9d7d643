namespace ParkRisk.Analysis.IO.WeatherFiles;

/// <summary>The equal sectors that a table's directions stand for.</summary>
/// <param name="Count">Number of sectors.</param>
/// <param name="Offset">degrees. First direction clockwise from north; 0 when a sector is centred on north.</param>
internal sealed record DirectionSectors(int Count, double Offset)
{
    /// <summary>degrees. 22.5° is often written 22° or 23°.</summary>
    private const double Tolerance = 0.51;

    private static readonly int[] Complete = [4, 8, 12, 16, 18, 24, 32, 36, 72, 360];
    private static readonly int[] Incomplete = [16, 36, 32, 24];

    /// <summary>
    /// The sectors of a set of directions; null when they are not equally spaced. A whole circle of them decides by itself; where
    /// some directions are missing (they never occur), 16 sectors are preferred.
    /// </summary>
    public static DirectionSectors? Find(IReadOnlyCollection<double> directions)
    {
        if (directions.Count == 0)
        {
            return null;
        }

        foreach (int count in Complete.Where(count => count == directions.Count))
        {
            double width = 360.0 / count;
            double offset = directions.Min();
            offset = offset <= Tolerance || width - offset <= Tolerance ? 0 : offset;
            if (Fit(directions, count, offset) && directions.Select(d => Index(d, count, offset)).Distinct().Count() == count)
            {
                return new DirectionSectors(count, offset);
            }
        }

        foreach (int count in Incomplete)
        {
            if (Fit(directions, count, 0))
            {
                return new DirectionSectors(count, 0);
            }
        }

        return null;
    }

    /// <summary>Sectors, centred on north and its multiples, into which a direction's sector falls, with the shares.</summary>
    public IEnumerable<(int Sector, double Share)> Shares(double direction)
    {
        int index = Index(direction, Count, Offset);
        double shift = Offset * Count / 360;
        if (shift < 1)
        {
            yield return (index, 1 - shift);
        }

        if (shift > 0)
        {
            yield return ((index + 1) % Count, shift);
        }
    }

    private static bool Fit(IEnumerable<double> directions, int count, double offset)
    {
        double width = 360.0 / count;
        double tolerance = Math.Min(Tolerance, width / 20);
        return directions.All(d => Math.Abs(Math.IEEERemainder(d - offset, width)) <= tolerance);
    }

    private static int Index(double direction, int count, double offset)
        => (int)Math.Round((direction - offset) * count / 360 + count) % count;
}
