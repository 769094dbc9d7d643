using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>The park's own catalogue of prohibited, restricted and controlled substances, industries and processes (禁限控目录).</summary>
public static class CatalogueRules
{
    private const double KilogramsPerTonne = 1000;

    /// <summary>Findings of the three rules of the catalogue.</summary>
    /// <param name="context">The park and its rules.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var holdings = context.LiveUnits.SelectMany(u => Holdings(context, u)).ToLookup(h => h.Key);
        foreach (var entry in context.Park.Restrictions)
        {
            var found = entry switch
            {
                { Substance: { } substance } => OfSubstance(context, entry, substance, [.. holdings[KeyOf(context, substance)]]),
                { Industry: { } industry } => OfEnterprises(context, entry, industry, e => IndustryMatches(e.Industry, industry)),
                { Process: { } process } => OfEnterprises(context, entry, process, e => Names(context, e).Any(n => n.Contains(Stem(process), StringComparison.Ordinal))),
                _ => [],
            };
            foreach (var finding in found)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Whether a code of GB/T 4754 falls under another: the same, or below it.</summary>
    /// <param name="code">Code of an enterprise, with or without the letter of its section.</param>
    /// <param name="heading">Code of the catalogue.</param>
    public static bool IndustryMatches(string? code, string heading)
        => code is not null && Digits(heading).Length > 0 && Digits(code).StartsWith(Digits(heading), StringComparison.Ordinal);

    private static IEnumerable<Finding> OfSubstance(RuleContext context, CatalogueRestriction entry, string substance, ImmutableArray<Holding> held)
    {
        if (held.IsEmpty)
        {
            yield break;
        }

        string name = context.Substances.Find(substance).Match?.NameZh ?? substance, english = context.Substances.Find(substance).Match?.NameEn ?? substance;
        double total = held.Sum(h => h.Mass) / KilogramsPerTonne;
        bool isNew = held.Any(h => h.IsNew);
        var geometry = held[0].Unit.Shape.Factory.BuildGeometry([.. held.Select(h => h.Unit.Shape)]);
        var contributors = FindingDraft.Shares(held.GroupBy(h => h.Unit.Id).Select(g => ("units/" + g.Key, g.Sum(h => h.Mass) / KilogramsPerTonne)));
        ImmutableArray<string> subjects = ["restricted/" + substance, .. contributors.Select(c => c.Subject)];
        string tonnes = FindingDraft.Show(total, "0.###");
        if (entry.Control == RestrictionControl.Prohibited)
        {
            yield return context.Rules[RuleIds.CatalogueProhibited].Draft(subjects, 1, geometry, total, 0, "t", isNew ? 2 : 1, new(
                $"目录禁止类物质{name}在园区内共有 {tonnes} t{(isNew ? "，含新建装置" : "")}。{entry.Condition}（{entry.Basis}）",
                $"{english}, which the catalogue prohibits, is held in the park: {tonnes} t{(isNew ? ", some of it in new installations" : "")} ({entry.Basis})."), contributors);
        }
        else if (entry.Limit is { } limit && total * KilogramsPerTonne > limit)
        {
            string allowed = FindingDraft.Show(limit / KilogramsPerTonne, "0.###");
            yield return context.Rules[RuleIds.CatalogueLimit].Draft(subjects, 1, geometry, total, limit / KilogramsPerTonne, "t", limit > 0 ? total * KilogramsPerTonne / limit : double.MaxValue, new(
                $"{name}在园区内的总量为 {tonnes} t，超过目录限量 {allowed} t。{entry.Condition}（{entry.Basis}）",
                $"The park holds {tonnes} t of {english}, above the catalogue's limit of {allowed} t ({entry.Basis})."), contributors);
        }
        else if (isNew)
        {
            var fresh = FindingDraft.Shares(held.Where(h => h.IsNew).GroupBy(h => h.Unit.Id).Select(g => ("units/" + g.Key, g.Sum(h => h.Mass) / KilogramsPerTonne)));
            double added = fresh.Sum(c => c.Value);
            yield return context.Rules[RuleIds.CatalogueCondition].Draft(
                ["restricted/" + substance, .. fresh.Select(c => c.Subject)], 1, geometry, added, (entry.Limit ?? 0) / KilogramsPerTonne, "t", 1, new(
                $"新建装置涉及{Word(entry.Control, true)}物质{name} {FindingDraft.Show(added, "0.###")} t，应核对条件：{entry.Condition ?? "未写明"}（{entry.Basis}）",
                $"New installations hold {FindingDraft.Show(added, "0.###")} t of {english}, a {Word(entry.Control, false)} substance; check the condition: {entry.Condition ?? "none stated"} ({entry.Basis})."), fresh);
        }
    }

    private static IEnumerable<Finding> OfEnterprises(RuleContext context, CatalogueRestriction entry, string subject, Func<Enterprise, bool> matches)
    {
        foreach (var enterprise in context.LiveEnterprises.Where(matches))
        {
            bool isNew = Occupancy.IsNew(enterprise.Status);
            string id = "enterprises/" + enterprise.Id;
            if (entry.Control == RestrictionControl.Prohibited)
            {
                yield return context.Rules[RuleIds.CatalogueProhibited].Draft([id, "restricted/" + subject], 2, enterprise.Shape, 1, 0, "count", isNew ? 2 : 1, new(
                    $"{enterprise.Name}属于目录禁止类：{subject}。{entry.Condition}（{entry.Basis}）",
                    $"{enterprise.Name} falls under a prohibition of the catalogue: {subject} ({entry.Basis})."), FindingDraft.Alone(id, 1));
            }
            else if (isNew)
            {
                yield return context.Rules[RuleIds.CatalogueCondition].Draft([id, "restricted/" + subject], 2, enterprise.Shape, 1, 0, "count", 1, new(
                    $"{enterprise.Name}属于目录{Word(entry.Control, true)}：{subject}，应核对条件：{entry.Condition ?? "未写明"}（{entry.Basis}）",
                    $"{enterprise.Name} falls under a {Word(entry.Control, false)} entry of the catalogue: {subject}; check the condition: {entry.Condition ?? "none stated"} ({entry.Basis})."),
                    FindingDraft.Alone(id, 1));
            }
        }
    }

    private static IEnumerable<Holding> Holdings(RuleContext context, HazardUnit unit)
    {
        bool isNew = Occupancy.IsNew(Occupancy.StatusOf(context.Park, unit));
        yield return new(KeyOf(context, unit.Substance), unit, unit.Quantity * unit.Count, isNew);
        foreach (var inventory in unit.Inventories)
        {
            yield return new(KeyOf(context, inventory.Substance), unit, inventory.Quantity * unit.Count, isNew);
        }
    }

    private static string KeyOf(RuleContext context, string substance) => context.Substances.Find(substance).Match is { } match ? match.Cas ?? match.Key : substance;

    private static IEnumerable<string> Names(RuleContext context, Enterprise enterprise)
        => context.LiveUnits.Where(u => u.Enterprise == enterprise.Id).Select(u => u.Name).Prepend(enterprise.Name);

    private static string Stem(string process) => process.EndsWith("工艺", StringComparison.Ordinal) && process.Length > 2 ? process[..^2] : process;

    private static string Digits(string code) => new([.. code.Where(char.IsAsciiDigit)]);

    private static string Word(RestrictionControl control, bool chinese) => control switch
    {
        RestrictionControl.Restricted => chinese ? "限制类" : "restricted",
        RestrictionControl.Controlled => chinese ? "控制类" : "controlled",
        _ => chinese ? "禁止类" : "prohibited",
    };

    private sealed record Holding(string Key, HazardUnit Unit, double Mass, bool IsNew);
}
