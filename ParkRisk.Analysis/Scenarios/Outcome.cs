using System.Collections.Immutable;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>End state of an event tree.</summary>
public enum OutcomeKind
{
    /// <summary>喷射火.</summary>
    JetFire,

    /// <summary>池火.</summary>
    PoolFire,

    /// <summary>火球.</summary>
    Fireball,

    /// <summary>闪火.</summary>
    FlashFire,

    /// <summary>爆炸.</summary>
    Explosion,

    /// <summary>中毒.</summary>
    ToxicCloud,

    /// <summary>No harm beyond the plant.</summary>
    SafeDispersion,
}

/// <summary>One branch of an event tree in one weather class: how likely, and its harm over space.</summary>
/// <param name="Scenario">Id of the loss of containment.</param>
/// <param name="Kind">End state.</param>
/// <param name="WeatherClass">Index into the joint frequency; null: the same in every weather.</param>
/// <param name="ConditionalProbability">0 … 1. Of this branch given the release and the weather class; the branches of a release sum to 1 in every weather.</param>
/// <param name="Field">Lethality in the wind frame; null where the branch harms nobody.</param>
/// <param name="Model">Catalogue ids of the models in the order used.</param>
/// <param name="Notes">Calculations outside a model's range.</param>
public sealed record Outcome(
    string Scenario,
    OutcomeKind Kind,
    int? WeatherClass,
    double ConditionalProbability,
    IEffectField? Field,
    string Model,
    ImmutableArray<ModelNote> Notes)
{
    /// <summary>Distances to fixed levels of effect, for the consequence table.</summary>
    public ImmutableArray<EffectDistance> Distances { get; init; } = [];
}

/// <summary>How far a level of effect reaches downwind.</summary>
/// <param name="Threshold">Name of the level with its unit, for example <c>heat_flux_12500_w_m2</c>.</param>
/// <param name="Distance">m. From the source; 0 where the level is not reached.</param>
public sealed record EffectDistance(string Threshold, double Distance);
