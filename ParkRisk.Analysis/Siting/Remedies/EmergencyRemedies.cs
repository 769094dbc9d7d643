using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.Roads;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Siting.Remedies;

/// <summary>Emergency facilities that would have to be built, and where.</summary>
internal static class EmergencyRemedies
{
    public static ImmutableArray<Remedy> Of(RuleContext context, Finding finding) => finding.Rule switch
    {
        RuleIds.EmergencyTeam => Build(context.Park, UtilityKind.EmergencyTeam, [context.Park.Boundary!.PointOnSurface], new("应急救援队伍", "an emergency team")),
        RuleIds.Hydrant => Hydrants(context, finding),
        _ => Station(context, finding),
    };

    private static ImmutableArray<Remedy> Hydrants(RuleContext context, Finding finding)
    {
        double reach = context.Rules[RuleIds.Hydrant]["distance"];
        var group = context.Hazards.First(h => "hazards/" + h.Group.Id == finding.Subjects[0]).Group;
        var places = new List<Point>();
        foreach (var unit in group.Units)
        {
            bool Covered(Geometry hydrant) => hydrant.Distance(unit.Shape) <= reach;
            if (!context.Park.Utilities.Any(u => u.Kind == UtilityKind.Hydrant && Covered(u.Shape)) && !places.Exists(Covered))
            {
                places.Add(unit.Shape.Factory.CreatePoint(unit.Shape.Coordinate));
            }
        }

        return Build(context.Park, UtilityKind.Hydrant, places, new("消火栓", "hydrants"));
    }

    private static ImmutableArray<Remedy> Station(RuleContext context, Finding finding)
    {
        var group = context.Hazards.First(h => "hazards/" + h.Group.Id == finding.Subjects[0]).Group;
        var network = RoadNetwork.Build(context.Park.Roads, r => EmergencyRoads.SpeedOf(context.Rules, r));
        var rule = context.Rules[RuleIds.FireStationTime];
        var shape = group.Units[0].Shape.Factory.BuildGeometry([.. group.Units.Select(u => u.Shape)]);
        return network.Access(shape) is { } access && rule["turnout"] + access.Distance / rule["access_speed"] <= rule["time"]
            ? Build(context.Park, UtilityKind.FireStation, [shape.Factory.CreatePoint(access.At)], new("消防站", "a fire station"))
            : [new(RemedyKind.Manage, new("管理：缩短道路至装置的距离并设消防站。", "Bring a road nearer to the installation, with a fire station on it."))];
    }

    private static ImmutableArray<Remedy> Build(Park park, UtilityKind kind, IReadOnlyList<Point> places, BilingualText what)
    {
        var known = park.Utilities.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        string Fresh(int i) => Enumerable.Range(1, int.MaxValue).Select(n => $"U-NEW-{kind}-{i + n}").First(id => !known.Contains(id) && known.Add(id));
        UtilityFacility[] facilities = [.. places.Select((p, i) => new UtilityFacility(Fresh(i), what.Zh, kind, null, null, p))];
        string zh = string.Join("；", places.Select(p => FormattableString.Invariant($"{p.X:0}, {p.Y:0}"))), en = string.Join("; ", places.Select(p => FormattableString.Invariant($"{p.X:0}, {p.Y:0}")));
        return [new(RemedyKind.Manage, new($"管理：在下列位置（工作坐标）设{what.Zh}：{zh}。", $"Build {what.En} at (working coordinates) {en}."), ParkEdit.Utilities(park, facilities))];
    }
}
