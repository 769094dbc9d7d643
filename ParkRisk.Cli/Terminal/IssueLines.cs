using System.Globalization;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Cli.Terminal;

/// <summary>Issues as lines for people, and the exit code that they ask for.</summary>
internal static class IssueLines
{
    /// <summary>One line an issue, errors first.</summary>
    public static IEnumerable<string> Of(IEnumerable<InputIssue> issues, Language language)
        => issues.OrderByDescending(issue => issue.Severity).Select(issue => Line(issue, language));

    /// <summary>Lists the issues on standard error: errors always, the others unless quiet.</summary>
    public static void ListIssues(this Speaker speaker, IEnumerable<InputIssue> issues)
    {
        foreach (var issue in issues.OrderByDescending(issue => issue.Severity))
        {
            string line = Line(issue, speaker.Language);
            if (issue.Severity == IssueSeverity.Error)
            {
                speaker.Fault(line, line);
            }
            else
            {
                speaker.Remark(line, line);
            }
        }
    }

    /// <summary>The exit code of a reading: done, bad input, or a file that could not be opened.</summary>
    public static int ExitCodeOf<T>(this ReadResult<T> result)
        where T : class
        => result.Inaccessible ? ExitCode.Inaccessible : result.HasErrors ? ExitCode.BadInput : ExitCode.Done;

    /// <summary>The count of each severity, in words.</summary>
    public static string Summary(IReadOnlyCollection<InputIssue> issues, Language language)
    {
        int Count(IssueSeverity severity) => issues.Count(issue => issue.Severity == severity);
        var (errors, warnings, remarks) = (Count(IssueSeverity.Error), Count(IssueSeverity.Warning), Count(IssueSeverity.Info));
        return language.Pick($"{errors} 个错误，{warnings} 个警告，{remarks} 个提示", $"{errors} errors, {warnings} warnings, {remarks} remarks");
    }

    /// <summary>An issue as a line: severity, where, what, and what was expected.</summary>
    public static string Line(InputIssue issue, Language language)
    {
        string severity = issue.Severity switch
        {
            IssueSeverity.Error => language.Pick("错误", "error"),
            IssueSeverity.Warning => language.Pick("警告", "warning"),
            _ => language.Pick("提示", "info"),
        };
        string row = issue.Row is { } number
            ? language.Pick($" 第 {number.ToString(CultureInfo.InvariantCulture)} 行", $" row {number.ToString(CultureInfo.InvariantCulture)}")
            : "";
        string id = issue.ObjectId is null ? "" : $" [{issue.ObjectId}]";
        string column = issue.Column is null ? "" : $" {issue.Column}";
        string value = issue.Value is null ? "" : $" = \"{issue.Value}\"";
        string lead = issue.Severity == IssueSeverity.Info ? language.Pick("：", ": ") : language.Pick("：应为", ": expected ");
        return $"{severity} {issue.Layer}{row}{id}{column}{value}{lead}{language.Pick(issue.ExpectedZh, issue.Expected)}";
    }
}
