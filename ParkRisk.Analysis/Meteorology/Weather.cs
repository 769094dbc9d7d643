using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>Pasquill stability class.</summary>
public enum StabilityClass
{
    /// <summary>Very unstable.</summary>
    A,

    /// <summary>Unstable.</summary>
    B,

    /// <summary>Slightly unstable.</summary>
    C,

    /// <summary>Neutral.</summary>
    D,

    /// <summary>Stable.</summary>
    E,

    /// <summary>Very stable.</summary>
    F,
}

/// <summary>A direction from which the wind blows. A type of its own because "from" and "towards" differ by 180°.</summary>
/// <param name="DegreesFrom">degrees clockwise from north, the direction the wind comes <b>from</b>, 0 … 360.</param>
public readonly record struct WindDirection(double DegreesFrom)
{
    /// <summary>degrees clockwise from north, the direction the wind comes <b>from</b>.</summary>
    public double DegreesFrom { get; } = Require.InRange(DegreesFrom, 0, 360);

    /// <summary>rad, mathematical (counter-clockwise from east). The direction <b>towards</b> which the cloud travels.</summary>
    public double TravelAngle => (270 - DegreesFrom) * (Math.PI / 180);
}

/// <summary>A combination of stability and wind speed.</summary>
/// <param name="Stability">Pasquill class.</param>
/// <param name="WindSpeed">m/s. At 10 m, above zero.</param>
public sealed record WeatherClass(StabilityClass Stability, double WindSpeed)
{
    /// <summary>m/s. At 10 m.</summary>
    public double WindSpeed { get; } = Require.Positive(WindSpeed);
}

/// <summary>Joint frequency of weather class and wind direction. Within a sector the direction is uniformly spread: the rose is a piecewise-constant, continuous density.</summary>
/// <remarks>Sector k is centred on k·360/SectorCount degrees (wind <b>from</b>) and is 360/SectorCount wide; sector 0 is centred on north. All frequencies sum to 1.</remarks>
public sealed record JointFrequency
{
    /// <summary>Weather classes.</summary>
    public required ImmutableArray<WeatherClass> Classes { get; init; }

    /// <summary>Number of equal direction sectors.</summary>
    public required int SectorCount { get; init; }

    /// <summary>Share of the time, [class × SectorCount + sector]; sums to 1.</summary>
    public required ImmutableArray<double> Frequencies { get; init; }

    /// <summary>Share of all the time that is day (sun above the horizon), in the order of <see cref="Frequencies"/>; empty where day and night are not told apart.</summary>
    public ImmutableArray<double> DayFrequencies { get; init; } = [];

    /// <summary>0–1. Share of the time that is day; null where day and night are not told apart.</summary>
    public double? DayShare => DayFrequencies.IsEmpty ? null : DayFrequencies.Sum();

    /// <summary>K. Mean air temperature of the period.</summary>
    public double MeanAirTemperature { get; init; } = 288.15;

    /// <summary>0–1. Mean relative humidity of the period.</summary>
    public double MeanRelativeHumidity { get; init; } = 0.7;

    /// <summary>Pa. Mean station pressure.</summary>
    public double MeanPressure { get; init; } = PhysicalConstants.StandardPressure;

    /// <summary>0–1. Share of calm hours that was spread over the directions of the lowest speed class.</summary>
    public double CalmShare { get; init; }

    /// <summary>The hours of day or of night alone, in the same classes; this table where they are not told apart.</summary>
    /// <param name="isDay">Day, or night.</param>
    public JointFrequency Part(bool isDay)
    {
        if (DayShare is not (> 0 and < 1) || DayFrequencies.Length != Frequencies.Length)
        {
            return this;
        }

        double share = isDay ? DayShare.Value : 1 - DayShare.Value;
        return this with
        {
            Frequencies = [.. Frequencies.Select((all, i) => Math.Max(0, isDay ? DayFrequencies[i] : all - DayFrequencies[i]) / share)],
            DayFrequencies = [],
        };
    }

    /// <summary>0–1. Share of the time of a class, all directions.</summary>
    public double ClassFrequency(int weatherClass)
    {
        double sum = 0;
        for (int k = 0; k < SectorCount; k++)
        {
            sum += Frequencies[weatherClass * SectorCount + k];
        }

        return sum;
    }
}
