using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Grading;

/// <summary>How many points a measure adds to the load of an enterprise.</summary>
/// <param name="Measure">Key of the measure.</param>
/// <param name="Points">Points for one of it.</param>
/// <param name="Text">The measure in words.</param>
/// <param name="Provenance">Source.</param>
public sealed record LoadRule(string Measure, double Points, BilingualText Text, Provenance Provenance);

/// <summary>How often a class of enterprises is inspected.</summary>
/// <param name="Rule">Name of the rule to which the row belongs.</param>
/// <param name="Class">Key of the class.</param>
/// <param name="Minimum">Points from which on an enterprise is in it.</param>
/// <param name="Visits">visits per year.</param>
/// <param name="DaysPerVisit">days.</param>
/// <param name="Inspectors">persons.</param>
/// <param name="Text">The class in words.</param>
/// <param name="Provenance">Source.</param>
public sealed record InspectionRule(string Rule, string Class, double Minimum, double Visits, double DaysPerVisit, double Inspectors, BilingualText Text, Provenance Provenance)
{
    /// <summary>staff-days per year.</summary>
    public double StaffDays => Visits * DaysPerVisit * Inspectors;
}

/// <summary>Rules of the supervision ranking.</summary>
/// <param name="Load">Points of the measures.</param>
/// <param name="Inspection">Classes, of one or more named rules.</param>
public sealed record SupervisionRules(ImmutableArray<LoadRule> Load, ImmutableArray<InspectionRule> Inspection);

/// <summary>A part of an enterprise's load.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Amount">How many of the measure.</param>
/// <param name="Points">Points that it adds.</param>
public sealed record LoadPart(LoadRule Rule, double Amount, double Points);

/// <summary>An enterprise in the supervision ranking.</summary>
/// <param name="Rank">1 for the largest load.</param>
/// <param name="Enterprise">Id.</param>
/// <param name="Points">Sum of the parts.</param>
/// <param name="Parts">What it is made of, largest first; only what adds something.</param>
/// <param name="Inspection">Its class.</param>
public sealed record SupervisedEnterprise(int Rank, string Enterprise, double Points, ImmutableArray<LoadPart> Parts, InspectionRule Inspection);

/// <summary>Ranks the enterprises of a park by their computed load (重点监管对象).</summary>
public static class Supervision
{
    private const int MostLinks = 20;

    /// <summary>The ranking, largest load first; closed enterprises are left out.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="rules">Rules.</param>
    /// <param name="rule">Name of the inspection rule.</param>
    public static ImmutableArray<SupervisedEnterprise> Rank(Assessment assessment, SupervisionRules rules, string rule = "default")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(rules);
        var load = new RiskLoad(assessment);
        var mainCauses = assessment.Targets
            .Where(t => !t.IsAcceptable)
            .Select(t => t.DecidingContributors.GroupBy(c => load.EnterpriseOf(c.Subject)).Where(g => g.Key is not null).MaxBy(g => g.Sum(c => c.Value))?.Key)
            .OfType<string>()
            .ToLookup(id => id);
        var classes = rules.Inspection.Where(i => i.Rule == rule).OrderByDescending(i => i.Minimum).ToList();
        var ranked = assessment.Park.Enterprises
            .Where(e => e.Status != OperatingStatus.Closed)
            .Select(e => (e.Id, Parts: Parts(e, assessment, load, mainCauses[e.Id].Count(), rules)))
            .Select(e => (e.Id, e.Parts, Points: e.Parts.Sum(p => p.Points)))
            .OrderByDescending(e => e.Points)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .ToList();
        return [.. ranked.Select((e, i) => new SupervisedEnterprise(i + 1, e.Id, e.Points, e.Parts, classes.First(c => e.Points >= c.Minimum || c == classes[^1])))];
    }

    private static ImmutableArray<LoadPart> Parts(Enterprise enterprise, Assessment assessment, RiskLoad load, int exceeded, SupervisionRules rules)
    {
        var hazards = assessment.Hazards.Where(h => h.Group.Enterprise == enterprise.Id).Select(h => h.Result.Level?.Level).ToList();
        var units = assessment.Park.Units.Where(u => u.Enterprise == enterprise.Id).Select(u => "units/" + u.Id).Append("enterprises/" + enterprise.Id).ToHashSet(StringComparer.Ordinal);
        int Findings(FindingSeverity severity) => assessment.Findings.Count(f => f.Severity == severity && f.Subjects.Any(units.Contains));
        double Amount(string measure) => measure switch
        {
            "hazard_level_1" => hazards.Count(l => l == 1),
            "hazard_level_2" => hazards.Count(l => l == 2),
            "hazard_level_3" => hazards.Count(l => l == 3),
            "hazard_level_4" => hazards.Count(l => l == 4),
            "pll_share" => load.PllShareOfEnterprise(enterprise.Id),
            "target_above_limit" => exceeded,
            "finding_red" => Findings(FindingSeverity.Red),
            "finding_orange" => Findings(FindingSeverity.Orange),
            "finding_yellow" => Findings(FindingSeverity.Yellow),
            "domino_source" => Math.Min(MostLinks, assessment.Domino.Result.Links.Count(l => l.FromEnterprise == enterprise.Id && l.CrossesFence)),
            "people_on_shift" => enterprise.MaxShift ?? enterprise.Employees ?? 0,
            _ => 0,
        };
        return
        [
            .. rules.Load
                .Select(r => (Rule: r, Amount: Amount(r.Measure)))
                .Where(p => p.Amount > 0)
                .Select(p => new LoadPart(p.Rule, p.Amount, p.Amount * p.Rule.Points))
                .OrderByDescending(p => p.Points),
        ];
    }
}
