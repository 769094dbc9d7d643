using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators.DenseGas;

/// <summary>Calculators of dense-gas dispersion.</summary>
internal static class DenseGasModels
{
    /// <summary>The models of the family in the order of the catalogue.</summary>
    public static ImmutableArray<Calculator> All { get; } =
    [
        DenseGasCriteriaCalculator.Definition,
        BritterMcQuaidCalculators.Curve,
        BritterMcQuaidCalculators.Plume,
        BritterMcQuaidPuffCalculator.Definition,
        DenseGasSlumpCalculator.Definition,
        DenseGasBoxCalculator.Definition,
        DenseGasCalculator.Definition,
    ];
}
