using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators.Releases;

/// <summary>Calculators of source terms.</summary>
internal static class SourceTermModels
{
    /// <summary>The models of the family in the order of the catalogue.</summary>
    public static ImmutableArray<Calculator> All { get; } =
    [
        LiquidOrificeCalculator.Definition,
        TankDrainCalculator.Definition,
        GasOrificeCalculator.Definition,
        GasBlowdownCalculator.Definition,
        FannoPipeCalculator.Definition,
        TwoPhaseOmegaCalculator.Definition,
        TwoPhaseErmCalculator.Definition,
        FlashFractionCalculator.Definition,
    ];
}
