using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators.Domino;

/// <summary>Calculators of escalation.</summary>
internal static class DominoModels
{
    /// <summary>The models of the family in the order of the catalogue.</summary>
    public static ImmutableArray<Calculator> All { get; } =
    [
        EscalationHeatCalculator.Definition,
        EscalationOverpressureCalculator.Definition,
        EscalationLinearCalculator.Definition,
        DominoCombinationsCalculator.Definition,
        DominoNetworkCalculator.Definition,
    ];
}
