using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.WeatherFiles;

/// <summary>Reads joint-frequency tables: <c>stability</c>, <c>wind_speed_mps</c>, <c>direction_deg</c> (wind from), <c>frequency</c>.</summary>
internal static class JointFrequencyReader
{
    private const double LargestSumError = 0.01;
    private static readonly string[][] Columns =
        [["stability", "稳定度"], ["wind_speed_mps", "风速"], ["direction_deg", "风向"], ["frequency", "频率"]];

    /// <summary>True when a header line is that of such a table, or tries to be.</summary>
    public static bool Recognises(string header)
        => header.Contains("stability", StringComparison.OrdinalIgnoreCase) || header.Contains("稳定度", StringComparison.Ordinal);

    /// <summary>Reads the table; null when it cannot be built. Faults go to <paramref name="issues"/>.</summary>
    public static JointFrequency? Read(string text, string file, IssueList issues)
    {
        var rows = ReadRows(text.ReplaceLineEndings("\n"), file, issues);
        if (issues.HasErrors)
        {
            return null;
        }

        double sum = rows.Sum(row => row.Frequency);
        if (!(Math.Abs(sum - 1) <= LargestSumError))
        {
            issues.Add(
                IssueSeverity.Error, file, "frequency", sum.ToString("G6", CultureInfo.InvariantCulture),
                "frequencies as shares of the time that sum to 1 within 1 %", "频率应为时间份额，合计为 1（误差不超过 1%）");
            return null;
        }

        if (Math.Abs(sum - 1) > 1e-6)
        {
            issues.Add(
                IssueSeverity.Warning, file, "frequency", sum.ToString("G8", CultureInfo.InvariantCulture),
                "frequencies that sum to 1; they were divided by their sum", "频率合计应为 1；已按合计归一");
        }

        return Build(rows, sum, file, issues);
    }

    private static List<Row> ReadRows(string text, string file, IssueList issues)
    {
        var rows = new List<Row>();
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = null,
        });
        csv.Read();
        csv.ReadHeader();
        int[] positions = [.. Columns.Select(names => Array.FindIndex(
            csv.HeaderRecord!, header => names.Contains(header.Trim(), StringComparer.OrdinalIgnoreCase)))];
        foreach (string[] names in Columns.Where((_, i) => positions[i] < 0))
        {
            issues.Add(IssueSeverity.Error, file, 1, null, names[0], null, $"a column {names[0]}", $"应有列 {names[0]}（{names[1]}）");
        }

        if (issues.HasErrors)
        {
            return rows;
        }

        var seen = new HashSet<(StabilityClass, double, double)>();
        for (int line = 2; csv.Read(); line++)
        {
            if (ReadRow([.. positions.Select(position => csv.GetField(position)?.Trim() ?? "")], file, line, issues) is not { } row)
            {
                continue;
            }

            if (!seen.Add((row.Stability, row.Speed, row.From)))
            {
                issues.Add(IssueSeverity.Error, file, line, null, null, csv.Parser.RawRecord.Trim(), "each class and direction once", "每个类别和风向只出现一次");
            }

            rows.Add(row);
        }

        return rows;
    }

    private static Row? ReadRow(string[] cells, string file, int line, IssueList issues)
    {
        string stability = cells[0].ToUpperInvariant();
        bool known = stability.Length == 1 && stability[0] is >= 'A' and <= 'F';
        if (!known)
        {
            issues.Add(IssueSeverity.Error, file, line, null, "stability", stability, "A, B, C, D, E or F", "A、B、C、D、E 或 F");
        }

        double? speed = Number(cells, 1, value => value is > 0 and <= 100, "m/s, above 0 and at most 100", "m/s，大于 0 且不大于 100", file, line, issues);
        double? from = Number(cells, 2, value => value is >= 0 and <= 360, "0 … 360 degrees, wind from", "0 … 360 度，风的来向", file, line, issues);
        double? frequency = Number(cells, 3, value => value is >= 0 and <= 100, "a share, not negative", "非负的份额", file, line, issues);
        return known && speed is not null && from is not null && frequency is not null
            ? new Row(StabilityClass.A + (stability[0] - 'A'), speed.Value, from.Value % 360, frequency.Value)
            : null;
    }

    private static double? Number(
        string[] cells, int column, Predicate<double> valid, string expected, string expectedZh, string file, int line, IssueList issues)
    {
        if (double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && valid(value))
        {
            return value;
        }

        issues.Add(IssueSeverity.Error, file, line, null, Columns[column][0], cells[column], expected, expectedZh);
        return null;
    }

    private static JointFrequency? Build(List<Row> rows, double sum, string file, IssueList issues)
    {
        if (DirectionSectors.Find([.. rows.Select(row => row.From).Distinct()]) is not { } sectors)
        {
            issues.Add(
                IssueSeverity.Error, file, "direction_deg", string.Join(' ', rows.Select(row => row.From).Distinct().Order().Take(12)),
                "directions at equal steps that divide 360° (4, 8, 12, 16, 18, 24, 32, 36, 72 or 360 sectors)", "等间隔、可整除 360° 的风向（4、8、12、16、18、24、32、36、72 或 360 个扇区）");
            return null;
        }

        if (sectors.Offset != 0)
        {
            issues.Add(
                IssueSeverity.Info, file, "direction_deg", sectors.Offset.ToString("G4", CultureInfo.InvariantCulture),
                "a sector centred on north; sectors were shared among those that are, by overlap", "以正北为中心的扇区；已按重叠比例分摊到以正北为中心的扇区");
        }

        var classes = rows.Select(row => new WeatherClass(row.Stability, row.Speed)).Distinct()
            .OrderBy(weather => weather.Stability).ThenBy(weather => weather.WindSpeed).ToImmutableArray();
        var frequencies = new double[classes.Length * sectors.Count];
        foreach (var row in rows)
        {
            int start = classes.IndexOf(new WeatherClass(row.Stability, row.Speed)) * sectors.Count;
            foreach (var (sector, share) in sectors.Shares(row.From))
            {
                frequencies[start + sector] += share * row.Frequency / sum;
            }
        }

        return new JointFrequency { Classes = classes, SectorCount = sectors.Count, Frequencies = [.. frequencies] };
    }

    private sealed record Row(StabilityClass Stability, double Speed, double From, double Frequency);
}
