using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.Rules;
using ParkRisk.Analysis.Siting.Terrains;

namespace ParkRisk.Analysis.Tests.Siting;

/// <summary>Drainage on ground made by hand.</summary>
[TestFixture]
public sealed class TerrainTests
{
    [Test]
    public void On_a_plane_water_runs_straight_down()
    {
        var path = Ground((x, _) => 20 - x / 100).Path(new(105, 505), 300);
        Assert.That(path.Select(p => p.Y), Is.All.EqualTo(505));
        Assert.That(path[^1].X - path[0].X, Is.EqualTo(300));
    }

    [Test]
    public void Water_fills_a_hollow_and_goes_on()
    {
        var path = Ground((x, y) => x is > 300 and < 400 && y is > 400 and < 600 ? 5 : 20 - x / 100).Path(new(105, 505), 2000);
        Assert.That(path[^1].X, Is.EqualTo(995), "it leaves the grid at its eastern edge");
        Assert.That(path.Distinct().Count(), Is.EqualTo(path.Length), "and never runs in a circle");
    }

    [Test]
    public void Every_cell_drains_out_of_any_ground()
    {
        var random = new Random(7);
        var field = new ScalarField(new GridFrame(0, 0, 1, 30, 20), [.. Enumerable.Range(0, 600).Select(_ => Math.Round(random.NextDouble() * 5))]);
        int[] downstream = FlowDirections.Downstream(field);
        for (int cell = 0; cell < downstream.Length; cell++)
        {
            int steps = 0, here = cell;
            for (; downstream[here] >= 0 && steps < 600; steps++)
            {
                here = downstream[here];
            }

            Assert.That(steps, Is.LessThan(600));
            Assert.That(here % 30 is 0 or 29 || here / 30 is 0 or 19, "it ends at the edge");
        }
    }

    [Test]
    public void A_school_below_a_tank_is_found_unless_a_bund_holds_or_lies_between()
    {
        var park = Hand.Park with
        {
            Enterprises = [Hand.Enterprise("E1", Hand.Box(50, 450, 200, 560))],
            Units = [Hand.Tank("T1", "E1", "67-56-1", 500, new Point(105, 505))],
            Targets =
            [
                new() { Id = "Below", Name = "Below", Category = TargetCategory.School, Shape = Hand.Box(300, 480, 340, 530) },
                new() { Id = "Beside", Name = "Beside", Category = TargetCategory.School, Shape = Hand.Box(300, 700, 340, 740) },
                new() { Id = "Above", Name = "Above", Category = TargetCategory.School, Shape = Hand.Box(10, 480, 40, 530) },
            ],
        };
        var ground = Ground((x, _) => 20 - x / 100);
        var finding = DownslopeDrainage.Evaluate(Hand.Context(park) with { Terrain = ground }).Single();
        Assert.That(finding.Subjects[1], Is.EqualTo("targets/Below"));
        Assert.That(finding.Measured, Is.EqualTo(1.9).Within(0.11), "19 or 20 cells of 0.1 m");
        Assert.That(Count(park with { Units = [park.Units[0] with { BundArea = 400 }] }, ground), Is.Zero);
        Assert.That(Count(park with { Bunds = [new("B", null, Hand.Box(240, 300, 250, 700))] }, ground), Is.Zero);
    }

    private static int Count(Park park, Terrain ground) => DownslopeDrainage.Evaluate(Hand.Context(park) with { Terrain = ground }).Count();

    private static Terrain Ground(Func<double, double, double> height)
    {
        var frame = new GridFrame(0, 0, 10, 100, 100);
        return new(new ScalarField(frame, [.. Enumerable.Range(0, 10_000).Select(i => height(frame.East(i % 100), frame.North(i / 100)))]));
    }
}
