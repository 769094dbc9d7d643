using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Substances;

/// <summary>A property at a temperature: a number with its source, or the reason why there is none.</summary>
/// <param name="Value">In the SI unit that the asking method states; null where it is missing.</param>
/// <param name="Source">Source of the number; null where it is missing. An estimate names its method and is never of high confidence.</param>
/// <param name="Note">Set when the temperature lay outside the range of the correlation.</param>
/// <param name="Missing">Which property of which substance is missing and why, in English; null where there is a value.</param>
/// <param name="MissingZh">The same in Chinese.</param>
public readonly record struct PropertyValue(double? Value, Provenance? Source, ModelNote? Note, string? Missing, string? MissingZh)
{
    /// <summary>A number with its source.</summary>
    public static PropertyValue Of(double value, Provenance source, ModelNote? note = null) => new(value, source, note, null, null);

    /// <summary>No number, with the reason in both languages.</summary>
    public static PropertyValue None(string reason, string reasonZh) => new(null, null, null, reason, reasonZh);

    /// <summary>True when there is a number.</summary>
    public bool IsKnown => Value.HasValue;
}
