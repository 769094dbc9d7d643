namespace ParkRisk.Analysis.Calculators;

/// <summary>One key of a calculator's output.</summary>
public sealed record Output
{
    private Output(string key, string meaning, ValueKind kind)
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

    /// <summary>True when the value can be null.</summary>
    public bool IsNullable { get; private init; }

    /// <summary>When the key is left out, in words, or null when it is always there.</summary>
    public string? Condition { get; private init; }

    /// <summary>A number.</summary>
    public static Output Number(string key, string meaning) => new(key, meaning, ValueKind.Number);

    /// <summary>true or false.</summary>
    public static Output Flag(string key, string meaning) => new(key, meaning, ValueKind.Flag);

    /// <summary>A text.</summary>
    public static Output Text(string key, string meaning) => new(key, meaning, ValueKind.Text);

    /// <summary>An array when an element-wise input is one, else a single value.</summary>
    public Output Elementwise() => this with { Shape = ValueShape.Elementwise };

    /// <summary>A list whose length the model decides.</summary>
    public Output List() => this with { Shape = ValueShape.List };

    /// <summary>The value can be null.</summary>
    public Output Nullable() => this with { IsNullable = true };

    /// <summary>The key appears only under a condition, given in words.</summary>
    public Output OnlyWith(string condition) => this with { Condition = condition };
}
