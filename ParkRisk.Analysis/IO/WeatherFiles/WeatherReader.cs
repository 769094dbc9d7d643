using System.Collections.Immutable;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.WeatherFiles;

/// <summary>Kinds of weather file.</summary>
public enum WeatherFileKind
{
    /// <summary>EnergyPlus weather (<c>.epw</c>): a year of hours.</summary>
    Epw,

    /// <summary>NOAA NCEI Integrated Surface Database, global-hourly CSV.</summary>
    IsdGlobalHourly,

    /// <summary>A finished joint-frequency table.</summary>
    JointFrequencyTable,
}

/// <summary>Weather read from a file.</summary>
/// <param name="Kind">Kind of file.</param>
/// <param name="Frequency">The joint frequency.</param>
/// <param name="Statistics">How it was counted; null for a finished table.</param>
/// <param name="Record">The hours; null for a finished table.</param>
/// <param name="Assumptions">What had to be assumed.</param>
public sealed record WeatherData(
    WeatherFileKind Kind, JointFrequency Frequency, WeatherStatistics? Statistics, StationRecord? Record, ImmutableArray<Assumption> Assumptions);

/// <summary>Reads weather files of every supported kind; the kind is told from the content, not from the name.</summary>
public static class WeatherReader
{
    private const long LargestFile = 500_000_000;
    private const double LeastUsableShare = 0.5;
    private const double WarnBelowUsableShare = 0.9;

    /// <summary>Reads a file and counts it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Sectors, speed classes, selection of hours; they do not act on a finished table.</param>
    public static ReadResult<WeatherData> Read(string path, WeatherOptions? options = null)
    {
        string file = Path.GetFileName(path);
        var issues = new IssueList();
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                issues.Add(IssueSeverity.Error, file, null, null, "a file of at most 500 MB", "不超过 500 MB 的文件");
                return Failed(issues);
            }

            return Interpret(TextDecoding.Decode(File.ReadAllBytes(path)).Text, file, options);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            issues.AddInaccessible(file, denied);
            return Failed(issues);
        }
    }

    /// <summary>Interprets the content of a weather file.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="file">Name of the file, for the issues.</param>
    /// <param name="options">Sectors, speed classes, selection of hours.</param>
    public static ReadResult<WeatherData> Interpret(string text, string file, WeatherOptions? options = null)
    {
        var issues = new IssueList();
        string head = text[..Math.Min(text.Length, 2000)].TrimStart();
        string firstLine = head.Split('\n', '\r')[0];
        if (firstLine.StartsWith("LOCATION", StringComparison.OrdinalIgnoreCase))
        {
            return Count(WeatherFileKind.Epw, EpwReader.Read(text, file, issues), file, issues, options);
        }

        if (firstLine.Contains("STATION", StringComparison.OrdinalIgnoreCase) && firstLine.Contains("WND", StringComparison.Ordinal))
        {
            return Count(WeatherFileKind.IsdGlobalHourly, IsdReader.Read(text, file, issues), file, issues, options);
        }

        if (JointFrequencyReader.Recognises(firstLine))
        {
            var table = JointFrequencyReader.Read(text, file, issues);
            return table is null || issues.HasErrors
                ? Failed(issues)
                : new ReadResult<WeatherData>(
                    new WeatherData(WeatherFileKind.JointFrequencyTable, table, null, null, []), issues.ToImmutable());
        }

        issues.Add(
            IssueSeverity.Error, file, null, firstLine.Trim(),
            "an EPW file (first line LOCATION,…), a NOAA ISD global-hourly CSV (columns STATION, DATE, WND, …) or a table with stability, wind_speed_mps, direction_deg, frequency",
            "EPW 文件（首行 LOCATION,…）、NOAA ISD global-hourly CSV（含 STATION、DATE、WND 等列），或含 stability、wind_speed_mps、direction_deg、frequency 列的联合频率表");
        return Failed(issues);
    }

    private static ReadResult<WeatherData> Count(
        WeatherFileKind kind, StationRecord? record, string file, IssueList issues, WeatherOptions? options)
    {
        if (record is null || issues.HasErrors)
        {
            return Failed(issues);
        }

        var statistics = HourlyWeather.Summarise(record, options);
        double usable = statistics is null ? 0 : (double)statistics.UsedHours / statistics.SelectedHours;
        if (statistics is null || usable < LeastUsableShare)
        {
            issues.Add(
                IssueSeverity.Error, file, null, FormattableString.Invariant($"{usable:P0}"),
                "wind speed and cloud cover in at least half of the hours", "至少一半的小时有风速和云量");
            return Failed(issues);
        }

        if (usable < WarnBelowUsableShare)
        {
            issues.Add(
                IssueSeverity.Warning, file, null, FormattableString.Invariant($"{usable:P0}"),
                "wind speed and cloud cover in nearly every hour; the other hours are left out", "几乎每小时都有风速和云量；缺测的小时未计入");
        }

        return new ReadResult<WeatherData>(
            new WeatherData(kind, statistics.Frequency, statistics, record, WeatherAssumptions.Of(statistics, file)), issues.ToImmutable());
    }

    private static ReadResult<WeatherData> Failed(IssueList issues) => new(null, issues.ToImmutable(), issues.Inaccessible);
}
