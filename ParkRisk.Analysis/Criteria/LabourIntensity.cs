using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Criteria;

/// <summary>Head count that a rule for labour-intensive enterprises looks at.</summary>
public enum HeadCount
{
    /// <summary>persons in the fullest workshop or building.</summary>
    FullestBuilding,

    /// <summary>persons on the largest shift.</summary>
    LargestShift,

    /// <summary>employees.</summary>
    Employees,
}

/// <summary>A row of the rule table of labour-intensive enterprises.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Count">Head count it looks at.</param>
/// <param name="Minimum">persons. From this number on, inclusive, unless the settings give another.</param>
/// <param name="TextZh">The rule in Chinese.</param>
/// <param name="TextEn">The rule in English.</param>
/// <param name="Provenance">Source.</param>
public sealed record LabourIntensityRule(string Id, HeadCount Count, double Minimum, string TextZh, string TextEn, Provenance Provenance);

/// <summary>Which enterprises are labour-intensive (劳动密集型).</summary>
/// <param name="Rules">Rows in the order in which they are tried: the first whose head count is given decides.</param>
public sealed record LabourIntensity(ImmutableArray<LabourIntensityRule> Rules)
{
    /// <summary>Decides on an enterprise.</summary>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="threshold">persons. Head count from the settings; null: that of the rows.</param>
    public RuleDecision Decide(Enterprise enterprise, int? threshold = null)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        if (RuleDecision.Stated(enterprise.LabourIntensive) is { } stated)
        {
            return stated;
        }

        foreach (var rule in Rules)
        {
            if (CountOf(enterprise, rule.Count) is { } persons)
            {
                var minimum = threshold ?? rule.Minimum;
                var measured = string.Create(CultureInfo.InvariantCulture, $"{persons} / {minimum}");
                return new RuleDecision(
                    persons >= minimum, rule.Id, $"{rule.TextZh}({measured})", $"{rule.TextEn} ({measured})", rule.Provenance.Confidence);
            }
        }

        return new RuleDecision(false, "none", "未给出人数", "no head count is given", Confidence.Low);
    }

    private static int? CountOf(Enterprise enterprise, HeadCount count) => count switch
    {
        HeadCount.FullestBuilding => enterprise.MaxBuildingOccupancy,
        HeadCount.LargestShift => enterprise.MaxShift,
        HeadCount.Employees => enterprise.Employees,
        _ => throw new ArgumentOutOfRangeException(nameof(count), count, "a head count of the rule table"),
    };
}
