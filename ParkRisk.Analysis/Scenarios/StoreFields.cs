using ParkRisk.Analysis.Effects.Explosion;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Outcomes of packed goods: explosives that detonate, stores that burn.</summary>
public static class StoreFields
{
    /// <summary>Outcomes of a store; the whole amount takes part.</summary>
    /// <param name="release">The event.</param>
    /// <param name="substance">What is stored.</param>
    public static BuiltOutcomes Build(LossOfContainment release, Substance substance)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(substance);
        if (release.Kind != ReleaseKind.Detonation)
        {
            return new(
                [new(release.Id, OutcomeKind.SafeDispersion, null, 1, null, "", [])],
                [new(release.Unit, release.Id, "fire of packed goods: heat stays within the store, and no data on toxic combustion products", "包装货物火灾：热辐射限于库内，且缺少有毒燃烧产物数据")]);
        }

        // One kilogram counts as one of TNT: explosives of the catalogue lie within a third of it, and most below.
        var blast = ExplosionEffect.Tnt(release.Mass);
        return new(
            [new(release.Id, OutcomeKind.Explosion, null, 1, blast, "tnt-kingery-bulmash lethality-overpressure", []) { Distances = ConsequenceDistances.Of(blast) }],
            []);
    }
}
