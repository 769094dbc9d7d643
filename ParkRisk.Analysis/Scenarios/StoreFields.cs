using System.Collections.Immutable;
using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Effects.Explosion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Outcomes of packed goods: explosives that detonate, stores whose smoke is toxic.</summary>
/// <param name="settings">Settings in force.</param>
/// <param name="weather">Joint frequency; null: no smoke, which needs the wind.</param>
public sealed class StoreFields(ParkSettings settings, JointFrequency? weather)
{
    /// <summary>m. Smoke is followed up to here, the range of the dispersion coefficients.</summary>
    private const double FarEdge = 10_000;

    private readonly PlumeShapeStore shapes = new();

    /// <summary>Outcomes of a store; the whole amount of explosives takes part, and of other goods what burns.</summary>
    /// <param name="release">The event.</param>
    /// <param name="substance">What is stored.</param>
    public BuiltOutcomes Build(LossOfContainment release, Substance substance)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(substance);
        return release.Kind == ReleaseKind.Detonation ? Detonation(release) : Fire(release, substance);
    }

    private static BuiltOutcomes Detonation(LossOfContainment release)
    {
        // One kilogram counts as one of TNT: explosives of the catalogue lie within a third of it, and most below.
        var blast = ExplosionEffect.Tnt(release.Mass);
        return new(
            [new(release.Id, OutcomeKind.Explosion, null, 1, blast, "tnt-kingery-bulmash lethality-overpressure", []) { Distances = ConsequenceDistances.Of(blast) }],
            []);
    }

    private BuiltOutcomes Fire(LossOfContainment release, Substance substance)
    {
        if (StoreFire.ProductsOf(substance, release.MassRate) is not { } products)
        {
            return Harmless(release, [new(release.Unit, release.Id, "fire of packed goods: their composition is not in the substance table, so that the smoke is unknown", "包装货物火灾：物质表中无其组成，烟气毒物未知")]);
        }

        var toxic = products
            .Select(p => (Product: p, Response: ToxicResponse.Published(p.Cas)))
            .Where(p => p.Response is not null && p.Product.MassRate > 0)
            .ToArray();
        return toxic.Length == 0 || weather is null
            ? Harmless(release, [])
            : new([.. weather.Classes.Select((c, w) => Smoke(release, toxic.Select(p => Effect(release, p.Product, p.Response!, c)).MaxBy(e => e.Reach)!, w))], []);
    }

    private static BuiltOutcomes Harmless(LossOfContainment release, ImmutableArray<OmittedScenario> omitted)
        => new([new(release.Id, OutcomeKind.SafeDispersion, null, 1, null, "", [])], omitted);

    private static Outcome Smoke(LossOfContainment release, PassiveToxicEffect effect, int weatherClass)
        => new(release.Id, OutcomeKind.ToxicCloud, weatherClass, 1, effect.Reach > 0 ? effect : null, "store-fire gaussian-plume toxic-probit", [])
        {
            Distances = effect.Reach > 0 ? ConsequenceDistances.Of(effect) : [],
        };

    // The smoke of a fire that has not yet broken through the roof leaves near the ground, as wide as the building.
    private PassiveToxicEffect Effect(LossOfContainment release, CombustionProduct product, ToxicResponse response, WeatherClass weatherClass)
    {
        var source = new GaussianPlumeSource(1, weatherClass.WindSpeed, weatherClass.Stability, settings.Roughness)
        {
            SourceWidth = Math.Sqrt(StoreFire.BurningArea(release.FloorArea)),
            FarEdge = FarEdge,
        };
        return new(shapes.Of(source, response.Exponent, release.Duration), product.MassRate, response);
    }
}
