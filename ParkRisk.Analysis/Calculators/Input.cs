using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators;

/// <summary>What one value of an input is.</summary>
public enum ValueKind
{
    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A whole number; 6 and 6.0 are the same.</summary>
    Integer,

    /// <summary>One of the options, case-sensitive.</summary>
    Text,

    /// <summary>true or false.</summary>
    Flag,
}

/// <summary>Whether a key takes one value or several.</summary>
public enum ValueShape
{
    /// <summary>One value.</summary>
    Single,

    /// <summary>A number or an array; all arrays of one call have the same length and the results are arrays of it.</summary>
    Elementwise,

    /// <summary>A list with a length of its own; one value stands for a list of one.</summary>
    List,

    /// <summary>A square list of lists.</summary>
    Matrix,
}

/// <summary>One key of a calculator's input. Without further words a number must be above zero and may be left out.</summary>
public sealed record Input
{
    private Input(string key, string meaning, ValueKind kind)
    {
        Key = key;
        Meaning = meaning;
        Kind = kind;
    }

    /// <summary>Lower case, ending in the unit.</summary>
    public string Key { get; }

    /// <summary>What the value means.</summary>
    public string Meaning { get; }

    /// <summary>What one value is.</summary>
    public ValueKind Kind { get; }

    /// <summary>One value or several.</summary>
    public ValueShape Shape { get; private init; }

    /// <summary>True when the key may not be left out.</summary>
    public bool IsRequired { get; private init; }

    /// <summary>The numbers that are allowed.</summary>
    public NumberRange Range { get; private init; } = NumberRange.Positive;

    /// <summary>The texts that are allowed; empty for other kinds.</summary>
    public ImmutableArray<string> Options { get; private init; } = [];

    /// <summary>Value of an absent number, or null.</summary>
    public double? DefaultNumber { get; private init; }

    /// <summary>Value of an absent text, or null.</summary>
    public string? DefaultText { get; private init; }

    /// <summary>Value of an absent flag, or null.</summary>
    public bool? DefaultFlag { get; private init; }

    /// <summary>The key whose value stands in for an absent number, or null.</summary>
    public string? DefaultKey { get; private init; }

    /// <summary>How the model finds an absent value, in words, or null.</summary>
    public string? DefaultRule { get; private init; }

    /// <summary>A number.</summary>
    public static Input Number(string key, string meaning) => new(key, meaning, ValueKind.Number);

    /// <summary>A whole number, not negative unless a range is given.</summary>
    public static Input Integer(string key, string meaning) => new Input(key, meaning, ValueKind.Integer).AtLeast(0);

    /// <summary>A text that must be one of the options.</summary>
    public static Input Choice(string key, string meaning, params string[] options)
        => new(key, meaning, ValueKind.Text) { Options = [.. options] };

    /// <summary>true or false.</summary>
    public static Input Flag(string key, string meaning) => new(key, meaning, ValueKind.Flag);

    /// <summary>A stability class, <c>A</c> … <c>F</c>.</summary>
    public static Input Stability() => Choice("stability", "Pasquill stability class", "A", "B", "C", "D", "E", "F");

    /// <summary>The key may not be left out.</summary>
    public Input Required() => this with { IsRequired = true };

    /// <summary>Value of an absent number.</summary>
    public Input Default(double value) => this with { DefaultNumber = value };

    /// <summary>Value of an absent text.</summary>
    public Input Default(string value) => this with { DefaultText = value };

    /// <summary>Value of an absent flag.</summary>
    public Input Default(bool value) => this with { DefaultFlag = value };

    /// <summary>An absent number takes the value of another key.</summary>
    public Input DefaultsTo(string key) => this with { DefaultKey = key };

    /// <summary>An absent number is found by the model; the words go into listings.</summary>
    public Input DefaultsByRule(string rule) => this with { DefaultRule = rule };

    /// <summary>Any finite number.</summary>
    public Input AnyNumber() => this with { Range = NumberRange.Any };

    /// <summary>Not below the bound.</summary>
    public Input AtLeast(double minimum) => this with { Range = Range with { Minimum = minimum, MinimumExcluded = false } };

    /// <summary>Above the bound.</summary>
    public Input Above(double minimum) => this with { Range = Range with { Minimum = minimum, MinimumExcluded = true } };

    /// <summary>Not above the bound.</summary>
    public Input AtMost(double maximum) => this with { Range = Range with { Maximum = maximum, MaximumExcluded = false } };

    /// <summary>Below the bound.</summary>
    public Input Below(double maximum) => this with { Range = Range with { Maximum = maximum, MaximumExcluded = true } };

    /// <summary>Both bounds included.</summary>
    public Input Between(double minimum, double maximum) => AtLeast(minimum).AtMost(maximum);

    /// <summary>A number or an array, element by element with the other arrays.</summary>
    public Input Elementwise() => this with { Shape = ValueShape.Elementwise };

    /// <summary>A list with a length of its own.</summary>
    public Input List() => this with { Shape = ValueShape.List };

    /// <summary>A square list of lists.</summary>
    public Input Matrix() => this with { Shape = ValueShape.Matrix };
}
