using System.Collections.Immutable;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>Part of the day.</summary>
public enum DayPart
{
    /// <summary>Day and night.</summary>
    All,

    /// <summary>Hours whose middle has the sun above the horizon.</summary>
    Day,

    /// <summary>The other hours.</summary>
    Night,
}

/// <summary>How hourly weather is turned into a joint frequency.</summary>
public sealed record WeatherOptions
{
    /// <summary>Number of direction sectors, at least 4.</summary>
    public int Sectors { get; init; } = 16;

    /// <summary>m/s. Lower, inclusive bounds of the speed classes, rising, the first 0.</summary>
    public ImmutableArray<double> SpeedClasses { get; init; } = [0, 2, 4, 6, 8];

    /// <summary>m/s. Hours with less wind are calm: their direction is not used.</summary>
    public double CalmBelow { get; init; } = 0.5;

    /// <summary>m/s. Slower hours count with this speed in the mean of their class, because concentration goes with 1/u and no steady plume model holds below it.</summary>
    public double LeastSpeed { get; init; } = 1;

    /// <summary>Part of the day to look at.</summary>
    public DayPart DayPart { get; init; } = DayPart.All;

    /// <summary>Months, 1 … 12, to look at; empty: all.</summary>
    public ImmutableArray<int> Months { get; init; } = [];

    /// <summary>March to May.</summary>
    public static ImmutableArray<int> Spring { get; } = [3, 4, 5];

    /// <summary>June to August.</summary>
    public static ImmutableArray<int> Summer { get; } = [6, 7, 8];

    /// <summary>September to November.</summary>
    public static ImmutableArray<int> Autumn { get; } = [9, 10, 11];

    /// <summary>December to February.</summary>
    public static ImmutableArray<int> Winter { get; } = [12, 1, 2];
}
