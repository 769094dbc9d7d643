using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>A way in which one item of equipment fails, with its frequency, ready for a unit.</summary>
/// <param name="Name">Short name, unique within a unit, for example <c>hole-10mm</c>.</param>
/// <param name="Kind">How it fails.</param>
/// <param name="HoleDiameter">m. For a hole or a full-bore rupture.</param>
/// <param name="Frequency">1/year. For one item.</param>
/// <param name="Source">Set and row it is taken from.</param>
/// <param name="Confidence">State of knowledge of the row.</param>
public sealed record LeakCase(string Name, ReleaseKind Kind, double? HoleDiameter, AnnualFrequency Frequency, string Source, Confidence Confidence);
