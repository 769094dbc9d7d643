using System.Globalization;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Calculators;

/// <summary>What a calculator gives: values by key and notes, or the message of what it cannot take. Filled by the model's evaluation, then only read.</summary>
public sealed class Outputs
{
    private readonly List<KeyValuePair<string, object?>> values = [];
    private readonly List<string> notes = [];
    private readonly int count;
    private readonly bool asArrays;

    /// <summary>Empty outputs of a call with these inputs.</summary>
    public Outputs(InputValues inputs)
    {
        count = inputs.ElementCount;
        asArrays = inputs.HasElementArrays;
    }

    private Outputs(string error) => Error = error;

    /// <summary>Why the inputs cannot be taken, or null.</summary>
    public string? Error { get; }

    /// <summary>Values by key in the order they were set: <see cref="double"/>, <see cref="bool"/>, <see cref="string"/>, null, or an array of nullable numbers or of flags.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Values => values;

    /// <summary>Notes, as sentences.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The inputs cannot be taken.</summary>
    /// <param name="message">Key, value and expectation.</param>
    public static Outputs Fault(string message) => new(message);

    /// <summary>The inputs cannot be taken because of one number.</summary>
    public static Outputs Fault(string key, double value, string expectation)
        => new(string.Create(CultureInfo.InvariantCulture, $"{key} = {value:R}; expected {expectation}"));

    /// <summary>Sets a number; null where it cannot be given.</summary>
    public Outputs Set(string key, double? value) => Put(key, value);

    /// <summary>Sets a flag.</summary>
    public Outputs Set(string key, bool value) => Put(key, value);

    /// <summary>Sets a text.</summary>
    public Outputs Set(string key, string value) => Put(key, value);

    /// <summary>Sets a number only when the condition holds.</summary>
    public Outputs SetWhen(bool condition, string key, Func<double?> value) => condition ? Set(key, value()) : this;

    /// <summary>Sets an element-wise output: an array when an input was one, else a single number.</summary>
    /// <param name="key">Key of the output.</param>
    /// <param name="element">Value of element i, null where it cannot be given.</param>
    public Outputs SetEach(string key, Func<int, double?> element)
    {
        if (!asArrays)
        {
            return Set(key, element(0));
        }

        var array = new double?[count];
        for (int i = 0; i < count; i++)
        {
            array[i] = element(i);
        }

        return Put(key, array);
    }

    /// <summary>Sets an element-wise output from values found before, one per element.</summary>
    public Outputs SetEach(string key, IReadOnlyList<double> elements) => SetEach(key, i => elements[i]);

    /// <summary>Sets an element-wise flag.</summary>
    public Outputs SetEachFlag(string key, Func<int, bool> element)
    {
        if (!asArrays)
        {
            return Set(key, element(0));
        }

        var array = new bool[count];
        for (int i = 0; i < count; i++)
        {
            array[i] = element(i);
        }

        return Put(key, array);
    }

    /// <summary>Sets a list whose length is the model's own.</summary>
    /// <param name="key">Key of the output.</param>
    /// <param name="list">The values.</param>
    /// <param name="asNumber">True to write a list of one as a single number.</param>
    public Outputs SetList(string key, IReadOnlyList<double?> list, bool asNumber = false)
        => asNumber && list.Count == 1 ? Set(key, list[0]) : Put(key, list.ToArray());

    /// <summary>Sets a list whose length is the model's own.</summary>
    /// <param name="key">Key of the output.</param>
    /// <param name="list">The values.</param>
    /// <param name="asNumber">True to write a list of one as a single number.</param>
    public Outputs SetList(string key, IReadOnlyList<double> list, bool asNumber = false)
        => asNumber && list.Count == 1 ? Set(key, list[0]) : Put(key, list.Select(v => (double?)v).ToArray());

    /// <summary>Adds a note, a sentence.</summary>
    public Outputs Note(string sentence)
    {
        if (!notes.Contains(sentence))
        {
            notes.Add(sentence);
        }

        return this;
    }

    /// <summary>Adds the note of a model that was used outside its range.</summary>
    public Outputs Note(ModelNote note) => Note(note.ToString());

    /// <summary>The key of the first result that is not finite, or null.</summary>
    internal string? FirstNotFinite()
    {
        foreach ((string key, object? value) in values)
        {
            bool finite = value switch
            {
                double number => double.IsFinite(number),
                double?[] array => Array.TrueForAll(array, v => v is null || double.IsFinite(v.Value)),
                _ => true,
            };
            if (!finite)
            {
                return key;
            }
        }

        return null;
    }

    private Outputs Put(string key, object? value)
    {
        values.Add(new(key, value));
        return this;
    }
}
