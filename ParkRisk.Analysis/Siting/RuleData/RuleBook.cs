using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Siting.RuleData;

/// <summary>A parameter of a rule.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">In SI units.</param>
/// <param name="Factor">SI value of one unit of the rule data, in which a park overrides it.</param>
/// <param name="Unit">That unit.</param>
/// <param name="Least">Least value in that unit.</param>
/// <param name="Greatest">Greatest value in that unit.</param>
/// <param name="Text">What it means.</param>
/// <param name="Provenance">Source.</param>
public sealed record RuleParameter(string Name, double Value, double Factor, string Unit, double Least, double Greatest, BilingualText Text, Provenance Provenance);

/// <summary>From which ratio of measured value and limit on (inclusive) a finding has a severity; null: never.</summary>
/// <param name="Red">Red.</param>
/// <param name="Orange">Orange.</param>
/// <param name="Yellow">Yellow; below it blue.</param>
public sealed record SeverityBands(double? Red, double? Orange, double? Yellow)
{
    /// <summary>The severity of a ratio.</summary>
    /// <param name="ratio">How far the limit is missed: 1 just missed.</param>
    public FindingSeverity Of(double ratio)
        => ratio >= Red ? FindingSeverity.Red : ratio >= Orange ? FindingSeverity.Orange : ratio >= Yellow ? FindingSeverity.Yellow : FindingSeverity.Blue;
}

/// <summary>A siting rule as data.</summary>
/// <param name="Id">Id, one of <see cref="RuleIds"/>.</param>
/// <param name="Title">Title.</param>
/// <param name="Clause">Clause.</param>
/// <param name="Department">Department that answers for it.</param>
/// <param name="IsEnabled">Off: no findings.</param>
/// <param name="Bands">Severities.</param>
/// <param name="Parameters">Parameters by name.</param>
/// <param name="Provenance">Source.</param>
public sealed record SitingRule(
    string Id,
    BilingualText Title,
    Clause Clause,
    Department Department,
    bool IsEnabled,
    SeverityBands Bands,
    ImmutableDictionary<string, RuleParameter> Parameters,
    Provenance Provenance)
{
    /// <summary>The value of a parameter in SI units.</summary>
    /// <param name="parameter">Its name.</param>
    public double this[string parameter] => Parameters[parameter].Value;
}

/// <summary>The siting rules in force.</summary>
/// <param name="Rules">One for every id.</param>
public sealed record RuleBook(ImmutableArray<SitingRule> Rules)
{
    /// <summary>A rule.</summary>
    /// <param name="id">Its id.</param>
    public SitingRule this[string id] => Rules.First(r => r.Id == id);

    /// <summary>The rules with a park's own changes; a later change of the same thing wins.</summary>
    /// <param name="overrides">Changes; those of unknown rules or parameters, which reading refuses, do nothing.</param>
    public RuleBook With(IEnumerable<RuleOverride> overrides)
    {
        var byRule = overrides.ToLookup(o => o.Rule);
        return byRule.Count == 0 ? this : new([.. Rules.Select(rule => byRule[rule.Id].Aggregate(rule, Apply))]);
    }

    private static SitingRule Apply(SitingRule rule, RuleOverride change)
    {
        var changed = rule with { IsEnabled = change.Enabled ?? rule.IsEnabled };
        return change is { Parameter: { } name, Value: { } value } && changed.Parameters.TryGetValue(name, out var parameter)
            ? changed with { Parameters = changed.Parameters.SetItem(name, parameter with { Value = value * parameter.Factor }) }
            : changed;
    }
}
