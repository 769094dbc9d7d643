namespace ParkRisk.Analysis.Calculators;

/// <summary>One validated value: numbers, texts or a flag.</summary>
internal readonly record struct InputValue(double[] Numbers, string[] Texts, bool Flag, bool IsArray, bool IsGiven, int RowLength = 0);

/// <summary>The validated inputs of one call, defaults filled in. A key that the calculator does not declare is a bug and throws.</summary>
public sealed class InputValues
{
    private readonly Dictionary<string, InputValue?> values;

    internal InputValues(Dictionary<string, InputValue?> values, int? length)
    {
        this.values = values;
        ElementCount = length ?? 1;
        HasElementArrays = length is not null;
    }

    /// <summary>Number of elements of the element-wise inputs, 1 when all are single numbers.</summary>
    public int ElementCount { get; }

    /// <summary>True when an element-wise input was an array, so that element-wise outputs are arrays.</summary>
    public bool HasElementArrays { get; }

    /// <summary>True when the caller gave the key (a default does not count).</summary>
    public bool Has(string key) => values[key] is { IsGiven: true };

    /// <summary>True when the caller gave the key as an array.</summary>
    public bool IsArray(string key) => values[key] is { IsArray: true };

    /// <summary>The number of a single key, in the unit of its ending.</summary>
    public double Number(string key) => Optional(key) ?? throw new InvalidOperationException($"The model read '{key}', which is absent.");

    /// <summary>The number of a single key, or null when it is absent and has no default.</summary>
    public double? Optional(string key) => values[key]?.Numbers[0];

    /// <summary>The whole number of a single key.</summary>
    public int Integer(string key) => (int)Number(key);

    /// <summary>The number of element <paramref name="index"/> of an element-wise or list key; a single number applies to every element.</summary>
    public double At(string key, int index) => List(key) is var list && list.Length == 1 ? list[0] : list[index];

    /// <summary>All numbers of a key; one number is a list of one, an absent key is empty.</summary>
    public ReadOnlySpan<double> List(string key) => values[key] is { } value ? value.Numbers : default;

    /// <summary>All texts of a key; one text is a list of one, an absent key is empty.</summary>
    public IReadOnlyList<string> Texts(string key) => values[key]?.Texts ?? [];

    /// <summary>The text of a single key.</summary>
    public string Text(string key) => values[key]?.Texts[0] ?? throw new InvalidOperationException($"The model read '{key}', which is absent.");

    /// <summary>The text of a single key, or null when it is absent and has no default.</summary>
    public string? OptionalText(string key) => values[key]?.Texts[0];

    /// <summary>The flag of a single key.</summary>
    public bool Flag(string key) => values[key]?.Flag ?? throw new InvalidOperationException($"The model read '{key}', which is absent.");

    /// <summary>Rows of a square matrix.</summary>
    public double[][] Matrix(string key)
        => values[key] is { } value ? [.. value.Numbers.Chunk(value.RowLength)] : throw new InvalidOperationException($"The model read '{key}', which is absent.");

    /// <summary>The stability class of the key <c>stability</c>.</summary>
    public Meteorology.StabilityClass Stability() => Enum.Parse<Meteorology.StabilityClass>(Text("stability"));
}
