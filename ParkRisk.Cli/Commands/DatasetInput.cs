using System.CommandLine;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary>What the commands that read a park dataset share.</summary>
internal static class DatasetInput
{
    /// <summary>The dataset argument.</summary>
    public static Argument<string> Argument(Language language)
        => new("DATASET") { Description = language.Pick("园区数据集：文件夹或 .gpkg", "park dataset: a folder or a .gpkg file") };

    /// <summary>The option that adds a proposal.</summary>
    public static Option<string?> Project(Language language)
        => new("--project") { Description = language.Pick("拟建项目数据集", "dataset of a proposed project"), HelpName = "DATASET2" };

    /// <summary>The option that puts other reference tables in place of those built in.</summary>
    public static Option<string?> Data(Language language)
        => new("--data") { Description = language.Pick("参考数据文件夹，其中的表替代内置表", "folder whose reference tables take the place of those built in"), HelpName = "DIR" };

    /// <summary>Reads a dataset and goes on with it, or lists its issues.</summary>
    /// <param name="invocation">The invocation.</param>
    /// <param name="path">The dataset.</param>
    /// <param name="project">A proposal, or null.</param>
    /// <param name="then">What to do with it; returns the exit code.</param>
    /// <param name="dataFolder">Folder with other reference tables, or null.</param>
    public static int With(Invocation invocation, string path, string? project, Func<AssessmentSource, int> then, string? dataFolder = null)
    {
        var read = AssessmentReader.Read(path, project, DateTimeOffset.Now, dataFolder);
        invocation.Speaker.ListIssues(read.Issues.Where(i => read.Value is null || i.Severity == IssueSeverity.Warning));
        return read.Value is { } source ? then(source) : read.ExitCodeOf();
    }

    /// <summary>Options of a run that shows its progress.</summary>
    public static AssessmentOptions Options(Invocation invocation, IProgress<WorkProgress>? progress = null)
        => new(invocation.Threads, progress is null ? null : new Relay(progress), invocation.Cancellation);

    private sealed class Relay(IProgress<WorkProgress> progress) : IProgress<AssessmentProgress>
    {
        public void Report(AssessmentProgress value) => progress.Report(new(value.Chinese, value.English, value.Share));
    }
}
