using System.Text.Json;
using System.Text.RegularExpressions;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Opens a JSON file whose content may be anything.</summary>
internal static partial class JsonFile
{
    private const int DeepestNesting = 64;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = DeepestNesting,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Parses the file's bytes; null, with an issue, where that is impossible.</summary>
    /// <remarks>The bare words NaN and Infinity, which several programs write although JSON has none, become text, so that they are reported where they stand.</remarks>
    public static JsonDocument? Parse(byte[] bytes, string file, IssueList issues)
    {
        var (text, encoding) = TextDecoding.Decode(bytes);
        if (encoding != "UTF-8")
        {
            issues.Add(IssueSeverity.Warning, file, null, encoding, "JSON in UTF-8; it was read as " + encoding, "UTF-8 编码的 JSON；已按 " + encoding + " 读取");
        }

        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException fault)
        {
            if (BareNotANumber().IsMatch(text))
            {
                try
                {
                    return JsonDocument.Parse(BareNotANumber().Replace(text, found => found.Groups[1].Success ? found.Value : $"\"{found.Value}\""), Options);
                }
                catch (JsonException)
                {
                    // The first fault is the one that the user can look up in the file.
                }
            }

            Report(fault, bytes.Length, file, issues);
            return null;
        }
    }

    /// <summary>Reads what is in the document; text with half a surrogate pair, which JSON can spell but nobody can show, is an issue.</summary>
    public static T? ReadText<T>(string file, IssueList issues, Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidOperationException or JsonException { InnerException: InvalidOperationException })
        {
            issues.Add(IssueSeverity.Error, file, null, null, "text in valid Unicode", "有效的 Unicode 文本");
            return default;
        }
    }

    /// <summary>Reports every key that an object holds twice.</summary>
    public static bool HasDuplicates(JsonElement element, string file, int? row, IssueList issues)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool found = false;
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                found = true;
                issues.Add(IssueSeverity.Error, file, row, null, property.Name, property.Value.ToString(), "a key only once in an object", "同一对象中键不得重复");
            }
        }

        return found;
    }

    private static void Report(JsonException fault, int length, string file, IssueList issues)
    {
        if (length == 0)
        {
            issues.Add(IssueSeverity.Error, file, null, null, "JSON; the file is empty", "JSON；文件为空");
            return;
        }

        long line = (fault.LineNumber ?? 0) + 1;
        long column = (fault.BytePositionInLine ?? 0) + 1;
        bool deep = fault.Message.Contains("depth", StringComparison.OrdinalIgnoreCase);
        issues.Add(
            IssueSeverity.Error,
            file,
            null,
            FormattableString.Invariant($"line {line}, byte {column}"),
            deep ? $"JSON nested at most {DeepestNesting} deep" : "well-formed JSON (the file may be truncated or of another kind)",
            deep ? $"嵌套不超过 {DeepestNesting} 层的 JSON" : "格式正确的 JSON（文件可能被截断，或不是这种文件）");
    }

    [GeneratedRegex("""("(?:[^"\\]|\\.)*")|-?\b(?:NaN|Infinity|inf|nan)\b""", RegexOptions.None, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex BareNotANumber();
}
