using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.Roads;
using ParkRisk.Analysis.Siting.RuleData;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Fire stations, evacuation routes, and what the wind leaves of them when a toxic cloud closes roads.</summary>
public static class EmergencyRoads
{
    private const double SecondsPerMinute = 60;

    /// <summary>m. A road this near an enterprise is a way out of it.</summary>
    private const double Beside = 30;

    /// <summary>Findings of the four rules.</summary>
    /// <param name="context">The park and its rules.</param>
    public static IEnumerable<Finding> Evaluate(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var majors = context.Hazards.Where(h => h.Result.IsMajorHazard).ToArray();
        if (majors.Length == 0 || context.Park.Roads.IsEmpty)
        {
            return [];
        }

        var network = RoadNetwork.Build(context.Park.Roads, r => SpeedOf(context.Rules, r));
        return network.Edges.IsEmpty ? [] : Fire(context, network, majors).Concat(Evacuation(context, network, majors));
    }

    /// <summary>m/s. Speed on a road: as given, else by its class.</summary>
    /// <param name="rules">Rules in force.</param>
    /// <param name="road">The road.</param>
    public static double SpeedOf(RuleBook rules, Road road)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(road);
        return road.Speed is > 0 and var given ? given : rules[RuleIds.FireStationTime][road.Class switch
        {
            RoadClass.Motorway or RoadClass.Trunk => "speed_trunk",
            RoadClass.Primary => "speed_primary",
            RoadClass.Internal => "speed_internal",
            _ => "speed_secondary",
        }];
    }

    private static IEnumerable<Finding> Fire(RuleContext context, RoadNetwork network, GradedGroup[] majors)
    {
        var rule = context.Rules[RuleIds.FireStationTime];
        UtilityFacility[] stations = [.. context.Park.Utilities.Where(u => u.Kind is UtilityKind.FireStation)];
        if (stations.Length == 0)
        {
            yield break;
        }

        ImmutableArray<RoadAccess?> starts = [.. stations.Select(s => network.Access(s.Shape))];
        var calm = new RoadTravel(network, starts, rule["access_speed"]);
        foreach (var major in majors)
        {
            var place = Shape(major);
            var access = network.Access(place);
            var way = calm.To(access);
            double seconds = way is null ? double.PositiveInfinity : way.Seconds + rule["turnout"];
            if (seconds > rule["time"])
            {
                yield return Late(context, major, place, way, stations);
            }
            else if (context.Rose is not null && InWind(context, network, major, place, closed => new RoadTravel(network, starts, rule["access_speed"], closed).To(access) is { } open && open.Seconds + rule["turnout"] <= rule["time"], RuleIds.FireAccessInWind) is { } shut)
            {
                yield return shut;
            }
        }
    }

    private static Finding Late(RuleContext context, GradedGroup major, Geometry place, QuickestWay? way, UtilityFacility[] stations)
    {
        var rule = context.Rules[RuleIds.FireStationTime];
        string group = "hazards/" + major.Group.Id;
        double limit = rule["time"] / SecondsPerMinute;
        ImmutableArray<string> units = [.. major.Group.Units.Select(u => "units/" + u.Id)];
        if (way is null)
        {
            return rule.Draft([group, .. units], 1, place, 0, limit, "min", 2, new(
                $"重大危险源 {major.Group.Id} 没有任何消防站可沿道路到达（限值 {FindingDraft.Show(limit)} min）。",
                $"No fire station reaches the major hazard {major.Group.Id} along the roads (limit {FindingDraft.Show(limit)} min)."), []);
        }

        double minutes = (way.Seconds + rule["turnout"]) / SecondsPerMinute;
        var legs = way.Legs.Select(l => (l.Road == "access" ? l.Road : "roads/" + l.Road, l.Seconds / SecondsPerMinute)).Append(("turnout", rule["turnout"] / SecondsPerMinute));
        var station = stations[way.Start];
        return rule.Draft([group, "utilities/" + station.Id, .. units], 1, way.Line, minutes, limit, "min", minutes / limit, new(
            $"重大危险源 {major.Group.Id} 由最近的消防站 {station.Name} 沿道路需 {FindingDraft.Show(minutes)} min 到达，超过 {FindingDraft.Show(limit)} min。",
            $"The quickest way from a fire station ({station.Name}) to the major hazard {major.Group.Id} takes {FindingDraft.Show(minutes)} min along the roads, above {FindingDraft.Show(limit)} min."),
            FindingDraft.Shares(legs));
    }

    private static IEnumerable<Finding> Evacuation(RuleContext context, RoadNetwork network, GradedGroup[] majors)
    {
        var exits = Exits(context.Park, network);
        if (exits.IsEmpty)
        {
            yield break;
        }

        int wanted = (int)Math.Round(context.Rules[RuleIds.EvacuationRoutes]["routes"]);
        foreach (var group in majors.GroupBy(m => m.Group.Enterprise))
        {
            if (context.LiveEnterprises.FirstOrDefault(e => e.Id == group.Key) is not { } enterprise)
            {
                continue;
            }

            var from = network.AllAccesses(enterprise.Shape, Beside);
            var routes = EscapeRoutes.Independent(network, from, exits, wanted);
            if (routes.Length < wanted)
            {
                yield return Few(context, enterprise, routes, wanted);
            }
            else if (context.Rose is not null && InWind(context, network, group.First(), enterprise.Shape, closed => !EscapeRoutes.Independent(network, from, exits, 1, closed).IsEmpty, RuleIds.EvacuationInWind) is { } shut)
            {
                yield return shut;
            }
        }
    }

    private static Finding Few(RuleContext context, Enterprise enterprise, ImmutableArray<string> routes, int wanted)
    {
        string id = "enterprises/" + enterprise.Id;
        return context.Rules[RuleIds.EvacuationRoutes].Draft([id, .. routes.Distinct().Select(r => "roads/" + r)], 1, enterprise.Shape, routes.Length, wanted, "count", 1, new(
            $"有重大危险源的 {enterprise.Name} 只有 {routes.Length} 条独立疏散路线，应有 {wanted} 条。",
            $"{enterprise.Name}, which has a major hazard, has {routes.Length} independent evacuation routes; it should have {wanted}."),
            FindingDraft.Shares(routes.GroupBy(r => r).Select(r => ("roads/" + r.Key, (double)r.Count()))));
    }

    /// <summary>Gates; where there are none, the places where roads cross the park's boundary.</summary>
    private static ImmutableArray<RoadAccess> Exits(Park park, RoadNetwork network)
    {
        ImmutableArray<RoadAccess> gates = [.. park.Utilities.Where(u => u.Kind == UtilityKind.Gate).Select(u => network.Access(u.Shape)).OfType<RoadAccess>()];
        if (!gates.IsEmpty || park.Boundary is not { } boundary)
        {
            return gates;
        }

        var line = boundary.Boundary;
        return [.. network.Edges.Where(e => e.Shape.Intersects(line)).Select(e => network.Access(e.Shape.Intersection(line))).OfType<RoadAccess>()];
    }

    /// <summary>A finding where the winds in which the hazard's own toxic cloud leaves no way open blow too often.</summary>
    private static Finding? InWind(RuleContext context, RoadNetwork network, GradedGroup major, Geometry place, Func<Func<int, bool>, bool> isServed, string ruleId)
    {
        var shape = context.Rules[RuleIds.FireAccessInWind];
        var cloud = major.Group.Units
            .SelectMany(u => context.Toxic.Where(t => t.Unit == u.Id && t.Frequency >= shape["credible_frequency"]).Select(t => (Unit: u, t.Reach)))
            .OrderByDescending(t => t.Reach)
            .FirstOrDefault();
        if (!(cloud.Reach > 0))
        {
            return null;
        }

        var rose = context.Rose!;
        var shut = new double[rose.SectorFrequencies.Length];
        for (int sector = 0; sector < shut.Length; sector++)
        {
            var footprint = Sector(cloud.Unit.Shape.Centroid.Coordinate, cloud.Reach, rose.Centre(sector).DegreesFrom + 180, shape["half_angle"], place.Factory);
            bool[] closed = [.. network.Edges.Select(e => footprint.EnvelopeInternal.Intersects(e.Shape.EnvelopeInternal) && footprint.Intersects(e.Shape))];
            shut[sector] = isServed(e => closed[e]) ? 0 : rose.SectorFrequencies[sector];
        }

        var rule = context.Rules[ruleId];
        double share = shut.Sum();
        if (share <= rule["wind_share"])
        {
            return null;
        }

        string unit = "units/" + cloud.Unit.Id;
        bool fire = ruleId == RuleIds.FireAccessInWind;
        string subject = fire ? "hazards/" + major.Group.Id : "enterprises/" + major.Group.Enterprise;
        string percent = FindingDraft.Show(100 * share), limit = FindingDraft.Show(100 * rule["wind_share"]), reach = FindingDraft.Show(cloud.Reach, "0");
        var finding = rule.Draft([subject, unit], 1, place, share, rule["wind_share"], "share", share / Math.Max(rule["wind_share"], 1e-6), new(
            fire ? $"{cloud.Unit.Name} 的毒云（{reach} m）在全年 {percent}% 的风向下封闭道路，消防车不能按时到达 {major.Group.Id}（界限 {limit}%）。"
                : $"{cloud.Unit.Name} 的毒云（{reach} m）在全年 {percent}% 的风向下封闭企业 {major.Group.Enterprise} 的全部疏散路线（界限 {limit}%）。",
            fire ? $"In {percent} % of the year the toxic cloud of {cloud.Unit.Name} ({reach} m) closes roads so that no fire station reaches {major.Group.Id} in time (limit {limit} %)."
                : $"In {percent} % of the year the toxic cloud of {cloud.Unit.Name} ({reach} m) closes every way out of {major.Group.Enterprise} (limit {limit} %)."),
            FindingDraft.Alone(unit, share));
        return shut.Length == BoundaryDistances.Directions ? finding with { WindShares = [.. shut.Select(s => s / share)] } : finding;
    }

    /// <summary>The sector that a cloud takes downwind.</summary>
    private static Polygon Sector(Coordinate from, double reach, double degreesTowards, double halfAngle, GeometryFactory factory)
    {
        const int Steps = 8;
        var ring = new List<Coordinate> { from };
        for (int i = 0; i <= Steps; i++)
        {
            double bearing = (degreesTowards - halfAngle + 2 * halfAngle * i / Steps) * Math.PI / 180;
            ring.Add(new(from.X + reach * Math.Sin(bearing), from.Y + reach * Math.Cos(bearing)));
        }

        ring.Add(from);
        return factory.CreatePolygon([.. ring]);
    }

    private static Geometry Shape(GradedGroup major) => GeometryCombiner.Combine([.. major.Group.Units.Select(u => u.Shape)]);
}
