using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Risk;

/// <summary>Turns outcomes into items of the risk engine.</summary>
public static class OutcomeItems
{
    /// <summary>0–1. Lethality of fire to people outdoors in ordinary clothing, as a share of that to unprotected people (Purple Book, AQ/T 3046-2013 table 10).</summary>
    private const double ClothingFactor = 0.14;

    /// <summary>0–1. Share of the outdoor toxic lethality that reaches people indoors (AQ/T 3046-2013 table 10).</summary>
    private const double IndoorToxicFactor = 0.1;

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
            OutcomeKind.ToxicCloud => (1, IndoorToxicFactor),
            OutcomeKind.JetFire or OutcomeKind.PoolFire or OutcomeKind.Fireball => (ClothingFactor, 0),
            _ => (1.0, 1.0),
        };
        string id = $"{outcome.Scenario}/{outcome.Kind}" + (outcome.WeatherClass is { } w ? $"/{w}" : "");
        return new RiskItem(id, frequency, outcome.WeatherClass, outcome.Field!) { OutdoorFactor = outdoor, IndoorFactor = indoor };
    }
}
