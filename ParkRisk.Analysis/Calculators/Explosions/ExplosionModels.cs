using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators.Explosions;

/// <summary>Calculators of explosions and blast.</summary>
internal static class ExplosionModels
{
    /// <summary>The models of the family in the order of the catalogue.</summary>
    public static ImmutableArray<Calculator> All { get; } =
    [
        TntEquivalenceCalculator.Definition,
        KingeryBulmashCalculator.Definition,
        KinneyGrahamCalculator.Definition,
        SadovskyCalculator.Definition,
        MultiEnergyCalculator.Definition,
        BakerStrehlowTangCalculator.Definition,
        VesselBurstCalculator.Definition,
    ];
}
