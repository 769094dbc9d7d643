using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Criteria;

/// <summary>Whether a rule applies, and what decided it.</summary>
/// <param name="Applies">True when it applies.</param>
/// <param name="Rule">Id of the row; <c>given</c> where the dataset states it, <c>none</c> where no row is for it.</param>
/// <param name="ReasonZh">Why, in Chinese.</param>
/// <param name="ReasonEn">Why, in English.</param>
/// <param name="Confidence">Confidence of the row.</param>
public sealed record RuleDecision(bool Applies, string Rule, string ReasonZh, string ReasonEn, Confidence Confidence)
{
    /// <summary>What the dataset states; null where it leaves the answer to the rule.</summary>
    /// <param name="designation">Entry of the dataset.</param>
    public static RuleDecision? Stated(Designation designation) => designation == Designation.Auto
        ? null
        : new RuleDecision(designation == Designation.Yes, "given", "数据集给定", "given in the dataset", Confidence.High);
}

/// <summary>A row of the rule table of crowded places (人员密集场所).</summary>
/// <param name="Id">Row id.</param>
/// <param name="Category">Facility kind.</param>
/// <param name="MinimumPersons">persons. From this number on, inclusive; null: any number.</param>
/// <param name="TextZh">The rule in Chinese.</param>
/// <param name="TextEn">The rule in English.</param>
/// <param name="Provenance">Source.</param>
public sealed record CrowdedPlaceRule(string Id, TargetCategory Category, double? MinimumPersons, string TextZh, string TextEn, Provenance Provenance);

/// <summary>Which targets are crowded places (人员密集场所) in the sense of the Fire Protection Law, article 73.</summary>
/// <param name="Rules">Rows; a kind without a row is none.</param>
public sealed record CrowdedPlaces(ImmutableArray<CrowdedPlaceRule> Rules)
{
    /// <summary>Decides on a target. Where a row asks for a head count that the dataset does not give, the target counts as crowded.</summary>
    /// <param name="target">The target.</param>
    public RuleDecision Decide(ProtectionTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (RuleDecision.Stated(target.Crowded) is { } stated)
        {
            return stated;
        }

        if (Rules.FirstOrDefault(r => r.Category == target.Category) is not { } rule)
        {
            return new RuleDecision(false, "none", "此类场所不属于人员密集场所", "this kind of place is not a crowded place", Confidence.Medium);
        }

        var persons = TargetSize.Of(target, SizeMetric.Persons);
        var applies = rule.MinimumPersons is not { } minimum || persons is null || persons >= minimum;
        return new RuleDecision(applies, rule.Id, rule.TextZh, rule.TextEn, rule.Provenance.Confidence);
    }
}
