using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.Roads;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Tests.Siting;

/// <summary>Times and routes on roads that can be worked out by hand.</summary>
[TestFixture]
public sealed class RoadTests
{
    [Test]
    public void The_quickest_way_is_not_the_shortest_where_a_detour_is_faster()
    {
        // Straight: 1000 m at 2 m/s = 500 s. Detour: 500 + 1000 + 500 m at 10 m/s = 200 s.
        var network = Build(Road("slow", 2, 0, 0, 1000, 0), Road("fast", 10, 0, 0, 0, 500, 1000, 500, 1000, 0));
        var way = new RoadTravel(network, [network.Access(new Point(0, 0))], 5).To(network.Access(new Point(1000, 0)))!;
        Assert.That(way.Seconds, Is.EqualTo(200).Within(1e-9));
        Assert.That(way.Legs.Sum(l => l.Seconds), Is.EqualTo(200).Within(1e-9));
        Assert.That(way.Line.Length, Is.EqualTo(2000).Within(1e-6));
    }

    [Test]
    public void The_ways_between_road_and_place_count()
    {
        var network = Build(Road("r", 10, 0, 0, 1000, 0));
        var way = new RoadTravel(network, [network.Access(new Point(100, 20))], 5).To(network.Access(new Point(400, -30)))!;
        Assert.That(way.Seconds, Is.EqualTo(30 + 50 / 5.0).Within(1e-9));
    }

    [Test]
    public void Roads_that_cross_or_end_on_one_another_join_and_motorways_do_not()
    {
        var joined = Build(Road("a", 10, 0, 0, 1000, 0), Road("b", 10, 500, -500, 500, 500), Road("c", 10, 800, 0.4, 800, 300));
        var travel = new RoadTravel(joined, [joined.Access(new Point(0, 0))], 5);
        Assert.That(travel.To(joined.Access(new Point(500, 500)))!.Seconds, Is.EqualTo(100).Within(1e-6));
        Assert.That(travel.To(joined.Access(new Point(800, 300))), Is.Not.Null);
        var above = RoadNetwork.Build([Road("a", 10, 0, 0, 1000, 0), Road("m", 10, 500, -500, 500, 500) with { Class = RoadClass.Motorway }], r => r.Speed!.Value);
        Assert.That(above.Nodes, Has.Length.EqualTo(4));
    }

    [Test]
    public void A_closed_road_closes_the_way()
    {
        var network = Build(Road("a", 10, 0, 0, 500, 0), Road("b", 10, 500, 0, 1000, 0));
        int b = network.Access(new Point(800, 0))!.Edge;
        Assert.That(new RoadTravel(network, [network.Access(new Point(0, 0))], 5, e => e == b).To(network.Access(new Point(900, 0))), Is.Null);
    }

    [TestCase(true, 2)]
    [TestCase(false, 1)]
    public void Routes_that_share_a_stretch_are_one(bool hasSecond, int expected)
    {
        Road[] roads = [Road("a", 10, 0, 0, 500, 0), Road("stem", 10, 500, 0, 1000, 0), .. hasSecond ? new[] { Road("b", 10, 0, 0, 0, 500, 1000, 500) } : []];
        var network = Build(roads);
        var exits = new[] { new Point(1000, 0), new Point(1000, 500) }.Take(hasSecond ? 2 : 1).Select(p => network.Access(p)!).ToArray();
        Assert.That(EscapeRoutes.Independent(network, network.AllAccesses(new Point(250, 0), 10), exits, 4), Has.Length.EqualTo(expected));
    }

    [TestCase(3000, false)]
    [TestCase(3100, true)]
    public void A_major_hazard_beyond_five_minutes_is_found(double at, bool isFound)
    {
        // 36 km/h = 10 m/s: 3000 m in exactly 5 min, which is still in time.
        var park = Hand.Park with
        {
            Enterprises = [Hand.Enterprise("E1", Hand.Box(at - 50, -50, at + 50, 50))],
            Units = [Hand.Tank("T1", "E1", "7782-50-5", 50, new Point(at, 0), UnitKind.PressureVessel)],
            Roads = [Road("r", 10, 0, 0, 5000, 0)],
            Utilities = [new("F", "F", UtilityKind.FireStation, null, null, new Point(0, 0))],
        };
        var findings = EmergencyRoads.Evaluate(Hand.Context(park).Graded()).Where(f => f.Rule == "fire-station-time").ToArray();
        Assert.That(findings, Has.Length.EqualTo(isFound ? 1 : 0));
        if (isFound)
        {
            Assert.That(findings[0].Measured, Is.EqualTo(310 / 60.0).Within(1e-9));
            Assert.That(findings[0].Contributors.Sum(c => c.Value), Is.EqualTo(findings[0].Measured).Within(1e-9));
        }
    }

    private static Road Road(string id, double speed, params double[] xy) => new(id, RoadClass.Secondary, 8, speed, false, Hand.Line(xy));

    private static RoadNetwork Build(params Road[] roads) => RoadNetwork.Build(roads, r => r.Speed!.Value);
}
