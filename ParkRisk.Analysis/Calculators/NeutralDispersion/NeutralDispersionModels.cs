using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators.NeutralDispersion;

/// <summary>Calculators of stability, wind and neutral dispersion.</summary>
internal static class NeutralDispersionModels
{
    /// <summary>The models of the family in the order of the catalogue.</summary>
    public static ImmutableArray<Calculator> All { get; } =
    [
        StabilityCalculators.Turner,
        StabilityCalculators.Radiation,
        WindProfileCalculator.Definition,
        SigmaCalculators.Briggs,
        SigmaCalculators.CcpsPuff,
        SigmaCalculators.Tno,
        SigmaCalculators.Isc3,
        GaussianPlumeCalculator.Definition,
        GaussianPuffCalculator.Definition,
        PalazziCalculator.Definition,
    ];
}
