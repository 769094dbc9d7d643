using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>A labour-intensive enterprise or a crowded place inside an external safety protection distance that comes from a blast or from the design standards.</summary>
public static class PrescribedDistanceIntrusion
{
    /// <summary>One finding for every pair of a place and an enterprise whose distance it intrudes on.</summary>
    /// <param name="context">The park and its rules.</param>
    /// <param name="places">Labour-intensive enterprises and crowded places.</param>
    /// <param name="distances">External safety protection distances of the enterprises.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context, IEnumerable<KeptOutPlace> places, IReadOnlyCollection<SafetyDistance> distances)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(places);
        SafetyDistance[] prescribed = [.. distances.Where(d => d.Enterprise is not null && d.Method != SafetyDistanceMethod.QuantitativeRisk && !d.Area.IsEmpty)];
        return
            from place in places
            from distance in prescribed
            where distance.Enterprise != place.Enterprise && distance.Class == place.Class
                && distance.Area.EnvelopeInternal.Intersects(place.Shape.EnvelopeInternal) && distance.Area.Intersects(place.Shape)
            let finding = distance.Overpressure is { } pressure ? OfBlast(context, place, distance, pressure) : OfDesign(context, place, distance)
            where finding is not null
            select finding;
    }

    private static Finding? OfBlast(RuleContext context, KeptOutPlace place, SafetyDistance distance, double threshold)
    {
        var (blast, pressure) = ExplosivesBlast.Of(context.LiveUnits.Where(u => u.Enterprise == distance.Enterprise), context.Rules[RuleIds.Blast]["tnt_factor"])
            .Select(b => (Blast: b, Pressure: b.Overpressure(b.Unit.Shape.Distance(place.Shape))))
            .MaxBy(b => b.Pressure);
        string value = FindingDraft.Show(pressure, "0"), limit = FindingDraft.Show(threshold, "0");
        return pressure < threshold ? null : Describe(context, place, distance, "units/" + blast.Unit.Id, (pressure, threshold, "pa", pressure / threshold), new(
            $"爆炸超压 {limit} Pa 线，此处超压 {value} Pa", $"blast overpressure {limit} Pa; here {value} Pa"));
    }

    private static Finding? OfDesign(RuleContext context, KeptOutPlace place, SafetyDistance distance)
    {
        var nearest = context.LiveUnits
            .Where(u => u.Enterprise == distance.Enterprise)
            .Select(u => (Unit: u, Limit: PrescribedDistances.DesignDistance(context, u, place.Class) ?? 0, Distance: u.Shape.Distance(place.Shape)))
            .Where(u => u.Distance < u.Limit)
            .OrderByDescending(u => u.Limit / Math.Max(u.Distance, 1e-3))
            .FirstOrDefault();
        if (nearest.Unit is null)
        {
            return null;
        }

        string value = FindingDraft.Show(nearest.Distance), limit = FindingDraft.Show(nearest.Limit);
        return Describe(context, place, distance, "units/" + nearest.Unit.Id, (nearest.Distance, nearest.Limit, "m", nearest.Limit / Math.Max(nearest.Distance, 1e-3)), new(
            $"设计标准距离 {limit} m，实际 {value} m（{nearest.Unit.Name}）", $"distance of the design standards {limit} m; here {value} m from {nearest.Unit.Name}"));
    }

    private static Finding Describe(
        RuleContext context, KeptOutPlace place, SafetyDistance distance, string unit, (double Measured, double Limit, string Unit, double Ratio) value, BilingualText line)
        => context.Rules[RuleIds.CrowdInsideDistance].Draft(
            [place.Subject, "enterprises/" + distance.Enterprise, unit], 2, distance.Area.Intersection(place.Shape), value.Measured, value.Limit, value.Unit, value.Ratio, new(
            $"{place.Name}（{place.Why.Zh}）位于企业 {distance.Enterprise} 的外部安全防护距离以内：{line.Zh}。",
            $"{place.Name} ({place.Why.En}) lies inside the external safety protection distance of enterprise {distance.Enterprise}: {line.En}."),
            FindingDraft.Alone(unit, value.Measured));
}
