using System.Collections.Immutable;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>A joint frequency seen by direction.</summary>
/// <param name="SectorFrequencies">Share of the time by sector, wind <b>from</b>; sector 0 is centred on north, clockwise; sums to 1.</param>
/// <param name="MeanSpeeds">m/s. Mean of the class speeds by sector; 0 where there is never wind.</param>
/// <param name="CalmShare">0–1. Share of calms, which is contained in the sectors.</param>
public sealed record WindRose(ImmutableArray<double> SectorFrequencies, ImmutableArray<double> MeanSpeeds, double CalmShare)
{
    /// <summary>degrees. Width of a sector.</summary>
    public double SectorWidth => 360.0 / SectorFrequencies.Length;

    /// <summary>Centre of the most frequent sector (主导风向); the first, clockwise from north, of equals.</summary>
    public WindDirection Prevailing => Centre(SectorFrequencies.IndexOf(SectorFrequencies.Max()));

    /// <summary>Centre of the least frequent sector (最小频率风向); the first, clockwise from north, of equals.</summary>
    public WindDirection LeastFrequent => Centre(SectorFrequencies.IndexOf(SectorFrequencies.Min()));

    /// <summary>The rose of a joint frequency.</summary>
    public static WindRose Of(JointFrequency weather)
    {
        var frequencies = new double[weather.SectorCount];
        var speeds = new double[weather.SectorCount];
        for (int i = 0; i < weather.Frequencies.Length; i++)
        {
            frequencies[i % weather.SectorCount] += weather.Frequencies[i];
            speeds[i % weather.SectorCount] += weather.Frequencies[i] * weather.Classes[i / weather.SectorCount].WindSpeed;
        }

        return new WindRose(
            [.. frequencies],
            [.. speeds.Zip(frequencies, (speed, frequency) => frequency > 0 ? speed / frequency : 0)],
            weather.CalmShare);
    }

    /// <summary>Centre of a sector.</summary>
    public WindDirection Centre(int sector) => new(sector * SectorWidth);

    /// <summary>1/rad. Density of the direction: constant within a sector; its integral over the circle is 1.</summary>
    /// <param name="degreesFrom">degrees clockwise from north, wind <b>from</b>; any number.</param>
    public double DensityAt(double degreesFrom)
    {
        double turn = (degreesFrom / SectorWidth + 0.5) % SectorFrequencies.Length;
        int sector = (int)Math.Floor(turn < 0 ? turn + SectorFrequencies.Length : turn) % SectorFrequencies.Length;
        return SectorFrequencies[sector] * SectorFrequencies.Length / (2 * Math.PI);
    }
}
