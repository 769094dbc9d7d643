using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.IO.WeatherFiles;

/// <summary>Reads NOAA NCEI Integrated Surface Database files in their global-hourly CSV form.</summary>
/// <remarks>
/// Format: NOAA NCEI, Federal Climate Complex data documentation for Integrated Surface Data (2018). Times are UTC. Values with quality code 3 or 7 (erroneous)
/// count as missing; of several reports in an hour the one nearest to the full hour that has wind is taken.
/// </remarks>
internal static class IsdReader
{
    private const double UnlimitedCeiling = 22_000;
    private const double TenthsPerOkta = 1.25;
    private const int LeastHours = 720;
    private static readonly string[] Required = ["DATE", "LATITUDE", "LONGITUDE", "WND", "CIG", "TMP"];

    /// <summary>Reads the record; null when the head is unusable. Faults go to <paramref name="issues"/>.</summary>
    public static StationRecord? Read(string text, string file, IssueList issues)
    {
        using var csv = new CsvReader(new StringReader(text.ReplaceLineEndings("\n")), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MissingFieldFound = null,
            BadDataFound = null,
        });
        csv.Read();
        csv.ReadHeader();
        foreach (string column in Required.Where(column => !csv.HeaderRecord!.Contains(column)))
        {
            issues.Add(IssueSeverity.Error, file, 1, null, column, null, $"a column {column}", $"应有列 {column}");
        }

        if (issues.HasErrors)
        {
            return null;
        }

        var reports = ReadReports(csv, file, issues, out var station);
        var hours = reports.GroupBy(report => Math.Floor(report.Time.AddMinutes(30).UtcTicks / (double)TimeSpan.TicksPerHour))
            .OrderBy(hour => hour.Key)
            .Select(hour => hour.OrderBy(report => report.WindSpeed is null || report.CloudTenths is null)
                .ThenBy(report => Math.Abs(report.Time.UtcTicks - hour.Key * TimeSpan.TicksPerHour)).First())
            .ToImmutableArray();
        if (hours.Length < LeastHours && !issues.HasErrors)
        {
            issues.Add(
                IssueSeverity.Error, file, null, hours.Length.ToString(CultureInfo.InvariantCulture),
                "at least 720 hours of reports", "至少 720 小时的观测");
        }

        return station is null ? null : station with { Hours = hours };
    }

    private static List<HourlyObservation> ReadReports(CsvReader csv, string file, IssueList issues, out StationRecord? station)
    {
        var reports = new List<HourlyObservation>();
        station = null;
        for (int line = 2; csv.Read(); line++)
        {
            if (!DateTimeOffset.TryParse(
                csv.GetField("DATE"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            {
                issues.Add(IssueSeverity.Error, file, line, null, "DATE", csv.GetField("DATE"), "a time such as 2023-01-01T00:00:00 (UTC)", "如 2023-01-01T00:00:00 的时间（UTC）");
                continue;
            }

            station ??= ReadStation(csv, file, line, issues);
            reports.Add(ReadReport(csv, time));
        }

        return reports;
    }

    private static StationRecord? ReadStation(CsvReader csv, string file, int line, IssueList issues)
    {
        double? latitude = Parse(csv.GetField("LATITUDE"));
        double? longitude = Parse(csv.GetField("LONGITUDE"));
        if (latitude is null or < -90 or > 90 || longitude is null or < -180 or > 180)
        {
            issues.Add(
                IssueSeverity.Error, file, line, null, "LATITUDE, LONGITUDE", $"{csv.GetField("LATITUDE")}, {csv.GetField("LONGITUDE")}",
                "the station's latitude and longitude, degrees", "测站的纬度和经度，度");
            return null;
        }

        string name = csv.HeaderRecord!.Contains("NAME") ? csv.GetField("NAME") ?? "" : "";
        return new StationRecord(name, longitude.Value, latitude.Value, TimeSpan.FromHours(Math.Round(longitude.Value / 15)), []);
    }

    private static HourlyObservation ReadReport(CsvReader csv, DateTimeOffset time)
    {
        string[] wind = Group(csv, "WND");
        string[] ceiling = Group(csv, "CIG");
        bool calm = Part(wind, 2) == "C";
        double? temperature = Value(Group(csv, "TMP"), 0, 1, 9999) / 10;
        double? dewPoint = Value(Group(csv, "DEW"), 0, 1, 9999) / 10;
        double? height = Value(ceiling, 0, 1, 99_999);
        return new HourlyObservation
        {
            Time = time,
            WindFrom = calm || Part(wind, 2) == "V" ? null : Value(wind, 0, 1, 999) is { } from and <= 360 ? from : null,
            WindSpeed = calm ? 0 : Value(wind, 3, 4, 9999) / 10,
            CloudTenths = Cloud(csv, ceiling),
            Ceiling = height >= UnlimitedCeiling ? double.PositiveInfinity : height,
            Temperature = temperature + PhysicalConstants.ZeroCelsius,
            RelativeHumidity = temperature is { } t && dewPoint is { } d ? Math.Min(1, Math.Exp(Magnus(d) - Magnus(t))) : null,
            Pressure = (Value(Group(csv, "MA1"), 2, 3, 99_999) ?? Value(Group(csv, "SLP"), 0, 1, 99_999)) * 10,
        };
    }

    /// <summary>tenths. From the total coverage (GF1), else the largest layer (GA1 … GA6) or summation state (GD1), else none under CAVOK.</summary>
    private static double? Cloud(CsvReader csv, string[] ceiling)
    {
        if (Value(Group(csv, "GF1"), 0, 2, 10) is { } total)
        {
            return Math.Min(10, total * TenthsPerOkta);
        }

        double?[] layers = [.. new[] { "GA1", "GA2", "GA3", "GA4", "GA5", "GA6" }.Select(name => Value(Group(csv, name), 0, 1, 10))];
        if (layers.Max() is { } layer)
        {
            return Math.Min(10, layer * TenthsPerOkta);
        }

        double[] summation = [0, 2.5, 4.5, 7.5, 10, 10];
        return Value(Group(csv, "GD1"), 0, 2, 6) is { } state ? summation[(int)state] : Part(ceiling, 3) == "Y" ? 0 : null;
    }

    /// <summary>Exponent of the saturation pressure over water, Magnus form (WMO-No. 8, annex 4.B).</summary>
    private static double Magnus(double celsius) => 17.62 * celsius / (243.12 + celsius);

    private static string[] Group(CsvReader csv, string column)
        => csv.HeaderRecord!.Contains(column) ? (csv.GetField(column) ?? "").Split(',') : [];

    private static string Part(string[] group, int index) => index < group.Length ? group[index].Trim() : "";

    private static double? Value(string[] group, int index, int quality, double missingFrom)
        => Part(group, quality) is not ("3" or "7") && Parse(Part(group, index)) is { } value && value < missingFrom ? value : null;

    private static double? Parse(string? text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;
}
