using System.CommandLine;
using System.Globalization;
using ParkRisk.Cli.Benchmarking;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk bench</c>: times, memory, error and scaling of the engine on this machine.</summary>
internal static class BenchCommand
{
    private const int UsualRuns = 9;
    private const int DatasetRuns = 3;

    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        var which = new Option<string?>("--case") { Description = language.Pick("park-l（默认，合成算例）或园区数据集", "park-l (default, synthetic) or a park dataset"), HelpName = "park-l|DATASET" };
        var runs = new Option<int?>("--runs") { Description = language.Pick("冷启动重复次数（park-l 默认 9，数据集默认 3）", "cold runs to take the median of (9 for park-l, 3 for a dataset)"), HelpName = "N" };
        var domino = new Option<bool>("--domino") { Description = language.Pick("多米诺分析：每秒模拟次数与 100–2000 个装置的规模", "domino effects: histories per second and scaling over 100 to 2000 units") };
        var once = new Option<string?>("--once") { Hidden = true };
        return definition.Define(
            "bench",
            "引擎基准测试：时间、内存、误差、规模",
            "benchmark of the engine: times, memory, error, scaling",
            [which, runs, domino, once],
            ["parkrisk bench", "parkrisk bench --domino", "parkrisk bench --json --case data/parks/linjiang"],
            invocation => invocation.Arguments.GetValue(domino)
                ? Chains(invocation)
                : Run(invocation, invocation.Arguments.GetValue(which), invocation.Arguments.GetValue(runs), invocation.Arguments.GetValue(once)));
    }

    private static int Chains(Invocation invocation)
    {
        var speaker = invocation.Speaker;
        var speeds = speaker.WithProgress(progress => DominoBench.Run(invocation.Threads, progress, invocation.Cancellation));
        if (speaker.Json)
        {
            speaker.PayloadJson(json => DominoBench.Write(json, speeds));
            return ExitCode.Done;
        }

        speaker.Table(
            speaker.Pick("装置|影响对|建图 ms|模拟次数/s|朴素算法次数/s|内存峰值 MiB", "units|impacts|graph ms|histories per s|naive per s|peak MiB").Split('|'),
            speeds.Select(s => (IReadOnlyList<string>)[
                s.Units.ToString(CultureInfo.InvariantCulture), s.Impacts.ToString(CultureInfo.InvariantCulture), Number(s.GraphMilliseconds),
                Number(s.HistoriesPerSecond), s.NaivePerSecond is { } naive ? Number(naive) : "–", Number(s.PeakMebibytes)]));
        var (impacts, graph) = DominoBench.Exponents(speeds);
        speaker.Payload(speaker.Pick($"规模指数：影响对 {impacts:0.00}，建图 {graph:0.00}", $"exponents: impacts {impacts:0.00}, graph {graph:0.00}"));
        return ExitCode.Done;
    }

    private static int Run(Invocation invocation, string? which, int? runs, string? once)
    {
        var speaker = invocation.Speaker;
        if (runs < 1)
        {
            speaker.Fault("--runs 至少为 1", "--runs must be at least 1");
            return ExitCode.BadInput;
        }

        if (once is not null)
        {
            SingleRun.Write(once, invocation.Threads, invocation.Cancellation);
            return ExitCode.Done;
        }

        string[] threads = ["--threads", invocation.Threads.ToString(CultureInfo.InvariantCulture)];
        if (which is null or ParkLBench.Name)
        {
            int count = runs ?? UsualRuns;
            return Show(speaker, speaker.WithProgress(progress =>
            {
                progress.Report(new("独立进程", "processes of their own", 0.01));
                var process = OwnProcess.Measure(count, folder => ["bench", "--once", folder, .. threads], invocation.Cancellation);
                return new ParkLBench(invocation.Threads, count, progress, invocation.Cancellation).Run(process);
            }));
        }

        return DatasetInput.With(invocation, which, null, source =>
        {
            int count = runs ?? DatasetRuns;
            var report = speaker.WithProgress(progress =>
            {
                progress.Report(new("独立进程", "processes of their own", 0.01));
                var process = OwnProcess.Measure(count, folder => ["assess", which, "-o", folder, "--quiet", .. threads], invocation.Cancellation);
                return new DatasetBench(source.Input, invocation.Threads, count, progress, invocation.Cancellation).Run(which, process);
            });
            if (report is null)
            {
                speaker.Fault("该园区没有装置，或网格过大，无法评估。", "the park has no unit or needs too large a grid and cannot be assessed.");
                return ExitCode.BadInput;
            }

            return Show(speaker, report);
        });
    }

    private static int Show(Speaker speaker, BenchReport report)
    {
        if (speaker.Json)
        {
            speaker.PayloadJson(report.Write);
            return ExitCode.Done;
        }

        speaker.Payload(speaker.Pick($"{report.Case}：{Environment.ProcessorCount} 个处理器，{BenchReport.InstructionSet}", $"{report.Case}: {Environment.ProcessorCount} processors, {BenchReport.InstructionSet}"));
        speaker.Table(speaker.Pick("项目|数值|说明", "quantity|value|remark").Split('|'), Rows(speaker, report));
        speaker.Remark($"误差的基准：{report.Error.Reference}", $"error against {report.Error.Reference}");
        return ExitCode.Done;
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Speaker speaker, BenchReport report)
    {
        string P95(Times times) => "p95 " + Number(times.P95) + " ms";
        yield return [speaker.Pick("冷启动（进程内）", "cold run in process"), Number(report.Cold.Median) + " ms", speaker.Pick($"{report.Cold.Count} 次中位数", $"median of {report.Cold.Count}")];
        yield return [speaker.Pick("编辑一个装置", "edit of one source"), Number(report.Edit.Median) + " ms", P95(report.Edit)];
        if (report.Preview is { } preview)
        {
            yield return [speaker.Pick("拖动预览", "preview while dragging"), Number(preview.Median) + " ms", P95(preview)];
        }

        yield return [speaker.Pick("F–N 曲线", "F–N curve"), Number(report.Fn.Median) + " ms", P95(report.Fn)];
        if (report.Process is { } process)
        {
            yield return [speaker.Pick("整个进程", "whole process"), Number(process.Seconds) + " s", speaker.Pick("至文件写完", "until its files are written")];
            yield return [speaker.Pick("内存峰值", "peak memory"), Number(process.PeakMebibytes) + " MiB", ""];
        }

        yield return [speaker.Pick("个人风险误差", "error of individual risk"), Number(100 * report.Error.Max) + " %", $"p99 {Number(100 * report.Error.P99)} %, {report.Error.Cells} " + speaker.Pick("个网格", "cells")];
        if (report.Exponents is { } e)
        {
            string figures = string.Create(CultureInfo.InvariantCulture, $"{e.Sources:0.00} / {e.Scenarios:0.00} / {e.Cells:0.00} / {e.EditVsSources:0.00}");
            yield return [speaker.Pick("规模指数", "exponents"), figures, speaker.Pick("源 / 场景 / 网格 / 编辑对源", "sources / scenarios / cells / edit against sources")];
        }

        if (report.Case == ParkLBench.Name)
        {
            yield return Baseline(speaker, report);
        }
    }

    private static IReadOnlyList<string> Baseline(Speaker speaker, BenchReport report)
    {
        string name = speaker.Pick("numpy 逐格计算", "numpy brute force");
        if (report.Baseline is not { } baseline)
        {
            return [name, "–", speaker.Pick("未安装带 numpy 与 scipy 的 Python 3", "Python 3 with numpy and scipy is not installed")];
        }

        string ratio = Number(1000 * baseline.ExtrapolatedSeconds / report.Cold.Median);
        return
        [
            name,
            Number(baseline.ExtrapolatedSeconds) + " s",
            speaker.Pick(
                $"由 {Number(baseline.Seconds)} s 外推；引擎快 {ratio} 倍；首个源最大相差 {Number(100 * baseline.LargestDifference)} %",
                $"extrapolated from {Number(baseline.Seconds)} s; the engine is {ratio} times as fast; the first source differs by {Number(100 * baseline.LargestDifference)} % at most"),
        ];
    }

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
