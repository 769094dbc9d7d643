using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Emergency team, hydrants and muster points.</summary>
public static class EmergencyFacilities
{
    /// <summary>Findings of the three rules.</summary>
    /// <param name="context">The park and its rules.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Team(context).Concat(Hydrants(context)).Concat(MusterPoints(context));
    }

    private static IEnumerable<Finding> Team(RuleContext context)
    {
        var majors = context.Hazards.Where(h => h.Result.IsMajorHazard).ToArray();
        bool needsTeam = context.Park.Kind == ParkKind.Chemical || majors.Length > 0;
        int present = context.Park.Utilities.Count(u => u.Kind == UtilityKind.EmergencyTeam || (!needsTeam && u.Kind is UtilityKind.MiniFireStation or UtilityKind.FireStation));
        if (present > 0 || context.Park.Boundary is not { } boundary)
        {
            return [];
        }

        return
        [
            context.Rules[RuleIds.EmergencyTeam].Draft(["park", .. majors.Select(m => "hazards/" + m.Group.Id)], 1, boundary, 0, 1, "count", 1, new(
                needsTeam ? $"园区（重大危险源 {majors.Length} 个）没有专业应急救援队伍。" : "园区没有微型消防站。",
                needsTeam ? $"The park, with {majors.Length} major hazards, has no emergency team of its own." : "The park has no mini fire station."), []),
        ];
    }

    private static IEnumerable<Finding> Hydrants(RuleContext context)
    {
        UtilityFacility[] hydrants = [.. context.Park.Utilities.Where(u => u.Kind == UtilityKind.Hydrant)];
        var rule = context.Rules[RuleIds.Hydrant];
        if (hydrants.Length == 0)
        {
            yield break;
        }

        foreach (var major in context.Hazards.Where(h => h.Result.IsMajorHazard))
        {
            var (unit, hydrant, distance) = major.Group.Units
                .Select(u => (Unit: u, Nearest: hydrants.MinBy(h => h.Shape.Distance(u.Shape))!))
                .Select(p => (p.Unit, p.Nearest, Distance: p.Nearest.Shape.Distance(p.Unit.Shape)))
                .MaxBy(p => p.Distance);
            if (distance > rule["distance"])
            {
                string limit = FindingDraft.Show(rule["distance"]), measured = FindingDraft.Show(distance);
                yield return rule.Draft(
                    ["hazards/" + major.Group.Id, "units/" + unit.Id, "utilities/" + hydrant.Id], 1, FindingDraft.Line(unit.Shape, hydrant.Shape), distance, rule["distance"], "m", distance / rule["distance"], new(
                    $"重大危险源 {major.Group.Id} 的 {unit.Name} 距最近的消火栓 {measured} m，超过 {limit} m。",
                    $"{unit.Name} of the major hazard {major.Group.Id} is {measured} m from the nearest hydrant, above {limit} m."), FindingDraft.Alone("units/" + unit.Id, distance));
            }
        }
    }

    private static IEnumerable<Finding> MusterPoints(RuleContext context)
    {
        var reaches = CredibleReaches(context);
        foreach (var point in context.Park.Utilities.Where(u => u.Kind == UtilityKind.MusterPoint))
        {
            if (Deepest(point, reaches) is { } deepest)
            {
                yield return Inside(context, point, deepest.Unit, deepest.Reach);
            }
        }
    }

    /// <summary>Units with a credible toxic cloud and how far it reaches.</summary>
    internal static ImmutableArray<(HazardUnit Unit, double Reach)> CredibleReaches(RuleContext context)
    {
        double credible = context.Rules[RuleIds.MusterPoint]["credible_frequency"];
        var byUnit = context.Toxic.Where(t => t.Frequency >= credible).GroupBy(t => t.Unit).ToDictionary(g => g.Key, g => g.Max(t => t.Reach));
        return [.. context.LiveUnits.Where(u => byUnit.ContainsKey(u.Id)).Select(u => (u, byUnit[u.Id]))];
    }

    /// <summary>The footprint in which a muster point lies deepest; null where it lies in none.</summary>
    internal static (HazardUnit Unit, double Reach)? Deepest(UtilityFacility point, ImmutableArray<(HazardUnit Unit, double Reach)> reaches)
    {
        var inside = reaches.Where(r => r.Unit.Shape.Distance(point.Shape) < r.Reach).ToArray();
        return inside.Length == 0 ? null : inside.MaxBy(r => r.Reach / Math.Max(r.Unit.Shape.Distance(point.Shape), 1));
    }

    private static Finding Inside(RuleContext context, UtilityFacility point, HazardUnit unit, double reach)
    {
        double distance = unit.Shape.Distance(point.Shape);
        string measured = FindingDraft.Show(distance, "0"), limit = FindingDraft.Show(reach, "0");
        return context.Rules[RuleIds.MusterPoint].Draft(
            ["utilities/" + point.Id, "units/" + unit.Id], 1, FindingDraft.Line(unit.Shape, point.Shape), distance, reach, "m", reach / Math.Max(distance, 1), new(
            $"{point.Name} 距 {unit.Name} {measured} m，位于其毒性影响范围（1% 致死，{limit} m）以内。",
            $"{point.Name} is {measured} m from {unit.Name}, inside its toxic footprint (1 % lethality, {limit} m)."), FindingDraft.Alone("units/" + unit.Id, distance));
    }
}
