using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Risk;

/// <summary>Which winds carry the risk of a source to a point, from a few directions a sector; <see cref="RiskProbe"/> does it exactly and slowly.</summary>
public static class WindCarriers
{
    private const int DirectionsPerSector = 4;

    /// <summary>0–1. Share of the source's risk at the point by the sector that the wind blows from; what does not depend on the wind is in none, so that the sum is at most 1.</summary>
    /// <param name="source">The source.</param>
    /// <param name="east">m. The point.</param>
    /// <param name="north">m. The point.</param>
    /// <param name="weather">Joint frequency.</param>
    public static double[] Shares(RiskSource source, double east, double north, JointFrequency weather)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(weather);
        int sectors = weather.SectorCount, count = sectors * DirectionsPerSector;
        double dx = east - source.East, dy = north - source.North, distance = Math.Sqrt(dx * dx + dy * dy);
        double[] downwind = new double[count], crosswind = new double[count], lethality = new double[count], result = new double[sectors];
        for (int i = 0; i < count; i++)
        {
            double towards = (((i + 0.5) / DirectionsPerSector - 0.5) * 360 / sectors + 180) * Math.PI / 180;
            downwind[i] = dx * Math.Sin(towards) + dy * Math.Cos(towards);
            crosswind[i] = dx * Math.Cos(towards) - dy * Math.Sin(towards);
        }

        double total = 0;
        foreach (var item in source.Items.Where(i => i.Frequency > 0 && i.Field.Reach >= distance))
        {
            item.Field.Evaluate(downwind, crosswind, lethality);
            for (int i = 0; i < count; i++)
            {
                double risk = lethality[i] * item.Frequency * Frequency(weather, item.WeatherClass, i / DirectionsPerSector) / DirectionsPerSector;
                total += risk;
                result[i / DirectionsPerSector] += item.Field.IsOmnidirectional ? 0 : risk;
            }
        }

        return total > 0 ? [.. result.Select(r => r / total)] : result;
    }

    private static double Frequency(JointFrequency weather, int? weatherClass, int sector)
        => weatherClass is { } index
            ? weather.Frequencies[index * weather.SectorCount + sector]
            : Enumerable.Range(0, weather.Classes.Length).Sum(c => weather.Frequencies[c * weather.SectorCount + sector]);
}
