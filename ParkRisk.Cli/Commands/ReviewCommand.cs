using System.CommandLine;
using System.Globalization;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Assessments.Review;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Siting;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk review DATASET --project PROPOSAL</c>: the joint review of one project.</summary>
internal static class ReviewCommand
{
    private const int ShownRows = 10;

    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        var dataset = DatasetInput.Argument(language);
        var project = new Option<string>("--project") { Description = language.Pick("拟建项目数据集", "dataset of the proposed project"), HelpName = "PROPOSAL", Required = true };
        var output = new Option<string?>("--output", "-o") { Description = language.Pick("输出文件夹（默认 ./parkrisk-out/<项目>-review）", "folder for the results (default ./parkrisk-out/<project>-review)"), HelpName = "DIR" };
        var data = DatasetInput.Data(language);
        var strict = new Option<bool>("--strict") { Description = language.Pick("不予准入时以 1 退出", "exit with 1 when the project is rejected") };
        return definition.Define(
            "review",
            "项目联审：结论、各部门检查表、前后对比",
            "joint review of a project: verdict, check list by department, before and after",
            [dataset, project, output, data, strict],
            ["parkrisk review data/parks/linjiang --project data/parks/linjiang/proposals/gas-terminal"],
            invocation => Run(
                invocation,
                (invocation.Arguments.GetRequiredValue(dataset), invocation.Arguments.GetRequiredValue(project), invocation.Arguments.GetValue(output), invocation.Arguments.GetValue(data)),
                invocation.Arguments.GetValue(strict)));
    }

    private static int Run(Invocation invocation, (string Dataset, string Project, string? Output, string? Data) paths, bool strict)
    {
        var speaker = invocation.Speaker;
        var read = ReviewReader.Read(paths.Dataset, paths.Project, DateTimeOffset.Now, paths.Data);
        speaker.ListIssues(read.Issues.Where(i => read.Value is null || i.Severity == IssueSeverity.Warning));
        if (read.Value is not { } source)
        {
            return read.ExitCodeOf();
        }

        var (review, refusal) = speaker.WithProgress(progress
            => ReviewRun.Run(new LiveAssessment(), source.Park.Input, source.After, source.Proposal, DatasetInput.Options(invocation, progress)));
        if (review is null)
        {
            speaker.ListIssues([refusal!]);
            return ExitCode.BadInput;
        }

        string folder = paths.Output ?? Path.Combine("parkrisk-out", Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(paths.Project))) + "-review");
        var written = ReviewFolder.Write(folder, review, speaker.Language == Language.Chinese ? ReportLanguage.Chinese : ReportLanguage.English);
        if (speaker.Json)
        {
            speaker.PayloadJson(json => ReviewJson.Write(json, review, ResultFolder.ToDataset(review.After)));
        }
        else
        {
            Show(speaker, review);
            speaker.Payload(speaker.Pick($"已写入 {written.Length} 个文件：{folder}", $"{written.Length} files written to {folder}"));
        }

        return strict && review.Verdict == ReviewVerdict.Reject ? ExitCode.RedFinding : ExitCode.Done;
    }

    private static void Show(Speaker speaker, JointReview review)
    {
        bool chinese = speaker.Language == Language.Chinese;
        string verdict = ReviewWords.Of(review.Verdict).In(chinese);
        speaker.Payload(speaker.Pick($"{review.Project}：{verdict}", $"{review.Project}: {verdict}"));
        foreach (var change in review.Findings.Where(f => f.Weight >= ReviewWeight.Condition).Take(ShownRows))
        {
            speaker.Payload($"[{ReviewWords.Of(change.Weight).In(chinese)}] {change.Finding.Message.In(chinese)} ({change.Finding.Clause.Document} {change.Finding.Clause.Number})");
            foreach (var remedy in change.Finding.Remedies.Take(2))
            {
                speaker.Payload("    → " + remedy.Text.In(chinese));
            }
        }

        speaker.Table(
            speaker.Pick("部门|规则|结论|发现", "department|rule|result|findings").Split('|'),
            review.Checks.SelectMany(d => d.Lines.Select(l => (IReadOnlyList<string>)[
                DepartmentNames.Of(d.Department).In(chinese),
                l.Rule.Title.In(chinese),
                ReviewWords.Of(l.Weight).In(chinese),
                l.Findings.Length.ToString(CultureInfo.InvariantCulture)])));
        Influences(speaker, review.ToOthers, "项目对目标|个人风险/年|新建基准/年", "what the project does to|risk per year|limit for new");
        Influences(speaker, review.FromOthers, "周边对项目目标|个人风险/年|基准/年", "what others do to the project|risk per year|limit");
    }

    private static void Influences(Speaker speaker, IReadOnlyCollection<Influence> influences, string chinese, string english)
    {
        if (influences.Count > 0)
        {
            speaker.Table(
                speaker.Pick(chinese, english).Split('|'),
                influences.Take(ShownRows).Select(i => (IReadOnlyList<string>)[i.Name, i.Risk.ToString("0.0E+0", CultureInfo.InvariantCulture), i.Limit.ToString("0.0E+0", CultureInfo.InvariantCulture)]));
        }
    }
}
