using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>One row of a reference file with typed access. A fault gives a default and is kept, so that reading goes on to the next one.</summary>
public sealed class ReferenceRow
{
    private readonly CsvReader csv;
    private readonly string path;
    private readonly int number;
    private readonly List<InputIssue> issues = [];

    internal ReferenceRow(CsvReader csv, string path, int number) => (this.csv, this.path, this.number) = (csv, path, number);

    /// <summary>1-based number of the row below the header.</summary>
    public int Number => number;

    /// <summary>Faults of this row.</summary>
    public IReadOnlyList<InputIssue> Issues => issues;

    /// <summary>The text of a required column.</summary>
    /// <param name="column">Column name.</param>
    public string Text(string column)
    {
        var value = OptionalText(column);
        if (value is null)
        {
            Fault(column, null, "a value", "必填");
        }

        return value ?? "";
    }

    /// <summary>The text of a column; null where it is empty or missing.</summary>
    /// <param name="column">Column name.</param>
    public string? OptionalText(string column)
        => csv.TryGetField<string>(column, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The number in a required column.</summary>
    /// <param name="column">Column name.</param>
    /// <param name="minimum">Least value allowed.</param>
    /// <param name="maximum">Greatest value allowed.</param>
    public double Real(string column, double minimum = double.MinValue, double maximum = double.MaxValue)
    {
        Text(column);
        return OptionalNumber(column, minimum, maximum) ?? minimum;
    }

    /// <summary>The number in a column; null where it is empty.</summary>
    /// <param name="column">Column name.</param>
    /// <param name="minimum">Least value allowed.</param>
    /// <param name="maximum">Greatest value allowed.</param>
    public double? OptionalNumber(string column, double minimum = double.MinValue, double maximum = double.MaxValue)
    {
        if (OptionalText(column) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        var range = minimum > double.MinValue || maximum < double.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $" {minimum:G6} … {maximum:G6}")
            : "";
        Fault(column, text, "a number" + range, "数值" + range);
        return null;
    }

    /// <summary>The whole number in a column; null where it is empty.</summary>
    /// <param name="column">Column name.</param>
    public int? OptionalInteger(string column)
    {
        if (OptionalText(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Fault(column, text, "a whole number", "整数");
        return null;
    }

    /// <summary>The choice in a required column.</summary>
    /// <param name="column">Column name.</param>
    /// <param name="choices">Words and what they mean.</param>
    public T Choice<T>(string column, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        Text(column);
        return OptionalChoice(column, choices) ?? default;
    }

    /// <summary>The choice in a column; null where it is empty.</summary>
    /// <param name="column">Column name.</param>
    /// <param name="choices">Words and what they mean.</param>
    public T? OptionalChoice<T>(string column, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (OptionalText(column) is not { } text)
        {
            return null;
        }

        if (choices.TryGetValue(text, out var value))
        {
            return value;
        }

        var list = string.Join(", ", choices.Keys);
        Fault(column, text, "one of " + list, "取值之一:" + list);
        return null;
    }

    /// <summary>The parts of a column that holds a list with semicolons.</summary>
    /// <param name="column">Column name.</param>
    public ImmutableArray<string> List(string column)
        => OptionalText(column) is { } text
            ? [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
            : [];

    /// <summary>Source and confidence of the row.</summary>
    /// <param name="prefix">Prefix of the two columns, for example <c>thermo_</c>.</param>
    public Provenance Provenance(string prefix = "") => new(Text(prefix + "source"), Choice(prefix + "confidence", Confidences));

    /// <summary>Source and confidence where a source is given.</summary>
    /// <param name="prefix">Prefix of the two columns.</param>
    public Provenance? OptionalProvenance(string prefix) => OptionalText(prefix + "source") is null ? null : Provenance(prefix);

    /// <summary>Keeps a fault of this row.</summary>
    /// <param name="column">Column name.</param>
    /// <param name="value">The offending text.</param>
    /// <param name="expected">What was expected, in English.</param>
    /// <param name="expectedZh">The same in Chinese.</param>
    public void Fault(string column, string? value, string expected, string expectedZh)
        => issues.Add(new InputIssue(IssueSeverity.Error, path, number, null, column, value is { Length: > 120 } ? value[..120] : value, expected, expectedZh));

    private static readonly Dictionary<string, Confidence> Confidences = new(StringComparer.OrdinalIgnoreCase)
    {
        ["high"] = Confidence.High,
        ["medium"] = Confidence.Medium,
        ["low"] = Confidence.Low,
    };
}
