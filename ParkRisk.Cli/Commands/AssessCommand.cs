using System.CommandLine;
using System.Globalization;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Comparison;
using ParkRisk.Analysis.Assessments.Register;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Reporting.Maps;
using ParkRisk.Analysis.Siting;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk assess DATASET</c>: the whole assessment, everything written to a folder.</summary>
internal static class AssessCommand
{
    private const int ShownRows = 15;

    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        var dataset = DatasetInput.Argument(language);
        var project = DatasetInput.Project(language);
        var output = new Option<string?>("--output", "-o") { Description = language.Pick("输出文件夹（默认 ./parkrisk-out/<名称>）", "folder for the results (default ./parkrisk-out/<name>)"), HelpName = "DIR" };
        var data = DatasetInput.Data(language);
        var strict = new Option<bool>("--strict") { Description = language.Pick("存在红色发现时以 1 退出", "exit with 1 when a red finding exists") };
        var previous = new Option<string?>("--previous") { Description = language.Pick("上一次的 assessment.json，写出与其比较的 comparison.html/json", "assessment.json of the last time; writes comparison.html and .json"), HelpName = "FILE" };
        var effects = new Option<int>("--effects") { Description = language.Pick("试算前 N 项问题的对策的效果与先后", "tries the remedies of the first N findings: their effect and order"), HelpName = "N" };
        var template = ReportCommand.Template(language);
        var paper = new Option<Paper>("--paper") { Description = language.Pick("图幅 A0–A4（默认 A3）", "size of the map sheets, A0 to A4 (default A3)"), DefaultValueFactory = _ => Paper.A3 };
        return definition.Define(
            "assess",
            "整体性安全风险评估，全部成果写入文件夹",
            "assesses a whole park and writes everything to a folder",
            [dataset, project, output, data, strict, previous, paper, effects, template],
            ["parkrisk assess data/parks/linjiang -o out", "parkrisk assess park.gpkg --project proposal --strict"],
            invocation => Run(
                invocation,
                invocation.Arguments.GetRequiredValue(dataset),
                invocation.Arguments.GetValue(project),
                invocation.Arguments.GetValue(output),
                invocation.Arguments.GetValue(data),
                new(invocation.Arguments.GetValue(strict), invocation.Arguments.GetValue(previous), invocation.Arguments.GetValue(paper), invocation.Arguments.GetValue(effects), invocation.Arguments.GetValue(template))));
    }

    private sealed record Choices(bool Strict, string? Previous, Paper Paper, int Effects, string? Template);

    private static int Run(Invocation invocation, string path, string? project, string? output, string? data, Choices choices)
        => DatasetInput.With(invocation, path, project, source => Run(invocation, path, source, output, choices), data);

    private static int Run(Invocation invocation, string path, AssessmentSource source, string? output, Choices choices)
    {
        var speaker = invocation.Speaker;
        var last = choices.Previous is { } file ? ComparedSide.OfFile(file) : null;
        if (last is { Digest: null })
        {
            speaker.ListIssues(last.Issues);
            return last.IsInaccessible ? ExitCode.Inaccessible : ExitCode.BadInput;
        }

        var house = choices.Template is { } style ? ReportCommand.ReadTemplate(style) : null;
        if (house is { Value: null })
        {
            speaker.ListIssues(house.Issues);
            return house.Inaccessible ? ExitCode.Inaccessible : ExitCode.BadInput;
        }

        string folder = output ?? Path.Combine("parkrisk-out", Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))));
        var (result, refusal) = speaker.WithProgress(progress => ParkAssessment.Run(source.Input, DatasetInput.Options(invocation, progress)));
        if (result is null)
        {
            speaker.ListIssues([refusal!]);
            return ExitCode.BadInput;
        }

        var reportLanguage = speaker.Language == Language.Chinese ? ReportLanguage.Chinese : ReportLanguage.English;
        var plan = choices.Effects > 0 ? speaker.WithProgress(progress => MeasurePlan.Of(source.Input, result, choices.Effects, DatasetInput.Options(invocation, progress))) : null;
        var written = ResultFolder.Write(
            folder,
            result,
            source.Input.Reference,
            new(reportLanguage, Path.GetFileNameWithoutExtension(source.Dataset.WeatherFile) ?? "", choices.Paper, plan, house?.Value),
            invocation.Cancellation);
        var comparison = last?.Digest is { } before ? Comparer.Compare(before, DigestReader.Of(result)) : null;
        if (comparison is not null)
        {
            ComparisonFiles.Write(folder, comparison, reportLanguage);
        }

        if (speaker.Json)
        {
            speaker.PayloadJson(json => AssessmentJson.Write(json, result, ResultFolder.ToDataset(result)));
        }
        else
        {
            Summarise(speaker, result, folder, written.Length);
            if (comparison is not null)
            {
                CompareCommand.Report(speaker, comparison, null);
            }
        }

        return choices.Strict && result.Findings.Any(f => f.Severity == FindingSeverity.Red) ? ExitCode.RedFinding : ExitCode.Done;
    }

    private static void Summarise(Speaker speaker, Assessment result, string folder, int files)
    {
        static string Short(double value) => value.ToString("0.0E+0", CultureInfo.InvariantCulture);
        bool chinese = speaker.Language == Language.Chinese;
        int majors = result.Hazards.Count(h => h.Result.IsMajorHazard);
        int exceeding = result.Targets.Count(t => !t.IsAcceptable);
        string pll = result.SocietalRisk is { } societal ? Short(societal.PotentialLossOfLife) : "–";
        speaker.Payload(speaker.Pick(
            $"{result.Park.Name}：{result.Park.Enterprises.Length} 家企业，{result.Park.Units.Length} 个装置，{result.Scenarios.Length} 个泄漏场景；重大危险源 {majors} 个；{result.Targets.Length} 个防护目标中 {exceeding} 个超标；潜在生命损失 {pll} 人/年；发现 {result.Findings.Length} 项。",
            $"{result.Park.Name}: {result.Park.Enterprises.Length} enterprises, {result.Park.Units.Length} units, {result.Scenarios.Length} scenarios; {majors} major hazards; {exceeding} of {result.Targets.Length} targets above their limit; potential loss of life {pll} per year; {result.Findings.Length} findings."));
        speaker.Table(
            speaker.Pick("目标|名称|类别|个人风险/年|基准/年|比值|首要来源", "target|name|class|risk per year|limit per year|ratio|largest source").Split('|'),
            result.Targets
                .OrderByDescending(t => t.Ratio)
                .Take(ShownRows)
                .Select(t => (IReadOnlyList<string>)[
                    t.Target.Id,
                    t.Target.Name,
                    TargetClassNames.Of(t.Class).In(chinese),
                    Short(t.DecidingRisk),
                    Short(t.Limit),
                    t.Ratio.ToString("0.00", CultureInfo.InvariantCulture),
                    t.DecidingContributors.FirstOrDefault()?.Subject ?? ""]));
        foreach (var finding in result.Findings.Take(ShownRows))
        {
            speaker.Payload($"[{JsonWord(finding.Severity)}] {finding.Message.In(chinese)} ({finding.Clause.Document} {finding.Clause.Number})");
        }

        if (result.Omitted.Length > 0)
        {
            speaker.Remark($"{result.Omitted.Length} 个场景无法计算，见 assessment.json 的 omitted_scenarios。", $"{result.Omitted.Length} scenarios could not be calculated; see omitted_scenarios in assessment.json.");
        }

        speaker.Payload(speaker.Pick($"已写入 {files} 个文件：{folder}", $"{files} files written to {folder}"));
    }

    private static string JsonWord(FindingSeverity severity) => severity.ToString().ToLowerInvariant();
}
