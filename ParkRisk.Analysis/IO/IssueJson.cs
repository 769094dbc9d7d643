using System.Text.Json;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO;

/// <summary>Issues as JSON.</summary>
public static class IssueJson
{
    /// <summary>Writes issues as an array of objects with <c>severity</c>, <c>layer</c>, <c>row</c>, <c>id</c>, <c>column</c>, <c>value</c> and <c>expected</c> {en, zh}.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<InputIssue> issues)
    {
        json.WriteStartArray();
        foreach (var issue in issues)
        {
            json.WriteStartObject();
            json.WriteString("severity", Word(issue.Severity));
            json.WriteString("layer", issue.Layer);
            if (issue.Row is { } row)
            {
                json.WriteNumber("row", row);
            }
            else
            {
                json.WriteNull("row");
            }

            json.WriteString("id", issue.ObjectId);
            json.WriteString("column", issue.Column);
            json.WriteString("value", issue.Value);
            json.WriteStartObject("expected");
            json.WriteString("en", issue.Expected);
            json.WriteString("zh", issue.ExpectedZh);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The word of a severity: <c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public static string Word(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Error => "error",
        IssueSeverity.Warning => "warning",
        _ => "info",
    };
}
