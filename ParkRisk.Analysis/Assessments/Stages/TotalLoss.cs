using System.Collections.Immutable;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>What a unit does that is set off: it loses all it holds.</summary>
/// <param name="Release">The release.</param>
/// <param name="Ignited">The fires that follow at once, or the detonation; in any weather their probabilities sum to 1 or there are none.</param>
/// <param name="OnFire">Items of risk with ignition at once, at one loss a year.</param>
/// <param name="Open">Items of risk with the release's own event tree, at one loss a year.</param>
internal sealed record TotalLoss(LossOfContainment Release, ImmutableArray<Outcome> Ignited, ImmutableArray<RiskItem> OnFire, ImmutableArray<RiskItem> Open)
{
    /// <summary>The blast with which the vessel bursts; null where it does not.</summary>
    public EscalationSource? Burst { get; init; }

    /// <summary>The total loss of a unit: its rupture, else its largest release; null where it has none.</summary>
    /// <param name="releases">Releases of the unit.</param>
    /// <param name="outcomes">Outcomes by release.</param>
    public static TotalLoss? Of(IEnumerable<LossOfContainment> releases, ILookup<string, Outcome> outcomes)
    {
        var release = releases
            .OrderByDescending(r => r.Kind is ReleaseKind.Rupture or ReleaseKind.Detonation)
            .ThenByDescending(r => r.Mass)
            .ThenBy(r => r.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (release is null)
        {
            return null;
        }

        var all = outcomes[release.Id].Where(o => o.Field is not null && o.ConditionalProbability > 0).ToImmutableArray();
        bool detonates = release.Kind == ReleaseKind.Detonation;
        var ignited = Certain([.. all.Where(o => detonates || o.Kind is OutcomeKind.PoolFire or OutcomeKind.Fireball or OutcomeKind.JetFire)]);
        var always = release with { Frequency = new(1) };
        ImmutableArray<RiskItem> Items(ImmutableArray<Outcome> of) => [.. of.Select(o => OutcomeItems.Of(always, o, 1))];
        var open = Items(all);
        return new(release, ignited, ignited.IsEmpty ? open : Items(ignited), open);
    }

    /// <summary>Outcomes with their probabilities scaled so that one of them happens: those of any weather, else in each weather its own.</summary>
    private static ImmutableArray<Outcome> Certain(ImmutableArray<Outcome> outcomes)
    {
        bool anyWeather = outcomes.Any(o => o.WeatherClass is null);
        return
        [
            .. outcomes
                .Where(o => !anyWeather || o.WeatherClass is null)
                .GroupBy(o => o.WeatherClass)
                .SelectMany(g =>
                {
                    double sum = g.Sum(o => o.ConditionalProbability);
                    return g.Select(o => o with { ConditionalProbability = o.ConditionalProbability / sum });
                }),
        ];
    }
}
