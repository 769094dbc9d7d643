using System.Globalization;
using ParkRisk.Analysis.IO.WeatherFiles;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary>The weather as tables.</summary>
internal static class WeatherTables
{
    /// <summary>Prints the joint frequency, classes down and directions across, the rose as its last row.</summary>
    public static void Print(Speaker speaker, WeatherData weather)
    {
        var table = weather.Frequency;
        var rose = WindRose.Of(table);
        string[] headers =
        [
            speaker.Pick("稳定度", "stability"), speaker.Pick("风速 m/s", "wind m/s"), speaker.Pick("合计 %", "sum %"),
            .. Enumerable.Range(0, table.SectorCount).Select(k => rose.Centre(k).DegreesFrom.ToString("0.#", CultureInfo.InvariantCulture) + "°"),
        ];
        var rows = Enumerable.Range(0, table.Classes.Length).Select(i => (IReadOnlyList<string>)
        [
            table.Classes[i].Stability.ToString(), table.Classes[i].WindSpeed.ToString("F1", CultureInfo.InvariantCulture), Percent(table.ClassFrequency(i)),
            .. Enumerable.Range(0, table.SectorCount).Select(k => Percent(table.Frequencies[i * table.SectorCount + k])),
        ]);
        IReadOnlyList<string> total = [speaker.Pick("全部", "all"), "", "100", .. rose.SectorFrequencies.Select(Percent)];
        speaker.Table(headers, rows.Append(total));
        PrintFacts(speaker, weather, rose);
    }

    private static void PrintFacts(Speaker speaker, WeatherData weather, WindRose rose)
    {
        var language = speaker.Language == Language.Chinese ? ReportLanguage.Chinese : ReportLanguage.English;
        string Named(WindDirection direction) => string.Create(
            CultureInfo.InvariantCulture, $"{CompassName.Of(direction.DegreesFrom, language)} ({direction.DegreesFrom:0.#}°)");
        string prevailing = Named(rose.Prevailing);
        string least = Named(rose.LeastFrequent);
        speaker.Remark($"主导风向 {prevailing}，最小频率风向 {least}（风的来向）", $"prevailing wind from {prevailing}, least frequent {least}");
        if (weather.Statistics is { } statistics)
        {
            speaker.Remark(
                $"计入 {statistics.UsedHours} / {statistics.SelectedHours} 小时", $"{statistics.UsedHours} of {statistics.SelectedHours} hours counted");
        }

        foreach (var assumption in weather.Assumptions)
        {
            speaker.Remark($"{assumption.Field} = {assumption.Value}：{assumption.ReasonZh}", $"{assumption.Field} = {assumption.Value}: {assumption.Reason}");
        }
    }

    private static string Percent(double share) => (100 * share).ToString("F2", CultureInfo.InvariantCulture);
}
