using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Criteria;

/// <summary>What a rule measures at a place or an enterprise.</summary>
public enum SizeMetric
{
    /// <summary>Households.</summary>
    Households,

    /// <summary>persons, the larger of day and night.</summary>
    Persons,

    /// <summary>persons at a place in the open air: counts only where no floor area is given.</summary>
    OpenAirPersons,

    /// <summary>m². Floor area.</summary>
    FloorArea,

    /// <summary>m². Land area; that of the polygon where none is given.</summary>
    LandArea,

    /// <summary>Beds.</summary>
    Beds,
}

/// <summary>A row of the rule table that classes protection targets.</summary>
/// <param name="Id">Row id, for example <c>T14</c>.</param>
/// <param name="Category">Facility kind.</param>
/// <param name="Class">Class that follows.</param>
/// <param name="Metric">What is measured; null: any size.</param>
/// <param name="Minimum">Least size, inclusive (以上).</param>
/// <param name="Maximum">Greatest size, exclusive (以下).</param>
/// <param name="TextZh">The rule in Chinese.</param>
/// <param name="TextEn">The rule in English.</param>
/// <param name="Provenance">Source.</param>
public sealed record TargetRule(
    string Id,
    TargetCategory Category,
    TargetClass Class,
    SizeMetric? Metric,
    double? Minimum,
    double? Maximum,
    string TextZh,
    string TextEn,
    Provenance Provenance);

/// <summary>The class of a target and what decided it.</summary>
/// <param name="Class">Class.</param>
/// <param name="Rule">Id of the row; <c>given</c> where the dataset states the class.</param>
/// <param name="ReasonZh">Why, in Chinese.</param>
/// <param name="ReasonEn">Why, in English.</param>
/// <param name="Confidence">Confidence of the row; high for a stated class.</param>
/// <param name="SizeAssumed">True when no size was given that the rules ask for, so that the strictest class of the kind was taken.</param>
public sealed record ClassifiedTarget(TargetClass Class, string Rule, string ReasonZh, string ReasonEn, Confidence Confidence, bool SizeAssumed);

/// <summary>Classing of protection targets after GB 36894-2018, table 1.</summary>
/// <param name="Rules">Rows of the rule table.</param>
public sealed record TargetRules(ImmutableArray<TargetRule> Rules)
{
    /// <summary>The class of a target: as stated; else the strictest that one of its sizes gives; else, where no size is given, the strictest of its kind.</summary>
    /// <param name="target">The target.</param>
    public ClassifiedTarget Classify(ProtectionTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Class is { } given)
        {
            return new ClassifiedTarget(given, "given", "数据集给定", "given in the dataset", Confidence.High, false);
        }

        var ofKind = Rules.Where(r => r.Category == target.Category).OrderBy(r => r.Class).ToImmutableArray();
        if (ofKind.FirstOrDefault(r => Applies(r, target)) is { } rule)
        {
            return new ClassifiedTarget(rule.Class, rule.Id, rule.TextZh, rule.TextEn, rule.Provenance.Confidence, false);
        }

        var strictest = ofKind[0];
        return new ClassifiedTarget(
            strictest.Class,
            strictest.Id,
            "未给出规模,按最严类别: " + strictest.TextZh,
            "size not given, strictest class taken: " + strictest.TextEn,
            strictest.Provenance.Confidence,
            true);
    }

    private static bool Applies(TargetRule rule, ProtectionTarget target)
        => rule.Metric is not { } metric
            || (TargetSize.Of(target, metric) is { } size && size >= (rule.Minimum ?? 0) && size < (rule.Maximum ?? double.PositiveInfinity));
}

/// <summary>Sizes of a target as the rules measure them.</summary>
public static class TargetSize
{
    /// <summary>The size in the unit of the metric; null where the dataset does not give it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="metric">What is measured.</param>
    public static double? Of(ProtectionTarget target, SizeMetric metric)
    {
        ArgumentNullException.ThrowIfNull(target);
        return metric switch
        {
            SizeMetric.Households => target.Households,
            SizeMetric.Persons => Persons(target),
            SizeMetric.OpenAirPersons => target.FloorArea is null ? Persons(target) : null,
            SizeMetric.FloorArea => target.FloorArea,
            SizeMetric.LandArea => target.LandArea ?? (target.Shape.Area > 0 ? target.Shape.Area : null),
            SizeMetric.Beds => target.Beds,
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "a metric of the rule table"),
        };
    }

    private static double? Persons(ProtectionTarget target)
        => (target.PersonsDay, target.PersonsNight) switch
        {
            (null, var night) => night,
            (var day, null) => day,
            ({ } day, { } night) => Math.Max(day, night),
        };
}
