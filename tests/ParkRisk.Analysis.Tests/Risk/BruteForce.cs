using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Tests.Risk;

/// <summary>Individual risk by its definition, in double precision: for every outcome, weather and sector the mean lethality over many wind directions of the sector.</summary>
internal static class BruteForce
{
    public static double RiskAt(double east, double north, IEnumerable<RiskSource> sources, JointFrequency? weather, int directionsPerSector = 500)
        => sources.Sum(s => s.Items.Sum(i => i.Frequency * MeanLethality(east - s.East, north - s.North, i, weather, directionsPerSector)));

    private static double MeanLethality(double dx, double dy, RiskItem item, JointFrequency? weather, int directions)
    {
        if (item.Frequency == 0 || Math.Sqrt(dx * dx + dy * dy) > item.Field.Reach)
        {
            return 0;
        }

        if (item.Field.IsOmnidirectional)
        {
            double share = item.WeatherClass is { } c ? weather!.ClassFrequency(c) : 1;
            return share * Lethality(item.Field, dx, dy, [0])[0];
        }

        if (weather is null)
        {
            return 0;
        }

        double sum = 0;
        for (int k = 0; k < weather.SectorCount; k++)
        {
            double share = item.WeatherClass is { } c
                ? weather.Frequencies[c * weather.SectorCount + k]
                : Enumerable.Range(0, weather.Classes.Length).Sum(w => weather.Frequencies[w * weather.SectorCount + k]);
            if (share > 0)
            {
                double width = 360.0 / weather.SectorCount;
                double[] from = [.. Enumerable.Range(0, directions).Select(d => k * width - width / 2 + (d + 0.5) * width / directions)];
                sum += share * Lethality(item.Field, dx, dy, from).Average();
            }
        }

        return sum;
    }

    private static double[] Lethality(IEffectField field, double dx, double dy, double[] degreesFrom)
    {
        var x = new double[degreesFrom.Length];
        var y = new double[degreesFrom.Length];
        for (int d = 0; d < x.Length; d++)
        {
            double towards = (degreesFrom[d] + 180) * Math.PI / 180;
            (double toEast, double toNorth) = Math.SinCos(towards);
            x[d] = dx * toEast + dy * toNorth;
            y[d] = dx * -toNorth + dy * toEast;
        }

        var result = new double[x.Length];
        field.Evaluate(x, y, result);
        return result;
    }
}
