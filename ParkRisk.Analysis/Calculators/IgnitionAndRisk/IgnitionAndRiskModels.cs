using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary>Calculators of ignition, event trees and risk figures.</summary>
internal static class IgnitionAndRiskModels
{
    /// <summary>The models of the family in the order of the catalogue.</summary>
    public static ImmutableArray<Calculator> All { get; } = [];
}
