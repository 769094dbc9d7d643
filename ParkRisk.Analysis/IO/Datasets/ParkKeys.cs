using System.Collections.Immutable;
using System.Text.Json;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>The keys of a JSON object of <c>park.json</c>, each read as what it should be.</summary>
/// <param name="layer">File name, or file name and key, for issues.</param>
/// <param name="values">The object's members; names without regard to case.</param>
/// <param name="issues">Where faults go.</param>
internal sealed class ParkKeys(string layer, IReadOnlyDictionary<string, JsonElement> values, IssueList issues)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys of a dataset.</summary>
    public static ParkKeys Of(DatasetTables tables, IssueList issues)
        => new(FolderReader.ParkFile, (tables.Park ?? []).DistinctBy(entry => entry.Key.ToLowerInvariant())
            .ToDictionary(entry => entry.Key, entry => JsonDocument.Parse(entry.Json).RootElement, StringComparer.OrdinalIgnoreCase), issues);

    /// <summary>The keys of an object inside this one; no keys where it is missing.</summary>
    public ParkKeys Object(string key)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        if (Value(key) is { } value)
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                JsonFile.HasDuplicates(value, layer, null, issues);
                foreach (var member in value.EnumerateObject())
                {
                    members[member.Name] = member.Value;
                }
            }
            else
            {
                Fault(key, "an object", "对象");
            }
        }

        return new ParkKeys($"{layer}/{key}", members, issues);
    }

    /// <summary>A text, or null.</summary>
    public string? Text(string key)
    {
        if (Value(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            string text = value.ToString().Trim();
            return text.Length == 0 ? null : text;
        }

        Fault(key, "a text", "文本");
        return null;
    }

    /// <summary>A number, or null.</summary>
    /// <param name="key">Key.</param>
    /// <param name="bounds">Its range.</param>
    /// <param name="nothing">A word that stands for no number.</param>
    public double? Real(string key, NumberBounds bounds, string? nothing = null)
    {
        if (Value(key) is not { } value || nothing is not null && value.ValueKind == JsonValueKind.String && value.GetString() == nothing)
        {
            return null;
        }

        double? number = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.String => NumberText.Parse(value.GetString()!),
            _ => null,
        };
        if (number is { } found && bounds.Allow(found))
        {
            return found;
        }

        string alternative = nothing is null ? "" : $", or \"{nothing}\"";
        Fault(key, bounds.Expected + alternative, bounds.ExpectedZh + (nothing is null ? "" : $"，或 \"{nothing}\""));
        return null;
    }

    /// <summary>A whole number, or null.</summary>
    public long? Whole(string key, NumberBounds bounds)
    {
        if (Real(key, bounds) is not { } number)
        {
            return null;
        }

        if (number == Math.Floor(number))
        {
            return (long)number;
        }

        Fault(key, "a whole number", "整数");
        return null;
    }

    /// <summary>A member of an enumeration, or null.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (ChoiceWords.Parse<T>(text) is { } member)
        {
            return member;
        }

        var words = ChoiceWords.Words<T>();
        Fault(key, "one of " + string.Join(", ", words), "以下之一：" + string.Join("、", words));
        return null;
    }

    /// <summary>A date, or null.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateText.Parse(text) is { } date)
        {
            return date;
        }

        Fault(key, "a date, yyyy-mm-dd", "日期，格式 yyyy-mm-dd");
        return null;
    }

    /// <summary>Numbers from largest to smallest, or null.</summary>
    public ImmutableArray<double>? Reals(string key, NumberBounds bounds)
    {
        if (Value(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
            && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number && bounds.Allow(item.GetDouble())))
        {
            return [.. value.EnumerateArray().Select(item => item.GetDouble()).Distinct().OrderDescending()];
        }

        Fault(key, "a list of numbers, each " + bounds.Expected, "数字列表，每项为" + bounds.ExpectedZh);
        return null;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void ReportUnknown()
    {
        foreach (string key in values.Keys.Where(key => !_known.Contains(key)))
        {
            string? near = ColumnName.Nearest(key, _known);
            issues.Add(
                near is null ? IssueSeverity.Info : IssueSeverity.Warning, layer, key, null,
                near is null ? "unknown key; it is kept and ignored" : $"a known key; is it \"{near}\"? It is ignored",
                near is null ? "未知的键；保留但不使用" : $"已知的键；是否为“{near}”？未使用");
        }
    }

    /// <summary>Reports that a required key is missing.</summary>
    public void ReportMissing(string key, string expected, string expectedZh)
        => issues.Add(IssueSeverity.Error, layer, key, null, expected, expectedZh);

    /// <summary>Reports that a key's value is not what it should be.</summary>
    public void Fault(string key, string expected, string expectedZh)
        => issues.Add(IssueSeverity.Error, layer, key, Value(key)?.ToString(), expected, expectedZh);

    private JsonElement? Value(string key)
    {
        _known.Add(key);
        return values.TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
