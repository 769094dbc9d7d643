using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Major hazards without a grade, an assessment that is due, and data whose lack hides a verdict.</summary>
public static class StateOfKnowledge
{
    private const double DaysPerYear = 365.25;

    /// <summary>Findings of the three rules.</summary>
    /// <param name="context">The park and its rules.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Ungraded(context).Concat(Overdue(context)).Concat(Gaps(context));
    }

    private static IEnumerable<Finding> Ungraded(RuleContext context)
        => context.Hazards.Where(h => h.Result is { IsMajorHazard: true, Level: null }).Select(h => context.Rules[RuleIds.Ungraded].Draft(
            ["hazards/" + h.Group.Id, .. h.Group.Units.Select(u => "units/" + u.Id)], 1, Place(context, h.Group.Units.Select(u => u.Shape)), h.Result.S, 1, "share", h.Result.S, new(
            $"{h.Group.Id} 构成重大危险源（S = {FindingDraft.Show(h.Result.S, "0.##")}），但无法分级。",
            $"{h.Group.Id} is a major hazard (S = {FindingDraft.Show(h.Result.S, "0.##")}) that cannot be graded."), FindingDraft.Alone("hazards/" + h.Group.Id, h.Result.S)));

    private static IEnumerable<Finding> Overdue(RuleContext context)
    {
        var park = context.Park;
        int years = park.ReassessmentYears;
        if (park.LastAssessed is not { } last || context.Today <= last.AddYears(years))
        {
            yield break;
        }

        double passed = (context.Today.DayNumber - last.DayNumber) / DaysPerYear;
        yield return context.Rules[RuleIds.Overdue].Draft(["park"], 1, Place(context, []), passed, years, "years", passed / years, new(
            $"上次整体性安全风险评估为 {last:yyyy-MM-dd}，已过 {FindingDraft.Show(passed, "0.0")} 年，超过 {years} 年的周期。",
            $"The last overall assessment, of {last:yyyy-MM-dd}, is {FindingDraft.Show(passed, "0.0")} years old, above the interval of {years} years."), FindingDraft.Alone("park", passed));
    }

    private static IEnumerable<Finding> Gaps(RuleContext context)
    {
        var park = context.Park;
        Finding Gap(string subject, Geometry geometry, string zh, string en, bool hidesVerdict = true)
            => context.Rules[RuleIds.DataGap].Draft([subject], 1, geometry, 1, 0, "count", hidesVerdict ? 1 : 0, new(zh, en), FindingDraft.Alone(subject, 1));
        var whole = Place(context, []);
        if (context.Rose is null)
        {
            yield return Gap("park.json/weather", whole, "没有气象数据：与风向有关的后果和主导风向未评判。", "There is no weather: effects that depend on the wind and the prevailing wind were not judged.");
        }

        if (context.Terrain is null)
        {
            yield return Gap("park.json/terrain", whole, "没有地形数据：地势与排水未评判。", "There is no terrain: slopes and drainage were not judged.");
        }

        bool hasMajor = context.Hazards.Any(h => h.Result.IsMajorHazard);
        if (hasMajor && park.Roads.IsEmpty)
        {
            yield return Gap("roads", whole, "没有道路数据：消防站到达时间和疏散路线未评判。", "There are no roads: times from fire stations and evacuation routes were not judged.");
        }

        if (hasMajor && !park.Utilities.Any(u => u.Kind == UtilityKind.FireStation))
        {
            yield return Gap("utilities/fire_station", whole, "没有消防站数据：到达时间未评判。", "There is no fire station: times of arrival were not judged.");
        }

        if (hasMajor && !park.Utilities.Any(u => u.Kind == UtilityKind.Hydrant))
        {
            yield return Gap("utilities/hydrant", whole, "没有消火栓数据：距离未评判。", "There are no hydrants: distances were not judged.");
        }

        foreach (var target in park.Targets.Where(t => context.TargetClasses.Classify(t).SizeAssumed))
        {
            yield return Gap("targets/" + target.Id, target.Shape, $"{target.Name} 未给出规模，按最严类别评判。", $"The size of {target.Name} is not given; it was judged as the strictest class of its kind.", false);
        }

        foreach (var reason in context.Omitted.GroupBy(o => o.Reason.En).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return Omitted(context, [.. reason]);
        }
    }

    /// <summary>Scenarios that could not be calculated for one and the same reason.</summary>
    private static Finding Omitted(RuleContext context, ImmutableArray<(string Unit, BilingualText Reason)> omitted)
    {
        var contributors = FindingDraft.Shares(omitted.GroupBy(o => "units/" + o.Unit).Select(g => (g.Key, (double)g.Count())));
        var ids = omitted.Select(o => o.Unit).ToHashSet();
        var reason = omitted[0].Reason;
        return context.Rules[RuleIds.DataGap].Draft(
            ["omitted/" + reason.En, .. contributors.Select(c => c.Subject)], 1, Place(context, context.Park.Units.Where(u => ids.Contains(u.Id)).Select(u => u.Shape)), omitted.Length, 0, "count", 1, new(
            $"{contributors.Length} 个装置的 {omitted.Length} 个场景无法计算，其风险未计入：{reason.Zh}",
            $"{omitted.Length} scenarios of {contributors.Length} units could not be calculated, and their risk is not counted: {reason.En}."), contributors);
    }

    private static Geometry Place(RuleContext context, IEnumerable<Geometry> shapes)
    {
        Geometry[] known = [.. shapes];
        return known.Length > 0 ? known[0].Factory.BuildGeometry(known) : context.Park.Boundary ?? (Geometry)Point.Empty;
    }
}
