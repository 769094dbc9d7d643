using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Tests.Scenarios;

public sealed class LeakFrequencyTableTests
{
    private static readonly LeakFrequencyTable Table = ReferenceTables.Embedded.LeakFrequencies;

    private static HazardUnit Unit(UnitKind kind, double? pipe = null) => new()
    {
        Id = "U",
        Enterprise = "E",
        Name = "U",
        Kind = kind,
        Substance = "methanol",
        Quantity = 1,
        Shape = new Point(0, 0),
        PipeDiameter = pipe,
    };

    private static IEnumerable<(string, double)> Cases(HazardUnit unit, string set, bool pressurised = false)
        => Table.CasesOf(unit, set, pressurised).Cases.Select(c => (c.Name, c.Frequency.PerYear));

    [Test]
    public void An_atmospheric_tank_by_default()
        => Assert.That(Cases(Unit(UnitKind.AtmosphericTank), "default"), Is.EqualTo(new[] { ("hole-10mm", 1e-4), ("ten-minutes", 5e-6), ("rupture", 5e-6) }));

    [Test]
    public void A_pressure_vessel_of_the_Purple_Book()
        => Assert.That(Cases(Unit(UnitKind.PressureVessel), "purple-book", true), Is.EquivalentTo(new[] { ("rupture", 5e-7), ("ten-minutes", 5e-7), ("hole-10mm", 1e-5) }));

    [Test]
    public void A_pressure_vessel_of_API_581_has_four_sizes()
        => Assert.That(
            Cases(Unit(UnitKind.PressureVessel), "api581", true),
            Is.EqualTo(new[] { ("hole-5mm", 4e-5), ("hole-25mm", 1e-4), ("hole-100mm", 1e-5), ("rupture", 6e-6) }));

    [Test]
    public void A_pump_leaks_through_a_tenth_of_its_largest_connection_and_50_mm_at_most()
    {
        Assert.That(Cases(Unit(UnitKind.Pump, 0.2), "hj169"), Is.EqualTo(new[] { ("hole-20mm", 5e-4), ("full-bore", 1e-4) }));
        Assert.That(Table.CasesOf(Unit(UnitKind.Pump, 0.8), "hj169", false).Cases[0].HoleDiameter, Is.EqualTo(0.05).Within(1e-12));
        Assert.That(Table.CasesOf(Unit(UnitKind.Pump, 0.2), "hj169", false).Cases[1].HoleDiameter, Is.EqualTo(0.2));
    }

    [Test]
    public void A_missing_connection_is_an_assumption()
        => Assert.That(Table.CasesOf(Unit(UnitKind.Pump), "hj169", false).Assumptions.Select(a => a.Field), Does.Contain("pipe_mm"));

    [Test]
    public void Frequencies_per_hour_are_taken_for_the_hours_assumed()
    {
        var leaks = Table.CasesOf(Unit(UnitKind.LoadingArm, 0.1), "default", false);
        Assert.That(leaks.Cases.Select(c => c.Frequency.PerYear), Is.EqualTo(new[] { 3e-7 * 2000, 3e-8 * 2000 }).Within(1e-12));
        Assert.That(leaks.Assumptions.Single().Reason, Does.Contain("2000 h"));
    }

    [Test]
    public void A_pipe_takes_its_length_from_its_volume()
    {
        // π/4·0.1² m² over 10 m.
        var unit = Unit(UnitKind.Pipe, 0.1) with { Volume = Math.PI / 4 * 0.01 * 10 };
        Assert.That(Table.CasesOf(unit, "hj169", true).Cases.Select(c => c.Frequency.PerYear), Is.EqualTo(new[] { 2e-5, 3e-6 }).Within(1e-12));
    }

    [TestCase(0.05, 5e-6, 1e-6)]
    [TestCase(0.075, 5e-6, 1e-6)]
    [TestCase(0.1, 2e-6, 3e-7)]
    [TestCase(0.2, 2.4e-6, 1e-7)]
    public void A_pipeline_per_metre_by_its_bore(double bore, double leak, double rupture)
    {
        var line = new Pipeline("L", "methanol", bore, 1e6, 293, null, new LineString([new(0, 0), new(1, 0)]));
        Assert.That(Table.CasesPerMetre(line, "default").Select(c => c.Frequency.PerYear), Is.EqualTo(new[] { leak, rupture }));
    }

    [Test]
    public void Frequencies_per_foot_become_per_metre()
    {
        var line = new Pipeline("L", "methanol", 0.102, 1e6, 293, null, new LineString([new(0, 0), new(1, 0)]));
        Assert.That(Table.CasesPerMetre(line, "api581")[0].Frequency.PerYear, Is.EqualTo(9e-7 * 3.28084).Within(0.001).Percent);
    }

    [TestCase(true, 5e-7)]
    [TestCase(false, 1e-5)]
    public void A_road_tank_by_its_pressure(bool pressurised, double rupture)
        => Assert.That(Cases(Unit(UnitKind.TankTruck, 0.1), "default", pressurised), Does.Contain(("rupture", rupture)));

    [Test]
    public void Every_kind_of_unit_can_fail_in_every_set(
        [Values] UnitKind kind, [Values("default", "hj169", "purple-book", "api581")] string set, [Values] bool pressurised)
    {
        var leaks = Table.CasesOf(Unit(kind, 0.1), set, pressurised);
        Assert.That(leaks.Cases, Is.Not.Empty);
        Assert.That(leaks.Cases.Select(c => c.Name), Is.Unique);
        Assert.That(leaks.Cases.Select(c => c.Frequency.PerYear), Has.All.GreaterThan(0));
    }

    [Test]
    public void An_unknown_set_is_a_programming_error()
        => Assert.That(() => Table.CasesOf(Unit(UnitKind.Pump), "x", false), Throws.ArgumentException);

    [Test]
    public void Release_durations_cover_every_pair_of_classes([Values] ProtectionGrade detection, [Values] ProtectionGrade isolation)
        => Assert.That(ReferenceTables.Embedded.ReleaseDurations.Seconds(detection, isolation, 0.025), Is.InRange(600, 3600));
}
