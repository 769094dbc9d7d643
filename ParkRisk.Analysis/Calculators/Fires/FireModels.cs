using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary>Calculators of fires and heat radiation.</summary>
internal static class FireModels
{
    /// <summary>The models of the family in the order of the catalogue.</summary>
    public static ImmutableArray<Calculator> All { get; } =
    [
        BurningRateCalculator.Definition,
        TransmissivityCalculator.Definition,
        ViewFactorCalculator.Definition,
        PoolFireCalculator.Definition,
        PointSourceCalculator.Definition,
        ChamberlainJetCalculator.Definition,
        Aqt3046JetCalculator.Definition,
        JetPointSourceCalculator.Definition,
        FireballCalculator.Ccps,
        FireballCalculator.Tno,
    ];
}
