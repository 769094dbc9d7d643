using System.Collections.Immutable;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.IO.WeatherFiles;

/// <summary>Wind roses of the four seasons.</summary>
public static class SeasonWinds
{
    private static readonly ImmutableArray<(BilingualText Name, ImmutableArray<int> Months)> Seasons =
    [
        (new("春季", "spring"), WeatherOptions.Spring),
        (new("夏季", "summer"), WeatherOptions.Summer),
        (new("秋季", "autumn"), WeatherOptions.Autumn),
        (new("冬季", "winter"), WeatherOptions.Winter),
    ];

    /// <summary>The roses; none where the weather is a finished table or a season has no usable hours.</summary>
    /// <param name="weather">Weather; null: none.</param>
    public static ImmutableArray<SeasonRose> Of(WeatherData? weather)
        => weather?.Record is not { } record
            ? []
            : [.. Seasons
                .Select(s => (s.Name, Statistics: HourlyWeather.Summarise(record, new() { Months = s.Months, Sectors = weather.Frequency.SectorCount })))
                .Where(s => s.Statistics is not null)
                .Select(s => new SeasonRose(s.Name, WindRose.Of(s.Statistics!.Frequency)))];
}
