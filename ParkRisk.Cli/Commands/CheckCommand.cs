using System.Collections.Immutable;
using System.CommandLine;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.IO.WeatherFiles;
using ParkRisk.Analysis.Parks;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk check DATASET</c>: reads and validates, prints all issues.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var dataset = new Argument<string>("DATASET")
        {
            Description = definition.Language.Pick("园区数据集：文件夹或 .gpkg", "park dataset: a folder or a .gpkg file"),
        };
        var project = new Option<string?>("--project")
        {
            Description = definition.Language.Pick("同时校验针对该园区的项目数据集", "a project proposal for the park, to be checked as well"),
            HelpName = "DATASET2",
        };
        return definition.Define(
            "check",
            "读取并校验数据集，列出全部问题",
            "reads and validates a dataset, and lists every issue",
            [dataset, project],
            ["parkrisk check data/parks/linjiang", "parkrisk check park.gpkg --json"],
            invocation => Run(invocation.Speaker, invocation.Arguments.GetRequiredValue(dataset), invocation.Arguments.GetValue(project)));
    }

    private static int Run(Speaker speaker, string path, string? project)
    {
        var read = ParkReader.Read(path);
        var issues = read.Issues;
        int code = read.ExitCodeOf();
        if (read.Value?.WeatherFile is { } weatherFile)
        {
            var weather = WeatherReader.Read(weatherFile);
            issues = issues.AddRange(weather.Issues);
            code = Math.Max(code, weather.ExitCodeOf());
        }

        if (project is not null && read.Value is { } dataset)
        {
            var proposal = ParkReader.ReadProposal(project, dataset.Park);
            issues = issues.AddRange(proposal.Issues);
            code = Math.Max(code, proposal.ExitCodeOf());
        }

        if (speaker.Json)
        {
            WriteJson(speaker, path, read.Value?.Park.Name, issues);
        }
        else
        {
            WriteLines(speaker, issues);
        }

        return code;
    }

    private static void WriteLines(Speaker speaker, ImmutableArray<InputIssue> issues)
    {
        var shown = speaker.Quiet ? issues.Where(issue => issue.Severity == IssueSeverity.Error) : issues;
        foreach (string line in IssueLines.Of(shown, speaker.Language))
        {
            speaker.Payload(line);
        }

        speaker.Payload(IssueLines.Summary(issues, speaker.Language));
    }

    private static void WriteJson(Speaker speaker, string path, string? name, ImmutableArray<InputIssue> issues)
        => speaker.PayloadJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("dataset", path);
            json.WriteString("park", name);
            json.WriteBoolean("valid", !issues.Any(issue => issue.Severity == IssueSeverity.Error));
            json.WritePropertyName("issues");
            IssueJson.Write(json, issues);
            json.WriteEndObject();
        });
}
