using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.IO.WeatherFiles;

/// <summary>Reads EnergyPlus weather files.</summary>
/// <remarks>Format: EnergyPlus, Auxiliary Programs, "EnergyPlus Weather File (EPW) Data Dictionary". The value of hour h stands for the interval from h − 1 to h o'clock, local standard time.</remarks>
internal static class EpwReader
{
    private const int LeastFields = 26;
    private const int MostRowFaults = 100;
    private const double UnlimitedCeilingFrom = 77_777;

    /// <summary>Reads the record; null when the head is unusable. Faults go to <paramref name="issues"/>.</summary>
    public static StationRecord? Read(string text, string file, IssueList issues)
    {
        string[] lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var station = ReadLocation(lines[0], file, issues);
        int periods = Array.FindIndex(lines, line => line.StartsWith("DATA PERIODS", StringComparison.OrdinalIgnoreCase));
        if (periods < 0)
        {
            issues.Add(IssueSeverity.Error, file, "DATA PERIODS", null, "a header line DATA PERIODS before the hours", "逐时数据之前应有 DATA PERIODS 行");
            return null;
        }

        int perHour = int.TryParse(Field(lines[periods].Split(','), 2), NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n is >= 1 and <= 60 ? n : 1;
        var hours = ReadHours(lines, periods + 1, perHour, station?.UtcOffset ?? TimeSpan.Zero, file, issues);
        if (hours.Length != 8760 * perHour && hours.Length != 8784 * perHour && !issues.HasErrors)
        {
            issues.Add(
                IssueSeverity.Error, file, lines.Length, null, null, hours.Length.ToString(CultureInfo.InvariantCulture),
                "a whole year: 8760 or 8784 hours; the file seems to be cut off", "整年 8760 或 8784 小时的数据；文件似乎不完整");
        }

        return station is null ? null : station with { Hours = hours };
    }

    private static StationRecord? ReadLocation(string line, string file, IssueList issues)
    {
        string[] fields = line.Split(',');
        double? latitude = HeadNumber(fields, 6, "latitude", -90, 90, "degrees", "度", file, issues);
        double? longitude = HeadNumber(fields, 7, "longitude", -180, 180, "degrees", "度", file, issues);
        double? zone = HeadNumber(fields, 8, "time zone", -12, 14, "hours", "小时", file, issues);
        return latitude is null || longitude is null || zone is null
            ? null
            : new StationRecord(Field(fields, 1).Trim(), longitude.Value, latitude.Value, TimeSpan.FromMinutes(Math.Round(zone.Value * 60)), []);
    }

    private static double? HeadNumber(
        string[] fields, int index, string column, double minimum, double maximum, string unit, string unitZh, string file, IssueList issues)
    {
        if (double.TryParse(Field(fields, index), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        issues.Add(
            IssueSeverity.Error, file, 1, null, "LOCATION " + column, Field(fields, index),
            FormattableString.Invariant($"a number from {minimum} to {maximum}, {unit}"), FormattableString.Invariant($"{minimum} 至 {maximum} 的数，单位{unitZh}"));
        return null;
    }

    private static ImmutableArray<HourlyObservation> ReadHours(
        string[] lines, int first, int perHour, TimeSpan utcOffset, string file, IssueList issues)
    {
        var hours = ImmutableArray.CreateBuilder<HourlyObservation>(lines.Length);
        int faults = 0;
        for (int i = first; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            var row = new EpwRow(lines[i].Split(','), file, i + 1, issues);
            if (row.ReadHour(perHour, hours.Count % perHour, utcOffset) is { } hour)
            {
                hours.Add(hour);
            }
            else if (++faults == MostRowFaults)
            {
                issues.Add(IssueSeverity.Error, file, i + 1, null, null, null, "fewer faulty rows; reading stopped after 100", "出错行过多，读到第 100 个出错行后停止");
                break;
            }
        }

        return hours.ToImmutable();
    }

    private static string Field(string[] fields, int index) => index < fields.Length ? fields[index] : "";

    /// <summary>One row of the hours.</summary>
    private sealed class EpwRow(string[] fields, string file, int line, IssueList issues)
    {
        private bool _faulty;

        /// <summary>The observation; null when the row has a fault.</summary>
        public HourlyObservation? ReadHour(int perHour, int part, TimeSpan utcOffset)
        {
            if (fields.Length < LeastFields)
            {
                Fault(null, string.Join(',', fields), "at least 26 columns; the row is cut off", "至少 26 列；该行不完整");
                return null;
            }

            var time = ReadTime((part + 0.5) / perHour, utcOffset);
            double? ceiling = Number(25, "ceiling height", 0, 90_000, 99_999, "m");
            var hour = new HourlyObservation
            {
                Time = time ?? default,
                Temperature = Number(6, "dry bulb temperature", -90, 70, 99.9, "°C") + PhysicalConstants.ZeroCelsius,
                RelativeHumidity = Number(8, "relative humidity", 0, 110, 999, "%") / 100,
                Pressure = Number(9, "atmospheric pressure", 31_000, 120_000, 999_999, "Pa"),
                WindFrom = Number(20, "wind direction", 0, 360, 999, "degrees"),
                WindSpeed = Number(21, "wind speed", 0, 75, 999, "m/s"),
                CloudTenths = Number(22, "total sky cover", 0, 10, 99, "tenths") ?? Number(23, "opaque sky cover", 0, 10, 99, "tenths"),
                Ceiling = ceiling >= UnlimitedCeilingFrom ? double.PositiveInfinity : ceiling,
            };
            return _faulty || time is null ? null : hour;
        }

        private DateTimeOffset? ReadTime(double share, TimeSpan utcOffset)
        {
            int? Whole(int index, int minimum, int maximum)
                => int.TryParse(fields[index], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int value)
                    && value >= minimum && value <= maximum ? value : null;
            int year = Whole(0, 1900, 2100) ?? 2001;
            int? month = Whole(1, 1, 12);
            int? day = month is { } m ? Whole(2, 1, m == 2 ? 29 : DateTime.DaysInMonth(2001, m)) : null;
            if (month is null || day is null || Whole(3, 1, 24) is not { } hour)
            {
                Fault("date", string.Join('-', fields[..4]), "year, month 1–12, day of that month, hour 1–24", "年、月 1–12、当月日期、小时 1–24");
                return null;
            }

            // A typical year may put 29 February beside a year that has none; the sun does not notice the difference.
            int fitting = day == 29 && month == 2 && !DateTime.IsLeapYear(year) ? 2000 : year;
            return new DateTimeOffset(fitting, month.Value, day.Value, 0, 0, 0, utcOffset).AddHours(hour - 1 + share);
        }

        private double? Number(int index, string column, double minimum, double maximum, double missingFrom, string unit)
        {
            string text = fields[index].Trim();
            if (text.Length == 0)
            {
                return null;
            }

            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value >= minimum) || value > maximum && value < missingFrom)
            {
                Fault(column, text, FormattableString.Invariant($"{minimum} … {maximum} {unit}, or {missingFrom} where missing"),
                    FormattableString.Invariant($"{minimum} … {maximum} {unit}，缺测填 {missingFrom}"));
                return null;
            }

            return value >= missingFrom ? null : value;
        }

        private void Fault(string? column, string value, string expected, string expectedZh)
        {
            _faulty = true;
            issues.Add(IssueSeverity.Error, file, line, null, column, value, expected, expectedZh);
        }
    }
}
