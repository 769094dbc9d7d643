using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Risk.Benchmarking;

namespace ParkRisk.Analysis.Tests.Risk;

/// <summary>The choice of cells.</summary>
public sealed class GridPlannerTests
{
    private static readonly Envelope Park = new(103, 1000, 204, 900);

    [Test]
    public void A_margin_widens_the_park_to_whole_cells()
    {
        GridPlan plan = GridPlanner.Plan(Park, new ParkSettings { GridCell = 20, Margin = 100 }, []);
        Assert.That((plan.Frame!.West, plan.Frame.South, plan.Frame.Columns, plan.Frame.Rows), Is.EqualTo((0, 100, 55, 45)));
    }

    [Test]
    public void Without_margin_the_grid_goes_on_until_no_source_reaches_further()
    {
        RiskSource source = new("s", 500, 500, [new RiskItem("a", 1e-6, null, new LethalDisc(2000, 1)), new RiskItem("rare", 1e-11, null, new LethalDisc(9000, 1))]);
        GridPlan plan = GridPlanner.Plan(Park, new ParkSettings(), [source]);
        Assert.That((plan.Frame!.West, plan.Frame.Columns), Is.EqualTo((-1500, 400)));
    }

    [Test]
    public void Too_many_cells_are_refused_with_the_finest_possible()
    {
        GridPlan plan = GridPlanner.Plan(new Envelope(0, 1e5, 0, 1e5), new ParkSettings { GridCell = 1, Margin = 0 }, []);
        Assert.That(plan.Frame, Is.Null);
        Assert.That(plan.Issue!.Expected, Does.Contain("12.6 m"));
        Assert.That(GridPlanner.Plan(new Envelope(0, 1e5, 0, 1e5), new ParkSettings { GridCell = 12.6, Margin = 0 }, []).Frame, Is.Not.Null);
    }
}
