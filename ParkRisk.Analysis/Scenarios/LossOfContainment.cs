using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>How a containment fails.</summary>
public enum ReleaseKind
{
    /// <summary>Through a hole of a given size.</summary>
    Hole,

    /// <summary>The whole contents within ten minutes.</summary>
    TenMinutes,

    /// <summary>The whole contents at once.</summary>
    Rupture,

    /// <summary>Full-bore rupture of a pipe, arm or hose.</summary>
    FullBore,

    /// <summary>Fire in a store, with toxic combustion products.</summary>
    StoreFire,

    /// <summary>Detonation of stored explosives.</summary>
    Detonation,
}

/// <summary>State of what comes out.</summary>
public enum ReleasePhase
{
    /// <summary>Gas.</summary>
    Gas,

    /// <summary>Liquid below its boiling point: a pool that evaporates.</summary>
    Liquid,

    /// <summary>Liquid at its boiling point at ambient pressure: a pool that boils.</summary>
    BoilingLiquid,

    /// <summary>Liquid above its boiling point, held under pressure: it flashes.</summary>
    FlashingLiquid,

    /// <summary>Solid or packed goods: only fire or explosion.</summary>
    Packed,
}

/// <summary>A loss-of-containment event of one unit: what fails, how often, what comes out.</summary>
public sealed record LossOfContainment
{
    /// <summary>Unit id and case, for example <c>T-101/hole-25</c>; unique in the assessment.</summary>
    public required string Id { get; init; }

    /// <summary>Unit id.</summary>
    public required string Unit { get; init; }

    /// <summary>How it fails.</summary>
    public required ReleaseKind Kind { get; init; }

    /// <summary>m. Diameter of the hole; null for a rupture, a fire or a detonation.</summary>
    public double? HoleDiameter { get; init; }

    /// <summary>1/year. For all identical items of the unit, the frequency factor included.</summary>
    public required AnnualFrequency Frequency { get; init; }

    /// <summary>Where the frequency comes from.</summary>
    public required string FrequencySource { get; init; }

    /// <summary>CAS number of what comes out.</summary>
    public required string Substance { get; init; }

    /// <summary>State of what comes out.</summary>
    public required ReleasePhase Phase { get; init; }

    /// <summary>kg/s. Steady rate; 0 for an instantaneous event.</summary>
    public double MassRate { get; init; }

    /// <summary>s. Duration; 0 for an instantaneous event.</summary>
    public double Duration { get; init; }

    /// <summary>kg. Total amount.</summary>
    public required double Mass { get; init; }

    /// <summary>K. Temperature of the contents before release.</summary>
    public required double Temperature { get; init; }

    /// <summary>Pa. Absolute pressure of the contents before release.</summary>
    public required double Pressure { get; init; }

    /// <summary>m. Height of the release.</summary>
    public required double Height { get; init; }

    /// <summary>m². Bund area; null: none.</summary>
    public double? BundArea { get; init; }

    /// <summary>m². Floor of the store that burns; null for other events and where its outline is not given.</summary>
    public double? FloorArea { get; init; }

    /// <summary>Which models gave the rate, and why those.</summary>
    public string ModelChoice { get; init; } = "";

    /// <summary>Calculations outside a model's range.</summary>
    public ImmutableArray<ModelNote> Notes { get; init; } = [];

    /// <summary>True for a release at once rather than over time.</summary>
    public bool IsInstantaneous => Kind == ReleaseKind.Rupture;
}

/// <summary>A scenario that could not be calculated, with the reason; verdicts that it could change say so.</summary>
/// <param name="Unit">Unit id.</param>
/// <param name="Case">Which failure.</param>
/// <param name="Reason">Why, in English.</param>
/// <param name="ReasonZh">Why, in Chinese.</param>
public sealed record OmittedScenario(string Unit, string Case, string Reason, string ReasonZh);
