using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Criteria;

/// <summary>One substance in the sum of GB 18218.</summary>
/// <param name="Substance">The substance.</param>
/// <param name="Condition">How it is held.</param>
/// <param name="Mass">kg. q.</param>
/// <param name="CriticalQuantity">kg. Q.</param>
/// <param name="Ratio">q/Q.</param>
/// <param name="Beta">β.</param>
/// <param name="QuantityRule">Row that gave Q, for example <c>table 1, no. 12</c> or <c>table 2, W5.3</c>.</param>
/// <param name="BetaRule">Row that gave β.</param>
/// <param name="Confidence">The worst of the rows and of the substance's classification where that was used.</param>
public sealed record MajorHazardRow(
    Substance Substance,
    HoldingCondition Condition,
    double Mass,
    double CriticalQuantity,
    double Ratio,
    double Beta,
    string QuantityRule,
    string BetaRule,
    Confidence Confidence);

/// <summary>A substance that neither table 1 nor table 2 of GB 18218 covers.</summary>
/// <param name="Substance">The substance.</param>
/// <param name="Mass">kg.</param>
public sealed record UncoveredSubstance(Substance Substance, double Mass);

/// <summary>Identification and grading of one unit of GB 18218-2018.</summary>
/// <param name="Rows">Substances that count, the largest ratio first.</param>
/// <param name="Uncovered">Substances that do not.</param>
/// <param name="S">Σ q/Q.</param>
/// <param name="ExposedPersons">persons within 500 m outside the plant.</param>
/// <param name="Alpha">α.</param>
/// <param name="R">α·Σ β·q/Q.</param>
/// <param name="Level">Row of table 6; null where S stays below 1.</param>
/// <param name="Confidence">The worst of everything the result rests on.</param>
public sealed record MajorHazardAssessment(
    ImmutableArray<MajorHazardRow> Rows,
    ImmutableArray<UncoveredSubstance> Uncovered,
    double S,
    int ExposedPersons,
    double Alpha,
    double R,
    LevelRule? Level,
    Confidence Confidence)
{
    /// <summary>True when S reaches 1: a major hazard installation (重大危险源).</summary>
    public bool IsMajorHazard => S >= 1;
}
