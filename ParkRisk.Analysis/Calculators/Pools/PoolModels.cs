using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators.Pools;

/// <summary>Calculators of liquid pools.</summary>
internal static class PoolModels
{
    /// <summary>The models of the family in the order of the catalogue.</summary>
    public static ImmutableArray<Calculator> All { get; } =
    [
        PoolSpreadCalculator.Definition,
        MackayMatsuguCalculator.Definition,
        OpenVesselEvaporationCalculator.Definition,
        GroundBoilingCalculator.Definition,
        WaterBoilingCalculator.Definition,
    ];
}
