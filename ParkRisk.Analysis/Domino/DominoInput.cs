using System.Collections.Immutable;

namespace ParkRisk.Analysis.Domino;

/// <summary>An event that may start a chain.</summary>
/// <param name="Subject">Where it comes from, for example <c>units/T-101</c>.</param>
/// <param name="Unit">Index of the unit, which is lost with it; −1 for what is no unit, such as a pipeline.</param>
/// <param name="Enterprise">Enterprise that causes it, or null.</param>
/// <param name="East">m.</param>
/// <param name="North">m.</param>
/// <param name="Frequency">1/year. Without the probability of the weather.</param>
/// <param name="WeatherClass">Weather in which it happens; null: in any.</param>
/// <param name="Source">What it does to equipment.</param>
public sealed record DominoPrimary(
    string Subject, int Unit, string? Enterprise, double East, double North, double Frequency, int? WeatherClass, EscalationSource Source);

/// <summary>What a chain is computed from.</summary>
/// <param name="Units">All units that may fail.</param>
/// <param name="Primaries">Events that may start a chain.</param>
/// <param name="Secondaries">[unit][weather class]: all that a failed unit does to others. One entry for the weather where no joint frequency is known.</param>
/// <param name="Law">How likely units fail.</param>
public sealed record DominoInput(
    ImmutableArray<EscalationUnit> Units,
    ImmutableArray<DominoPrimary> Primaries,
    ImmutableArray<ImmutableArray<ImmutableArray<EscalationSource>>> Secondaries,
    EscalationLaw Law);
