using System.CommandLine;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.WeatherFiles;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk weather FILE</c>: hourly weather to the joint frequency of stability, wind speed and direction, and the wind rose.</summary>
internal static class WeatherCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        var file = new Argument<string>("FILE")
        {
            Description = language.Pick("气象文件：.epw、NOAA ISD global-hourly CSV 或联合频率表", "weather file: .epw, NOAA ISD global-hourly CSV, or a joint-frequency table"),
        };
        var sectors = new Option<int>("--sectors")
        {
            HelpName = "N",
            Description = language.Pick("逐时数据的风向扇区数（默认 16）", "number of direction sectors for hourly data (default 16)"),
            DefaultValueFactory = _ => new WeatherOptions().Sectors,
        };
        sectors.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int count) || count is < 4 or > 360))
            {
                result.AddError(language.Pick("--sectors 应为 4 至 360 的整数", "--sectors expects a whole number from 4 to 360"));
            }
        });
        var period = new Option<string>("--period") { HelpName = "all|day|night", DefaultValueFactory = _ => "all", Description = language.Pick("全天、白天或夜间", "part of the day") };
        period.AcceptOnlyFromAmong("all", "day", "night");
        var season = new Option<string>("--season")
        {
            HelpName = "year|spring|summer|autumn|winter",
            DefaultValueFactory = _ => "year",
            Description = language.Pick("全年或季节（春 3–5 月，夏 6–8 月，秋 9–11 月，冬 12–2 月）", "season by months: spring 3–5, summer 6–8, autumn 9–11, winter 12–2"),
        };
        season.AcceptOnlyFromAmong("year", "spring", "summer", "autumn", "winter");
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "FILE",
            Description = language.Pick("写出 .svg 风玫瑰图或 .csv 联合频率表", "writes the wind rose (.svg) or the joint-frequency table (.csv)"),
        };
        return definition.Define(
            "weather",
            "逐时气象 → 稳定度 × 风速 × 风向联合频率和风玫瑰图",
            "hourly weather to the joint frequency of stability, speed and direction, and the wind rose",
            [file, sectors, period, season, output],
            ["parkrisk weather station.epw -o rose.svg", "parkrisk weather station.epw --sectors 36 --period night --json"],
            invocation => Run(
                invocation.Speaker,
                invocation.Arguments.GetRequiredValue(file),
                Options(invocation.Arguments.GetValue(sectors), invocation.Arguments.GetValue(period)!, invocation.Arguments.GetValue(season)!),
                invocation.Arguments.GetValue(output)));
    }

    private static WeatherOptions Options(int sectors, string period, string season) => new()
    {
        Sectors = sectors,
        DayPart = period switch { "day" => DayPart.Day, "night" => DayPart.Night, _ => DayPart.All },
        Months = season switch
        {
            "spring" => WeatherOptions.Spring,
            "summer" => WeatherOptions.Summer,
            "autumn" => WeatherOptions.Autumn,
            "winter" => WeatherOptions.Winter,
            _ => [],
        },
    };

    private static int Run(Speaker speaker, string path, WeatherOptions options, string? output)
    {
        string kind = output is null ? "" : Path.GetExtension(output).ToLowerInvariant();
        if (output is not null && kind is not (".svg" or ".csv"))
        {
            speaker.Fault($"-o {output}：应以 .svg 或 .csv 结尾", $"-o {output}: expected a name that ends in .svg or .csv");
            return ExitCode.BadInput;
        }

        if (!File.Exists(path))
        {
            speaker.Fault($"没有这个文件：{path}", $"There is no such file: {path}");
            return ExitCode.Inaccessible;
        }

        var result = WeatherReader.Read(path, options);
        speaker.ListIssues(result.Issues);
        if (result.Value is not { } weather || result.HasErrors)
        {
            return result.Inaccessible ? ExitCode.Inaccessible : ExitCode.BadInput;
        }

        if (output is not null)
        {
            AtomicFile.WriteText(output, kind == ".svg" ? Rose(speaker, path, weather, options) : JointFrequencyWriter.Write(weather.Frequency));
            speaker.Remark($"已写出 {output}", $"wrote {output}");
        }

        if (speaker.Json)
        {
            WeatherJson.Write(speaker.Output, Path.GetFileName(path), weather, result.Issues);
        }
        else
        {
            WeatherTables.Print(speaker, weather);
        }

        return ExitCode.Done;
    }

    private static string Rose(Speaker speaker, string path, WeatherData weather, WeatherOptions options)
    {
        string[] parts =
        [
            options.DayPart switch { DayPart.Day => speaker.Pick("白天", "day"), DayPart.Night => speaker.Pick("夜间", "night"), _ => "" },
            options.Months.IsEmpty ? "" : speaker.Pick("月份 ", "months ") + string.Join(' ', options.Months),
        ];
        string period = string.Join(", ", parts.Where(part => part.Length > 0));
        var language = speaker.Language == Language.Chinese ? ReportLanguage.Chinese : ReportLanguage.English;
        string name = weather.Record?.Name is { Length: > 0 } station ? station : Path.GetFileNameWithoutExtension(path);
        return WindRoseFigure.Draw(weather.Frequency, new WindRoseCaption(name, language, Path.GetFileName(path), period.Length > 0 ? period : null));
    }
}
