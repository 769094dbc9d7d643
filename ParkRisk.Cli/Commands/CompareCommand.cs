using System.CommandLine;
using ParkRisk.Analysis.Assessments.Comparison;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Documents;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Commands;

/// <summary><c>parkrisk compare A B</c>: what changed between two assessments, and why.</summary>
internal static class CompareCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CommandDefinition definition)
    {
        var language = definition.Language;
        Argument<string> Side(string name) => new(name) { Description = language.Pick("assessment.json，或数据集（文件夹或 .gpkg）", "an assessment.json, or a dataset (folder or .gpkg)") };
        Option<string?> Path(string name, string zh, string en, string help) => new(name) { Description = language.Pick(zh, en), HelpName = help };
        var (before, after) = (Side("A"), Side("B"));
        var beforeSet = Path("--dataset-a", "A 的数据集；两者都给出时按原因拆分差异", "dataset of A; with both, differences are split by cause", "DATASET");
        var afterSet = Path("--dataset-b", "B 的数据集", "dataset of B", "DATASET");
        var beforeData = Path("--data-a", "A 的参考数据文件夹", "folder with A's reference tables", "DIR");
        var afterData = Path("--data-b", "B 的参考数据文件夹", "folder with B's reference tables", "DIR");
        var output = new Option<string?>("--output", "-o") { Description = language.Pick("写出 comparison.json 与 comparison.html 的文件夹", "folder for comparison.json and comparison.html"), HelpName = "DIR" };
        return definition.Define(
            "compare",
            "比较两次评估：新增、移除、增大、减小及其原因",
            "compares two assessments: added, removed, grew, shrank, and why",
            [before, after, beforeSet, afterSet, beforeData, afterData, output],
            ["parkrisk compare old/assessment.json new/assessment.json -o diff", "parkrisk compare park-2023 park-2026 --json"],
            invocation => Run(
                invocation,
                new(invocation.Arguments.GetRequiredValue(before), invocation.Arguments.GetValue(beforeSet), invocation.Arguments.GetValue(beforeData)),
                new(invocation.Arguments.GetRequiredValue(after), invocation.Arguments.GetValue(afterSet), invocation.Arguments.GetValue(afterData)),
                invocation.Arguments.GetValue(output)));
    }

    private static int Run(Invocation invocation, ComparedSide before, ComparedSide after, string? folder)
    {
        var (first, second) = (before.Read(invocation), after.Read(invocation));
        invocation.Speaker.ListIssues(first.Issues.Concat(second.Issues).Where(i => i.Severity == IssueSeverity.Error));
        if (first.Digest is not { } a || second.Digest is not { } b)
        {
            return first.IsInaccessible || second.IsInaccessible ? ExitCode.Inaccessible : ExitCode.BadInput;
        }

        var alone = first.Input is { } from && second.Input is { } to
            ? invocation.Speaker.WithProgress(progress => CauseSplit.Run(from, to, Comparer.Causes(a, b), DatasetInput.Options(invocation, progress)))
            : [];
        var comparison = Comparer.Compare(a, b, alone.ToDictionary(r => r.Key, r => DigestReader.Of(r.Value)));
        Report(invocation.Speaker, comparison, folder);
        return ExitCode.Done;
    }

    /// <summary>Writes the comparison to a folder where one is given, and says it in short.</summary>
    public static void Report(Speaker speaker, AssessmentComparison comparison, string? folder)
    {
        var language = speaker.Language == Language.Chinese ? ReportLanguage.Chinese : ReportLanguage.English;
        if (folder is not null)
        {
            ComparisonFiles.Write(folder, comparison, language);
        }

        if (speaker.Json)
        {
            speaker.PayloadJson(json => ComparisonJson.Write(json, comparison));
            return;
        }

        foreach (string sentence in ComparisonContent.Sentences(comparison, language))
        {
            speaker.Payload(sentence);
        }

        speaker.Payload(speaker.Pick(
            $"结论变化 {comparison.Verdicts.Length} 项，数值变化 {comparison.Metrics.Length} 项，新增问题 {comparison.NewFindings.Length} 项，消除问题 {comparison.GoneFindings.Length} 项；下次评估应不迟于 {comparison.After.Due:yyyy-MM-dd}。",
            $"{comparison.Verdicts.Length} verdicts and {comparison.Metrics.Length} numbers changed, {comparison.NewFindings.Length} findings are new and {comparison.GoneFindings.Length} gone; the next assessment is due by {comparison.After.Due:yyyy-MM-dd}."));
    }
}
