using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>A joint frequency and how it came about.</summary>
public sealed record WeatherStatistics
{
    /// <summary>The joint frequency.</summary>
    public required JointFrequency Frequency { get; init; }

    /// <summary>Hours in the selection.</summary>
    public required int SelectedHours { get; init; }

    /// <summary>Hours of the selection with wind speed and cloud cover: those that count.</summary>
    public required int UsedHours { get; init; }

    /// <summary>Hours among them without a usable direction though the wind blew; spread over the directions of their class.</summary>
    public required int VariableHours { get; init; }

    /// <summary>Hours among them without a reported ceiling; their cloud is taken as high.</summary>
    public required int HoursWithoutCeiling { get; init; }

    /// <summary>How directions were recorded, by month 1 … 12; months without wind are missing.</summary>
    public required ImmutableSortedDictionary<int, DirectionRecording> Recordings { get; init; }
}

/// <summary>Hourly observations to the joint frequency of stability, wind speed and direction.</summary>
/// <remarks>
/// Each hour gets its Pasquill class by <see cref="TurnerStability"/> from the sun at its middle. Its direction is the interval that the recording leaves open
/// (<see cref="RecordedDirection"/>), shared among the sectors by overlap. Calms and variable winds follow the directions of the lowest, or their own, speed class.
/// The speed of a class is the harmonic mean of its hours, each not below <see cref="WeatherOptions.LeastSpeed"/>: it keeps the mean of 1/u, hence mean concentration.
/// </remarks>
public static class HourlyWeather
{
    private const int LeastHoursToJudgeMonth = 50;

    /// <summary>Builds the joint frequency; null when no hour of the selection has wind and cloud.</summary>
    /// <param name="record">The station's record.</param>
    /// <param name="options">Sectors, speed classes, selection.</param>
    public static WeatherStatistics? Summarise(StationRecord record, WeatherOptions? options = null)
    {
        options ??= new WeatherOptions();
        Require.InRange(options.Sectors, 4, 3600);
        var recordings = Recordings(record, options);
        var selected = record.Hours.Select(hour => (Hour: hour, Sun: SolarPosition.At(hour.Time, record.Longitude, record.Latitude).Elevation))
            .Where(entry => IsSelected(entry.Hour, entry.Sun, record.UtcOffset, options)).ToList();
        var used = selected.Where(entry => entry.Hour is { WindSpeed: not null, CloudTenths: not null }).ToList();
        if (used.Count == 0)
        {
            return null;
        }

        var tally = new DirectionTally(options);
        foreach (var (hour, sun) in used)
        {
            var sky = new Sky(hour.CloudTenths!.Value, hour.Ceiling ?? double.PositiveInfinity);
            var stability = TurnerStability.Class(hour.WindSpeed!.Value, TurnerStability.NetRadiationIndex(sky, sun));
            tally.Add(stability, hour, sun > 0, recordings.GetValueOrDefault(LocalMonth(hour, record.UtcOffset)));
        }

        return new WeatherStatistics
        {
            Frequency = WithMeans(tally.ToFrequency(used.Count), used.Select(entry => entry.Hour)),
            SelectedHours = selected.Count,
            UsedHours = used.Count,
            VariableHours = tally.VariableHours,
            HoursWithoutCeiling = used.Count(entry => entry.Hour.Ceiling is null),
            Recordings = recordings,
        };
    }

    private static ImmutableSortedDictionary<int, DirectionRecording> Recordings(StationRecord record, WeatherOptions options)
    {
        // Typical years are joined from months of different years, so each month has its own way of recording.
        var blowing = record.Hours.Where(hour => hour.WindSpeed >= options.CalmBelow && hour.WindFrom is not null).ToList();
        var whole = RecordedDirection.Detect([.. blowing.Select(hour => hour.WindFrom!.Value)]);
        return blowing.GroupBy(hour => LocalMonth(hour, record.UtcOffset)).ToImmutableSortedDictionary(
            month => month.Key,
            month => month.Count() < LeastHoursToJudgeMonth ? whole : RecordedDirection.Detect([.. month.Select(hour => hour.WindFrom!.Value)]));
    }

    private static bool IsSelected(HourlyObservation hour, double sun, TimeSpan utcOffset, WeatherOptions options)
        => (options.Months.IsEmpty || options.Months.Contains(LocalMonth(hour, utcOffset)))
        && (options.DayPart == DayPart.All || options.DayPart == DayPart.Day == sun > 0);

    private static int LocalMonth(HourlyObservation hour, TimeSpan utcOffset) => hour.Time.ToOffset(utcOffset).Month;

    private static JointFrequency WithMeans(JointFrequency frequency, IEnumerable<HourlyObservation> hours)
    {
        static double Mean(IEnumerable<double?> values, double missing) => values.Where(v => v is not null).DefaultIfEmpty(missing).Average()!.Value;
        var list = hours.ToList();
        return frequency with
        {
            MeanAirTemperature = Mean(list.Select(hour => hour.Temperature), frequency.MeanAirTemperature),
            MeanRelativeHumidity = Mean(list.Select(hour => hour.RelativeHumidity), frequency.MeanRelativeHumidity),
            MeanPressure = Mean(list.Select(hour => hour.Pressure), frequency.MeanPressure),
        };
    }
}
