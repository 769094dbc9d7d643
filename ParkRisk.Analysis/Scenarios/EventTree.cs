using System.Collections.Immutable;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>A branch of an event tree.</summary>
/// <param name="Kind">End state.</param>
/// <param name="Probability">0–1. Given the release; the branches of a tree sum to 1.</param>
public sealed record EventBranch(OutcomeKind Kind, double Probability);

/// <summary>What an event tree needs to know of a release in one weather.</summary>
public sealed record EventTreeInput
{
    /// <summary>0–1. Probability of direct ignition; 0 for what does not burn.</summary>
    public required double DirectIgnition { get; init; }

    /// <summary>What a direct ignition gives: jet fire, pool fire, or fireball.</summary>
    public required OutcomeKind DirectOutcome { get; init; }

    /// <summary>True where a cloud above the lower flammability limit forms, so that it can ignite later.</summary>
    public required bool HasFlammableCloud { get; init; }

    /// <summary>True for a substance with a toxic probit.</summary>
    public required bool IsToxic { get; init; }

    /// <summary>0–1. Share of fireballs among direct ignitions of an instantaneous release of pressurised liquid.</summary>
    public double FireballShare { get; init; } = 0.7;

    /// <summary>0–1. Share of explosions among delayed ignitions.</summary>
    public double ExplosionShare { get; init; } = 0.4;
}

/// <summary>Event trees of the Purple Book (CPR 18E 4.7), as AQ/T 3046-2013 uses them, for the free-field individual risk.</summary>
/// <remarks>
/// Direct ignition gives a jet or pool fire; of an instantaneous release of pressurised liquid a fireball with 0.7, the rest as delayed ignition where a flammable cloud forms, and a fireball too where none does.
/// Without direct ignition a flammable cloud ignites at its largest extent (free field): 0.6 flash fire, 0.4 explosion.
/// A substance with a toxic probit counts as toxic whenever it is not ignited directly: concentrations at its flammability limit are lethal by the probit, so that the toxic footprint contains the flash fire.
/// </remarks>
public static class EventTree
{
    /// <summary>The branches; probabilities sum to 1, branches of probability 0 are left out.</summary>
    /// <param name="input">The release in one weather.</param>
    public static ImmutableArray<EventBranch> Branches(EventTreeInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        double direct = input.DirectIgnition;
        double fire = input.DirectOutcome == OutcomeKind.Fireball && input.HasFlammableCloud ? input.FireballShare * direct : direct;
        double early = direct - fire;
        double notIgnited = 1 - direct;
        double late = !input.IsToxic && input.HasFlammableCloud ? notIgnited : 0;
        double cloud = early + late;
        double rest = notIgnited - late;
        var branches = ImmutableArray.CreateBuilder<EventBranch>();
        void Add(OutcomeKind kind, double probability)
        {
            if (probability > 0)
            {
                branches.Add(new(kind, probability));
            }
        }

        Add(input.DirectOutcome, fire);
        Add(OutcomeKind.FlashFire, (1 - input.ExplosionShare) * cloud);
        Add(OutcomeKind.Explosion, input.ExplosionShare * cloud);
        Add(input.IsToxic ? OutcomeKind.ToxicCloud : OutcomeKind.SafeDispersion, rest);
        return branches.ToImmutable();
    }
}
