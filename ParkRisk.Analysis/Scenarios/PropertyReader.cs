using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Takes the properties that one calculation needs and remembers what was missing and what was read outside its range.</summary>
/// <remarks>A missing property is given as NaN, so that a calculation can be written in one go; whoever asks looks at <see cref="Missing"/> before using the result.</remarks>
public sealed class PropertyReader
{
    private readonly List<ModelNote> _notes = [];

    /// <summary>The first property that was missing, in English and Chinese; null when all were there.</summary>
    public (string En, string Zh)? Missing { get; private set; }

    /// <summary>True when every property asked for was there.</summary>
    public bool IsComplete => Missing is null;

    /// <summary>Properties read outside the range of their correlation.</summary>
    public ImmutableArray<ModelNote> Notes => [.. _notes];

    /// <summary>The number in its SI unit, or NaN.</summary>
    public double Read(PropertyValue property)
    {
        if (property.Note is { } note)
        {
            _notes.Add(note);
        }

        if (property.Value is { } value)
        {
            return value;
        }

        Missing ??= (property.Missing ?? "a property is missing", property.MissingZh ?? "缺少物性");
        return double.NaN;
    }

    /// <summary>The number in its SI unit, or NaN.</summary>
    /// <param name="property">The property, which may be empty.</param>
    /// <param name="name">Its name in English, with the substance.</param>
    /// <param name="nameZh">The same in Chinese.</param>
    public double Read(double? property, string name, string nameZh)
    {
        if (property is { } value)
        {
            return value;
        }

        Missing ??= ($"{name} is not in the substance table", $"物质表中没有{nameZh}");
        return double.NaN;
    }

    /// <summary>Adds the notes of a model.</summary>
    public void Add(IEnumerable<ModelNote> notes) => _notes.AddRange(notes);
}
