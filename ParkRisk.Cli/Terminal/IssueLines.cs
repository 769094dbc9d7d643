using System.Globalization;
using System.Text;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Cli.Terminal;

/// <summary>Prints issues of the input, one a line, on standard error.</summary>
internal static class IssueLines
{
    /// <summary>Prints the issues: errors always, the rest unless the user asked for quiet.</summary>
    public static void ListIssues(this Speaker speaker, IEnumerable<InputIssue> issues)
    {
        foreach (var issue in issues)
        {
            if (issue.Severity == IssueSeverity.Error)
            {
                speaker.Fault(Line(issue, Language.Chinese), Line(issue, Language.English));
            }
            else
            {
                speaker.Remark(Line(issue, Language.Chinese), Line(issue, Language.English));
            }
        }
    }

    /// <summary>An issue as a line: severity, where, what, and what was expected.</summary>
    public static string Line(InputIssue issue, Language language)
    {
        var line = new StringBuilder(issue.Severity switch
        {
            IssueSeverity.Error => language.Pick("错误", "error"),
            IssueSeverity.Warning => language.Pick("警告", "warning"),
            _ => language.Pick("提示", "info"),
        });
        line.Append("  ").Append(issue.Layer);
        if (issue.Row is { } row)
        {
            line.Append(CultureInfo.InvariantCulture, $", {language.Pick("第", "row ")}{row}{language.Pick("行", "")}");
        }

        if (issue.ObjectId is { } id)
        {
            line.Append(CultureInfo.InvariantCulture, $", {id}");
        }

        if (issue.Column is { } column)
        {
            line.Append(CultureInfo.InvariantCulture, $", {column}");
        }

        if (issue.Value is { } value)
        {
            line.Append(CultureInfo.InvariantCulture, $" = {value}");
        }

        return line.Append(language.Pick("：应为 ", ": expected ")).Append(language.Pick(issue.ExpectedZh, issue.Expected)).ToString();
    }
}
