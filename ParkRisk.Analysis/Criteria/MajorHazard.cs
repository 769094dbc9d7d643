using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Criteria;

/// <summary>Identification of major hazard installations and their grading, GB 18218-2018: S = Σ q/Q, R = α·Σ β·q/Q.</summary>
/// <remarks>A substance named in table 1 has the critical quantity of that table; any other that of the strictest of its classes in table 2. β is that of table 3 for a named toxic gas, else the largest of its classes in table 4; the standard is silent on several classes, and the larger is the safe one.</remarks>
public static class MajorHazard
{
    /// <summary>Assesses the contents of one unit of GB 18218.</summary>
    /// <param name="holdings">What it holds; quantities of the same substance under the same condition are added.</param>
    /// <param name="exposedPersons">persons within 500 m outside the plant, not negative.</param>
    /// <param name="rules">Tables of the standard.</param>
    public static MajorHazardAssessment Assess(IEnumerable<HazardHolding> holdings, int exposedPersons, MajorHazardRules rules)
    {
        ArgumentNullException.ThrowIfNull(holdings);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfNegative(exposedPersons);
        var merged = holdings
            .GroupBy(h => (h.Substance.Key, h.Condition))
            .Select(g => g.First() with { Mass = g.Sum(h => h.Mass) })
            .Select(h => (Holding: h, Row: RowOf(h, rules)))
            .ToImmutableArray();
        ImmutableArray<MajorHazardRow> rows =
        [
            .. merged.Select(m => m.Row).OfType<MajorHazardRow>().OrderByDescending(r => r.Ratio).ThenBy(r => r.Substance.Key, StringComparer.Ordinal),
        ];
        var exposure = rules.ExposureOf(exposedPersons);
        var sum = rows.Sum(r => r.Ratio);
        var graded = exposure.Alpha * rows.Sum(r => r.Beta * r.Ratio);
        return new MajorHazardAssessment(
            rows,
            [.. merged.Where(m => m.Row is null).Select(m => new UncoveredSubstance(m.Holding.Substance, m.Holding.Mass))],
            sum,
            exposedPersons,
            exposure.Alpha,
            graded,
            sum >= 1 ? rules.LevelOf(graded) : null,
            rows.Select(r => r.Confidence).Append(exposure.Provenance.Confidence).Max());
    }

    /// <summary>Symbols of table 2 that apply to a substance under a condition.</summary>
    /// <param name="substance">The substance.</param>
    /// <param name="condition">How it is held.</param>
    public static ImmutableArray<string> SymbolsOf(Substance substance, HoldingCondition condition)
    {
        ArgumentNullException.ThrowIfNull(substance);
        string? liquid = (substance.FlammableLiquidCategory, condition) switch
        {
            (null, _) => null,
            (1, _) or (_, HoldingCondition.AboveBoilingPoint) => "W5.1",
            (_, HoldingCondition.SpecialProcess) => "W5.2",
            (2, _) => "W5.3",
            _ => "W5.4",
        };
        return liquid is null ? substance.HazardSymbols : substance.HazardSymbols.Add(liquid);
    }

    private static MajorHazardRow? RowOf(HazardHolding holding, MajorHazardRules rules)
    {
        var substance = holding.Substance;
        var classes = SymbolsOf(substance, holding.Condition).Select(rules.Class).OfType<HazardClassRule>().ToImmutableArray();
        var (beta, betaRule, betaConfidence) = BetaOf(substance, classes, rules);
        if (rules.Named.FirstOrDefault(n => n.Number == substance.MajorHazardNumber) is { } named)
        {
            return Row(named.CriticalQuantity, FormattableString.Invariant($"table 1, no. {named.Number}"), named.Provenance.Confidence);
        }

        return classes.MinBy(c => c.CriticalQuantity) is { } strictest
            ? Row(strictest.CriticalQuantity, $"table 2, {strictest.Symbol}", Worse(strictest.Provenance.Confidence, substance.HazardSource.Confidence))
            : null;

        MajorHazardRow Row(double critical, string rule, Confidence confidence)
            => new(substance, holding.Condition, holding.Mass, critical, holding.Mass / critical, beta, rule, betaRule, Worse(confidence, betaConfidence));
    }

    private static (double Beta, string Rule, Confidence Confidence) BetaOf(
        Substance substance, ImmutableArray<HazardClassRule> classes, MajorHazardRules rules)
    {
        if (rules.ToxicGases.FirstOrDefault(g => g.Cas == substance.Key) is { } gas)
        {
            return (gas.Beta, "table 3", gas.Provenance.Confidence);
        }

        return classes.MaxBy(c => c.Beta) is { } largest
            ? (largest.Beta, $"table 4, {largest.Symbol}", Worse(largest.Provenance.Confidence, substance.HazardSource.Confidence))
            : (1, "no class of table 4: 1 assumed", Confidence.Low);
    }

    private static Confidence Worse(Confidence a, Confidence b) => a > b ? a : b;
}
