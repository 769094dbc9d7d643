using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.WeatherFiles;

/// <summary>What the counting of hourly weather assumed, in words.</summary>
internal static class WeatherAssumptions
{
    /// <summary>The assumptions that acted on a record.</summary>
    public static ImmutableArray<Assumption> Of(WeatherStatistics statistics, string file)
    {
        var list = ImmutableArray.CreateBuilder<Assumption>();
        void Add(string field, string value, string reason, string reasonZh) => list.Add(new Assumption("weather/" + file, field, value, reason, reasonZh));

        Add(
            "stability", "Turner", "no stability is observed; it follows from sun, cloud and wind by Turner's method (EPA-454/R-99-005)",
            "无稳定度观测，按 Turner 法由太阳高度角、云量和风速确定（EPA-454/R-99-005）");
        if (statistics.Frequency.CalmShare > 0)
        {
            Add(
                "calm_share", statistics.Frequency.CalmShare.ToString("P1", CultureInfo.InvariantCulture),
                "calms are spread over the directions of the lowest speed class of their stability", "静风按同稳定度最低风速级的风向分布分摊");
        }

        AddRecordings(statistics, Add);
        if (statistics.VariableHours > 0)
        {
            Add(
                "variable_hours", statistics.VariableHours.ToString(CultureInfo.InvariantCulture),
                "hours with wind but no direction are spread over the directions of their class", "有风速而无风向的小时按同级风向分布分摊");
        }

        if (statistics.HoursWithoutCeiling > 0)
        {
            Add(
                "hours_without_ceiling", statistics.HoursWithoutCeiling.ToString(CultureInfo.InvariantCulture),
                "cloud without a reported ceiling is taken as high cloud", "未报云底高度的云按高云处理");
        }

        return list.ToImmutable();
    }

    private static void AddRecordings(WeatherStatistics statistics, Action<string, string, string, string> add)
    {
        string Months(DirectionRecording recording)
            => string.Join(' ', statistics.Recordings.Where(month => month.Value == recording).Select(month => month.Key.ToString(CultureInfo.InvariantCulture)));
        if (Months(DirectionRecording.TensOfDegrees) is { Length: > 0 } tens)
        {
            add(
                "direction_recording_10_deg", "months " + tens, "directions read to 10° are spread evenly over ±5° before they are binned",
                "以 10° 为单位记录的风向先均匀展宽 ±5° 再归入扇区");
        }

        if (Months(DirectionRecording.CompassPoints) is { Length: > 0 } compass)
        {
            add(
                "direction_recording_16_points", "months " + compass, "directions read on 16 compass points are spread evenly over ±11.25° about the point",
                "以 16 方位记录的风向以方位为中心均匀展宽 ±11.25°");
        }
    }
}
