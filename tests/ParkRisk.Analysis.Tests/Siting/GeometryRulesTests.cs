using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Tests.Siting;

/// <summary>Rules that follow from places and quantities alone, on cases worked out by hand.</summary>
[TestFixture]
public sealed class GeometryRulesTests
{
    [TestCase(99.9, true)]
    [TestCase(100.0, false)]
    [TestCase(100.1, false)]
    public void The_distance_of_the_table_itself_is_enough(double gap, bool isBroken)
    {
        var park = Hand.Park with
        {
            Enterprises = [Hand.Enterprise("E1", Hand.Box(0, 0, 200, 200))],
            Units = [Hand.Tank("T1", "E1", "67-56-1", 500, Hand.Box(100, 100, 110, 110))],
            Targets = [new() { Id = "V", Name = "V", Category = TargetCategory.Residential, Shape = Hand.Box(110 + gap, 100, 400, 200) }],
        };
        var findings = FireSeparation.Evaluate(Hand.Context(park)).ToArray();
        Assert.That(findings, Has.Length.EqualTo(isBroken ? 1 : 0));
        if (isBroken)
        {
            Assert.That(findings[0].Measured, Is.EqualTo(gap).Within(1e-9));
            Assert.That(findings[0].Limit, Is.EqualTo(100));
            Assert.That(findings[0].Contributors.Sum(c => c.Value), Is.EqualTo(findings[0].Measured).Within(1e-9));
        }
    }

    [Test]
    public void The_distance_to_a_road_is_to_its_edge()
    {
        var park = Hand.Park with
        {
            Enterprises = [Hand.Enterprise("E1", Hand.Box(0, 0, 200, 200))],
            Units = [Hand.Tank("S1", "E1", "74-98-6", 500, new Point(100, 100), UnitKind.PressureVessel)],
            Roads = [new("R1", RoadClass.Trunk, 20, null, false, Hand.Line(140, -500, 140, 500))],
        };
        var finding = FireSeparation.Evaluate(Hand.Context(park)).Single();
        Assert.That((finding.Measured, finding.Limit), Is.EqualTo((30.0, 35.0)));
    }

    [Test]
    public void Prohibited_substances_and_exceeded_limits_are_found_and_the_limit_itself_is_allowed()
    {
        var park = Hand.Park with
        {
            Enterprises = [Hand.Enterprise("E1", Hand.Box(0, 0, 200, 200))],
            Units =
            [
                Hand.Tank("T1", "E1", "7782-50-5", 60, new Point(10, 10)) with { Count = 2 },
                Hand.Tank("T2", "E1", "液氯", 30, new Point(20, 10)) with { Status = OperatingStatus.Proposed },
                Hand.Tank("T3", "E1", "75-44-5", 1, new Point(30, 10)) with { Status = OperatingStatus.Proposed },
            ],
        };
        Finding[] With(double limit) => [.. CatalogueRules.Evaluate(Hand.Context(park with
        {
            Restrictions =
            [
                new("7782-50-5", null, null, RestrictionControl.Restricted, limit * 1000, "", "first"),
                new("75-44-5", null, null, RestrictionControl.Prohibited, null, "", "second"),
            ],
        }))];
        var above = With(149.9).Single(f => f.Rule == "catalogue-limit");
        Assert.That(above.Measured, Is.EqualTo(150).Within(1e-9));
        Assert.That(above.Contributors.Select(c => c.Value), Is.EqualTo(new[] { 120.0, 30.0 }).Within(1e-9));
        Assert.That(above.Severity, Is.EqualTo(FindingSeverity.Red));
        Assert.That(With(150).Select(f => f.Rule), Has.None.EqualTo("catalogue-limit"));
        Assert.That(With(150).Single(f => f.Rule == "catalogue-prohibited").Severity, Is.EqualTo(FindingSeverity.Red));
    }

    [TestCase("2614", "26", true)]
    [TestCase("C2614", "2614", true)]
    [TestCase("26", "2614", false)]
    [TestCase(null, "26", false)]
    public void Industry_codes_fall_under_their_headings(string? code, string heading, bool expected)
        => Assert.That(CatalogueRules.IndustryMatches(code, heading), Is.EqualTo(expected));

    [Test]
    public void A_plot_admits_only_what_it_names()
    {
        var park = Hand.Park with
        {
            Plots = [new("P1", null, ["1811", "仓储物流"], Hand.Box(0, 0, 100, 100))],
            Enterprises =
            [
                Hand.Enterprise("E1", Hand.Box(0, 0, 50, 100)) with { Industry = "1811" },
                Hand.Enterprise("E2", Hand.Box(50, 0, 100, 100)) with { Industry = "5942" },
                Hand.Enterprise("E3", Hand.Box(200, 0, 300, 100)) with { Industry = "5942" },
            ],
        };
        Assert.That(ZoneRules.Evaluate(Hand.Context(park)).Select(f => f.Id), Is.EqualTo(new[] { "plot-use:enterprises/E2:plots/P1" }));
    }

    [TestCase(0, 100, 0)]
    [TestCase(100, 0, 4)]
    [TestCase(0, -100, 8)]
    [TestCase(-100, 0, 12)]
    [TestCase(100, 100, 2)]
    public void The_wind_of_a_pair_blows_from_the_source(double x, double y, int sector)
        => Assert.That(PrevailingWind.SectorFrom(new(0, 0), new(x, y), 16), Is.EqualTo(sector));

    [Test]
    public void A_school_downwind_of_chlorine_in_the_prevailing_wind_is_found_and_one_upwind_is_not()
    {
        double[] rose = [.. Enumerable.Range(0, 16).Select(s => s == 4 ? 0.25 : 0.05)];
        var park = Hand.Park with
        {
            Enterprises = [Hand.Enterprise("E1", Hand.Box(900, 900, 1100, 1100))],
            Units = [Hand.Tank("T1", "E1", "7782-50-5", 50, new Point(1000, 1000), UnitKind.PressureVessel)],
            Targets =
            [
                new() { Id = "West", Name = "West", Category = TargetCategory.School, Shape = new Point(600, 1000) },
                new() { Id = "East", Name = "East", Category = TargetCategory.School, Shape = new Point(1400, 1000) },
            ],
        };
        var finding = PrevailingWind.Evaluate(Hand.Context(park) with { Rose = new WindRose([.. rose], [.. new double[16]], 0) }).Single();
        Assert.That(finding.Subjects[0], Is.EqualTo("targets/West"));
        Assert.That(finding.Measured, Is.EqualTo(0.25));
        Assert.That(finding.WindShares[4], Is.EqualTo(1));
    }

    [Test]
    public void The_blast_limit_holds_where_the_formula_says()
    {
        // 14/Z³ + 4.3/Z² + 1.1/Z = 0.05 at Z = 26.28 (Pa·10⁵ = 5000 Pa); 1000 kg gives 262.8 m.
        var blast = new ExplosivesBlast(Hand.Tank("X", "E1", "118-96-7", 1, new Point(0, 0), UnitKind.ExplosiveStore), 1000);
        double z = blast.Radius(5000) / 10;
        Assert.That(14 / (z * z * z) + 4.3 / (z * z) + 1.1 / z, Is.EqualTo(0.05).Within(1e-9));
    }
}
