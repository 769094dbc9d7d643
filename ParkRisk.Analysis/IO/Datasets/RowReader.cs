using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>The cells of one row, each read as what it should be; whatever is wrong becomes an issue and marks the row.</summary>
internal sealed class RowReader(LayerReading layer, int index)
{
    private string? _id;

    /// <summary>1-based number of the row.</summary>
    public int Number => index + 1;

    /// <summary>The layer.</summary>
    public LayerReading Layer => layer;

    /// <summary>Geometry as read, in the layer's coordinate system.</summary>
    public Geometry? Shape => layer.Table.Rows[index].Shape;

    /// <summary>True once a cell had an error: no object can be built of the row.</summary>
    public bool Failed { get; private set; }

    /// <summary>The row's id as text, or null.</summary>
    public string? Id => _id ??= OptionalText("id");

    /// <summary>A text that must be there; empty, with an issue, where it is not.</summary>
    public string Text(string column)
    {
        if (OptionalText(column) is { } text)
        {
            return text;
        }

        MissingValue(column, "a text", "文本");
        return "";
    }

    /// <summary>A text, or null.</summary>
    public string? OptionalText(string column) => Cell(column) switch
    {
        null => null,
        string text => text.Trim(),
        bool truth => truth ? "true" : "false",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    /// <summary>A number that must be there; NaN, with an issue, where it is not.</summary>
    public double Real(string column, NumberBounds bounds)
    {
        if (Cell(column) is null)
        {
            MissingValue(column, bounds.Expected, bounds.ExpectedZh);
            return double.NaN;
        }

        return OptionalReal(column, bounds) ?? double.NaN;
    }

    /// <summary>A number, or null.</summary>
    public double? OptionalReal(string column, NumberBounds bounds)
    {
        double? number = Cell(column) switch
        {
            null => null,
            long whole => whole,
            double real => real,
            string text => NumberText.Parse(text) ?? double.NaN,
            _ => double.NaN,
        };
        if (number is { } value && !bounds.Allow(value))
        {
            Fault(column, bounds.Expected, bounds.ExpectedZh);
            return null;
        }

        return number;
    }

    /// <summary>A whole number, or null.</summary>
    public int? OptionalWhole(string column, NumberBounds bounds)
    {
        if (OptionalReal(column, bounds) is not { } number)
        {
            return null;
        }

        if (number == Math.Floor(number))
        {
            return (int)number;
        }

        Fault(column, "a whole number", "整数");
        return null;
    }

    /// <summary>True or false, or null.</summary>
    public bool? OptionalTruth(string column)
    {
        bool? truth = Cell(column) switch
        {
            bool value => value,
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)?.Trim().ToLowerInvariant() switch
            {
                "true" or "yes" or "1" or "y" or "t" or "是" or "有" => true,
                "false" or "no" or "0" or "n" or "f" or "否" or "无" => false,
                _ => null,
            },
        };
        if (truth is null && Cell(column) is not null)
        {
            Fault(column, "true or false", "true（是）或 false（否）");
        }

        return truth;
    }

    /// <summary>A member that must be there.</summary>
    public T Choice<T>(string column)
        where T : struct, Enum
    {
        if (Cell(column) is null)
        {
            string words = string.Join(", ", ChoiceWords.Words<T>());
            MissingValue(column, "one of " + words, "以下之一：" + words);
            return default;
        }

        return OptionalChoice<T>(column) ?? default;
    }

    /// <summary>A member, or null.</summary>
    /// <param name="column">Column.</param>
    /// <param name="nothing">A word that means that no choice is made.</param>
    public T? OptionalChoice<T>(string column, string? nothing = null)
        where T : struct, Enum
    {
        if (OptionalText(column) is not { } text || text.Equals(nothing, StringComparison.OrdinalIgnoreCase) || nothing is not null && text == "自动")
        {
            return null;
        }

        if (ChoiceWords.Parse<T>(text) is { } member)
        {
            return member;
        }

        var words = ChoiceWords.Words<T>();
        string? near = ColumnName.Nearest(text, words);
        string hint = near is null ? "" : $"; is it \"{near}\"?";
        string hintZh = near is null ? "" : $"；是否为“{near}”？";
        Fault(column, $"one of {string.Join(", ", words)}{hint}", $"以下之一：{string.Join("、", words)}{hintZh}");
        return null;
    }

    /// <summary>Yes, no, or left to the rule.</summary>
    public Designation Designation(string column)
        => Cell(column) is { } cell && cell is bool or long && OptionalTruth(column) is { } truth
            ? truth ? Parks.Designation.Yes : Parks.Designation.No
            : OptionalText(column)?.ToLowerInvariant() is "true" or "false"
                ? OptionalTruth(column) == true ? Parks.Designation.Yes : Parks.Designation.No
                : OptionalChoice<Designation>(column) ?? Parks.Designation.Auto;

    /// <summary>A date, or null.</summary>
    public DateOnly? OptionalDate(string column)
    {
        object? cell = Cell(column);
        var date = cell switch
        {
            null => null,
            string text => DateText.Parse(text) ?? (NumberText.Parse(text) is { } number ? Serial(number) : null),
            long whole => DateText.Parse(whole.ToString(CultureInfo.InvariantCulture)) ?? Serial(whole),
            double real => Serial(real),
            _ => null,
        };
        if (cell is not null && date is null)
        {
            Fault(column, "a date, yyyy-mm-dd", "日期，格式 yyyy-mm-dd");
        }

        return date;

        DateOnly? Serial(double number)
        {
            var found = DateText.FromSerial(number);
            if (found is { } day)
            {
                string written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                Report(IssueSeverity.Warning, column, $"a date; the number was read as Excel's day {written}", $"日期；该数字已按 Excel 日序读作 {written}");
            }

            return found;
        }
    }

    /// <summary>A list of texts: a JSON array, or text separated by comma, semicolon, slash or vertical bar.</summary>
    public ImmutableArray<string> List(string column)
    {
        if (OptionalText(column) is not { } text)
        {
            return [];
        }

        if (text.StartsWith('['))
        {
            try
            {
                using var document = JsonDocument.Parse(text);
                return [.. document.RootElement.EnumerateArray().Select(item => item.ToString().Trim()).Where(item => item.Length > 0)];
            }
            catch (JsonException)
            {
                Fault(column, "a list, for example [\"2614\", \"2619\"] or 2614;2619", "列表，例如 [\"2614\", \"2619\"] 或 2614;2619");
                return [];
            }
        }

        return [.. text.Trim('"').Split([',', ';', '|', '/', '，', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    /// <summary>Reports that a cell is not what it should be.</summary>
    public void Fault(string column, string expected, string expectedZh)
    {
        Failed = true;
        Report(IssueSeverity.Error, column, expected, expectedZh);
    }

    /// <summary>Reports something about a cell.</summary>
    public void Report(IssueSeverity severity, string column, string expected, string expectedZh)
        => layer.Issues.Add(severity, layer.Known.Name, Number, column == "id" ? OptionalText("id") : Id, layer.Title(column), OptionalText(column), expected, expectedZh);

    /// <summary>Reports something about the geometry.</summary>
    public void ShapeFault(string? value, string expected, string expectedZh)
    {
        Failed = true;
        layer.Issues.Add(IssueSeverity.Error, layer.Known.Name, Number, Id, "geometry", value, expected, expectedZh);
    }

    /// <summary>Marks the row as failed where its fault was reported elsewhere.</summary>
    public void Fail() => Failed = true;

    private object? Cell(string column)
    {
        int position = layer.Position(column);
        if (position < 0)
        {
            return null;
        }

        object? cell = layer.Table.Rows[index].Cells[position];
        if (cell is string json && layer.Table.Columns[position].Kind == ColumnKind.Json && json.StartsWith('"'))
        {
            cell = JsonSerializer.Deserialize<string>(json);
        }

        return cell is string text && string.IsNullOrWhiteSpace(text) ? null : cell;
    }

    private void MissingValue(string column, string expected, string expectedZh)
    {
        Failed = true;
        if (layer.Has(column))
        {
            layer.Issues.Add(
                IssueSeverity.Error, layer.Known.Name, Number, column == "id" ? null : Id, layer.Title(column), null,
                $"a value: {expected}", $"必填：{expectedZh}");
        }
    }
}
