using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.Criteria;

public sealed class HazardGroupTests
{
    private static Polygon Box(double x0, double y0, double x1, double y1)
        => new(new LinearRing([new(x0, y0), new(x1, y0), new(x1, y1), new(x0, y1), new(x0, y0)]));

    private static HazardUnit Unit(string id, UnitKind kind, double x, double y, string enterprise = "A") => new()
    {
        Id = id,
        Enterprise = enterprise,
        Name = id,
        Kind = kind,
        Substance = "methanol",
        Quantity = 1000,
        Shape = new Point(x, y),
    };

    private static Park Park(params HazardUnit[] units) => new()
    {
        Name = "p",
        DatasetCrs = "EPSG:4549",
        WorkingCrs = "EPSG:4549",
        Enterprises =
        [
            new Enterprise { Id = "A", Name = "A", Shape = Box(0, 0, 100, 100) },
            new Enterprise { Id = "B", Name = "B", Shape = Box(200, 0, 300, 100) },
        ],
        Bunds = [new Bund("N", "A", Box(0, 0, 50, 50)), new Bund("S", null, Box(50, 50, 100, 100))],
        Units = [.. units],
    };

    [Test]
    public void Tanks_of_one_enterprise_in_one_bund_are_assessed_together()
    {
        var groups = HazardGroups.Of(Park(
            Unit("T1", UnitKind.AtmosphericTank, 10, 10), Unit("T2", UnitKind.PressureVessel, 20, 20), Unit("T3", UnitKind.AtmosphericTank, 60, 60)));
        Assert.That(groups.Select(g => (g.Id, g.Units.Length, g.Basis)), Is.EqualTo(new[]
        {
            ("A/N", 2, HazardGroupBasis.Bund),
            ("A/S", 1, HazardGroupBasis.Bund),
        }));
    }

    [Test]
    public void Another_enterprises_tank_and_a_reactor_in_the_bund_stand_alone()
    {
        var groups = HazardGroups.Of(Park(Unit("T1", UnitKind.AtmosphericTank, 10, 10, "B"), Unit("R1", UnitKind.Reactor, 11, 11)));
        Assert.That(groups.Select(g => g.Id), Is.EqualTo(new[] { "B/T1", "A/R1" }));
    }

    [Test]
    public void A_stated_group_goes_before_the_bund()
    {
        var stated = Unit("T1", UnitKind.AtmosphericTank, 10, 10) with { HazardGroup = "plant 1" };
        var reactor = Unit("R1", UnitKind.Reactor, 80, 20) with { HazardGroup = "plant 1" };
        Assert.That(HazardGroups.Of(Park(stated, reactor)).Single().Units, Has.Length.EqualTo(2));
    }

    [Test]
    public void What_is_closed_does_not_count()
    {
        var closed = Unit("T1", UnitKind.AtmosphericTank, 10, 10) with { Status = OperatingStatus.Closed };
        Assert.That(HazardGroups.Of(Park(closed, Unit("T2", UnitKind.AtmosphericTank, 20, 10))).Single().Units.Single().Id, Is.EqualTo("T2"));
    }

    [Test]
    public void Holdings_count_every_item_and_every_inventory()
    {
        var unit = Unit("T1", UnitKind.AtmosphericTank, 0, 0) with { Count = 3, Inventories = [new Inventory("苯", 500), new Inventory("no such thing", 9)] };
        var holdings = HazardHolding.Of(unit, ReferenceTables.Embedded.Substances);
        Assert.That(holdings.Select(h => (h.Substance.NameEn, h.Mass)), Is.EqualTo(new[] { ("Methanol", 3000.0), ("Benzene", 1500.0) }));
    }

    [Test]
    public void The_working_temperature_and_the_kind_set_the_condition()
    {
        HoldingCondition Of(HazardUnit unit) => HazardHolding.Of(unit, ReferenceTables.Embedded.Substances)[0].Condition;
        Assert.That(Of(Unit("T", UnitKind.AtmosphericTank, 0, 0)), Is.EqualTo(HoldingCondition.Ordinary));
        Assert.That(Of(Unit("R", UnitKind.Reactor, 0, 0)), Is.EqualTo(HoldingCondition.SpecialProcess));
        Assert.That(Of(Unit("V", UnitKind.ProcessVessel, 0, 0) with { GaugePressure = 1.7e6 }), Is.EqualTo(HoldingCondition.SpecialProcess));
        Assert.That(Of(Unit("V", UnitKind.ProcessVessel, 0, 0) with { GaugePressure = 1.6e6 }), Is.EqualTo(HoldingCondition.Ordinary));
        Assert.That(Of(Unit("R", UnitKind.Reactor, 0, 0) with { Temperature = 400 }), Is.EqualTo(HoldingCondition.AboveBoilingPoint));
    }

    [Test]
    public void Exposed_people_are_those_within_500_m_outside_the_plant()
    {
        ProtectionTarget Target(string id, double x, double? day, double? night, string? enterprise = null) => new()
        {
            Id = id,
            Name = id,
            Category = TargetCategory.Residential,
            Shape = new Point(x, 50),
            PersonsDay = day,
            PersonsNight = night,
            Enterprise = enterprise,
        };
        var park = Park() with
        {
            Targets =
            [
                Target("at the line", 600, 10, 30), Target("beyond", 600.1, 1000, 1000), Target("inside the plot", 50, 1000, 1000),
                Target("own", 150, 1000, 1000, "A"), Target("by day only", 300, 5, null),
            ],
            // Half of this area lies within 500 m, along a straight edge of the plot.
            Population = [new PopulationArea("1", 8, 6, Box(550, 40, 650, 60))],
        };
        // By day 10 + 5 + 4 = 19, by night 30 + 5 + 3 = 38.
        Assert.That(ExposedPersons.Around(park, park.Enterprises[0]), Is.EqualTo(38));
    }
}
