using System.Collections.Immutable;

namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary>Calculators of ignition, event trees and risk figures.</summary>
internal static class IgnitionAndRiskModels
{
    /// <summary>The models of the family in the order of the catalogue.</summary>
    public static ImmutableArray<Calculator> All { get; } =
    [
        DirectIgnitionCalculator.Definition,
        DelayedIgnitionCalculator.Definition,
        CoxLeesAngCalculator.Definition,
        HydrogenIgnitionCalculator.Definition,
        EventTreeCalculator.Definition,
        FnCurveCalculator.Definition,
        FnCriterionCalculator.Definition,
        IndividualRiskCirclesCalculator.Definition,
        IndividualRiskSectorCalculator.Definition,
        SocietalRiskCirclesCalculator.Definition,
        MajorHazardGradeCalculator.Definition,
    ];
}
