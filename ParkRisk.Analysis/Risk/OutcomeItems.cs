using System.Runtime.CompilerServices;
using ParkRisk.Analysis.Effects.Explosion;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Vulnerability;

namespace ParkRisk.Analysis.Risk;

/// <summary>Turns outcomes into items of the risk engine.</summary>
public static class OutcomeItems
{
    /// <summary>One indoor field an explosion, so that equal outcomes have equal items.</summary>
    private static readonly ConditionalWeakTable<ExplosionEffect, IndoorBlastEffect> IndoorOf = [];

    /// <summary>The item of an outcome with a field.</summary>
    /// <param name="release">Its loss of containment.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="share">0–1. Share of the release's frequency, for a piece of a line source.</param>
    public static RiskItem Of(LossOfContainment release, Outcome outcome, double share)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(outcome);
        double frequency = release.Frequency.PerYear * outcome.ConditionalProbability * share;
        var (outdoor, indoor) = outcome.Kind switch
        {
            OutcomeKind.ToxicCloud => (1, LethalityRules.ToxicIndoorFactor),
            OutcomeKind.JetFire or OutcomeKind.PoolFire or OutcomeKind.Fireball => (LethalityRules.ClothingFactor, 0),
            _ => (1.0, 1.0),
        };
        string id = $"{outcome.Scenario}/{outcome.Kind}" + (outcome.WeatherClass is { } w ? $"/{w}" : "");
        return new RiskItem(id, frequency, outcome.WeatherClass, outcome.Field!)
        {
            OutdoorFactor = outdoor,
            IndoorFactor = indoor,
            IsCertainForAll = outdoor < 1,
            IndoorField = outcome.Field is ExplosionEffect blast ? IndoorOf.GetValue(blast, static b => new IndoorBlastEffect(b)) : null,
        };
    }
}
