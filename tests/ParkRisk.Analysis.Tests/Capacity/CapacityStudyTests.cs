using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Planning;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Tests.Capacity;

/// <summary>The remaining capacity against full assessments: the claim adds no red finding, one unit more does.</summary>
[TestFixture]
public sealed class CapacityStudyTests
{
    private const string Targets = "V1,近校,school,60,80,,562000,3534300\nV2,远村,residential,60,80,,563400,3534600\n";

    private AssessmentInput input = null!;
    private CapacityStudyResult study = null!;

    [OneTimeSetUp]
    public void Study()
    {
        input = RoomyPark.Read(Targets);
        study = Run(input, "chlorine-store", "gasoline-tank");
    }

    [Test]
    public void The_park_has_room_and_every_pair_of_plot_and_archetype_is_a_column()
    {
        Assert.That(study.Over, Is.Empty);
        Assert.That(study.Programme!.Columns.Select(c => (c.Plot.Id, c.Archetype.Id)), Is.EqualTo(new[] { ("P1", "chlorine-store"), ("P1", "gasoline-tank"), ("P2", "chlorine-store"), ("P2", "gasoline-tank") }));
        Assert.That(study.Remaining, Is.GreaterThan(1));
    }

    [Test]
    public void The_solution_keeps_every_limit_and_its_prices_prove_that_no_other_is_better()
    {
        var programme = study.Programme!;
        foreach (var row in programme.Rows)
        {
            Assert.That(row.Taken(programme.Solution), Is.LessThanOrEqualTo(row.Limit * (1 + 1e-6)), row.Subject);
        }

        double worth = programme.Prices.Sum(p => p.Price * (p.Row?.Limit ?? programme.Columns[p.Column!.Value].Upper));
        Assert.That(worth, Is.EqualTo(programme.Objective).Within(1e-6));
        Assert.That(programme.Objective, Is.GreaterThanOrEqualTo(programme.WholeUnits.Sum() - 1e-6));
    }

    [Test]
    public void The_claim_adds_no_red_finding()
    {
        Assert.That(study.Verification!.IsConfirmed, Is.True);
        Assert.That(Reds(study.Verification.Units), Is.EqualTo(Reds([0, 0, 0, 0])));
    }

    [Test]
    public void One_chlorine_store_more_than_its_room_makes_a_red_finding()
    {
        var store = RoomyPark.Archetype(input, "chlorine-store");
        var safer = store with { UnitArea = 400, Units = [.. store.Units.Select(u => u with { FrequencyFactor = 0.02 })] };
        var alone = Run(input, new CapacityRequest([safer]));
        var verification = alone.Verification!;
        Assert.That(verification.IsConfirmed, Is.True);
        Assert.That(verification.Units.Sum(), Is.GreaterThanOrEqualTo(1), "there is room for one");
        Assert.That(verification.OneMore.Select(m => m.Findings.Length), Is.All.GreaterThan(0));
    }

    [Test]
    public void The_price_of_a_limit_is_the_slope_of_the_optimum()
    {
        var programme = study.Programme!;
        var price = programme.Prices.First(p => p.Row is not null);
        var linear = CapacityProgramme.Linear(programme.Columns, programme.Rows);
        int row = programme.Rows.IndexOf(price.Row!);
        double step = 1e-3 * price.Row!.Criterion;
        double At(double change) => (linear with { Limits = linear.Limits.SetItem(row, linear.Limits[row] + change) }).Solve().Objective;
        Assert.That(At(step) - At(0), Is.LessThanOrEqualTo(price.Price * step * (1 + 1e-6)), "the optimum is concave in a limit, and the price is its slope");
        Assert.That(At(0) - At(-step), Is.GreaterThanOrEqualTo(price.Price * step * (1 - 1e-6)));
    }

    [Test]
    public void Risk_of_a_column_is_that_of_the_unit_in_the_park()
    {
        var programme = study.Programme!;
        int column = programme.Columns.IndexOf(programme.Columns.First(c => c.Archetype.Id == "chlorine-store"));
        int[] one = [.. programme.Columns.Select((_, j) => j == column ? 1 : 0)];
        var with = Assess(one).Targets.Single(t => t.Target.Id == "V1");
        var without = Assess([0, 0, 0, 0]).Targets.Single(t => t.Target.Id == "V1");
        double claimed = programme.Columns[column].Risk[Point("targets/V1")];
        Assert.That(with.Risk - without.Risk, Is.EqualTo(claimed).Within(1e-6).Percent);
    }

    [Test]
    public void A_total_of_a_substance_binds_and_one_that_is_exceeded_is_said_in_words()
    {
        var capped = Run(input, new CapacityRequest([RoomyPark.Archetype(input, "chlorine-store")]) { Caps = [new("液氯", 50_000)], Verify = false });
        Assert.That(capped.Programme!.Solution.Sum() * 45_000, Is.LessThanOrEqualTo(48_000 * (1 + 1e-9)), "2 t are there, a unit holds 45 t");
        var infeasible = Run(input, new CapacityRequest([RoomyPark.Archetype(input, "chlorine-store")]) { Caps = [new("液氯", 1_000)], Verify = false });
        Assert.That(infeasible.Programme!.Objective, Is.Zero);
        Assert.That(infeasible.Remarks.Select(r => r.En), Has.Some.Contains("1 t must go first"));
    }

    [Test]
    public void Without_plots_or_with_an_unknown_substance_it_says_so()
    {
        var bare = Run(input with { Park = input.Park with { Plots = [] } }, "chlorine-store");
        Assert.That(bare.Remaining, Is.Zero);
        Assert.That(bare.Remarks.Select(r => r.En), Has.Some.Contains("no plots"));
        var store = RoomyPark.Archetype(input, "chlorine-store");
        var strange = store with { Units = [.. store.Units.Select(u => u with { Substance = "氪石" })] };
        var unknown = Run(input, new CapacityRequest([strange]) { Verify = false });
        Assert.That(unknown.Remarks.Select(r => r.En), Has.Some.Contains("not in the substance table: 氪石"));
    }

    [Test]
    public void What_the_catalogue_prohibits_gets_no_units()
    {
        var prohibiting = input with { Park = input.Park with { Restrictions = [new("7782-50-5", null, null, RestrictionControl.Prohibited, null, null, "示例")] } };
        var result = Run(prohibiting, new CapacityRequest([RoomyPark.Archetype(input, "chlorine-store")]) { Verify = false });
        Assert.That(result.Programme!.Columns.Select(c => c.Upper), Is.All.Zero);
    }

    [Test]
    public void An_exhausted_park_has_no_capacity_and_a_least_cure_that_is_enough()
    {
        var exhausted = RoomyPark.Read("V1,近校,school,60,80,,560600,3533600\nV2,远村,residential,60,80,,563400,3534600\n");
        exhausted = exhausted with { Park = exhausted.Park with { Units = [.. exhausted.Park.Units.Select(u => u.Id == "T1" ? u with { FrequencyFactor = 50 } : u)] } };
        var result = Run(exhausted, "gasoline-tank");
        Assert.That(result.Over, Is.Not.Empty);
        Assert.That(result.Remaining, Is.Zero);
        Assert.That(result.Cure!.IsEnough, Is.True);
        Assert.That(result.Cure.Steps.Select(s => s.Subject), Is.EqualTo(new[] { "units/T1" }), "only the chlorine tank reaches the school");
        var cured = ParkAssessment.Run(exhausted with { Park = ParkMerge.Apply(exhausted.Park, result.Cure.Change) }, new AssessmentOptions(2)).Result!;
        Assert.That(cured.Targets.Select(t => t.IsAcceptable), Is.All.True);
        Assert.That(cured.Capacity!.Utilisation, Is.LessThanOrEqualTo(1 + 1e-9));
    }

    [Test]
    public void The_map_agrees_with_full_assessments_at_sampled_cells()
    {
        var store = RoomyPark.Archetype(input, "chlorine-store");
        var safer = store with { UnitArea = 400, Units = [.. store.Units.Select(u => u with { FrequencyFactor = 0.02 })] };
        var mapped = CapacityStudy.Run(input, new CapacityRequest([safer]) { Verify = false, Cell = 60 }, new AssessmentOptions(2));
        var map = mapped.Maps.Single();
        Assert.That(map.BestPlaces.Select(c => c.Plot.Id), Is.EquivalentTo(new[] { "P1", "P2" }));
        foreach (var cell in new[] { map.Cells[0], map.Cells[map.Cells.Length / 2], map.Cells[^1] })
        {
            Assert.That(RedsAt(safer, cell, cell.Room.WholeUnits), Is.Zero, cell.Plot.Id);
            Assert.That(cell.Room.Subject.StartsWith("plots/", StringComparison.Ordinal) || RedsAt(safer, cell, cell.Room.WholeUnits + 1) > 0, Is.True, cell.Plot.Id);
        }
    }

    [Test]
    public void What_a_withdrawal_frees_is_what_an_assessment_without_the_enterprise_finds()
    {
        var mapped = CapacityStudy.Run(input, new CapacityRequest([]) { Verify = false }, new AssessmentOptions(2));
        var claimed = mapped.Control!.Changes.Single(c => c.Subject == "enterprises/E1" && c.Kind == RemedyKind.Withdraw);
        var park = ParkMerge.Apply(input.Park, new ParkProposal(new Park { Name = "", DatasetCrs = input.Park.DatasetCrs, WorkingCrs = input.Park.WorkingCrs }, [("enterprises", "E1")]));
        var without = ParkAssessment.Run(input with { Park = park }, new AssessmentOptions(2)).Result!;
        Assert.That(claimed.UtilisationAfter, Is.EqualTo(without.Capacity!.Utilisation).Within(1).Percent, "staff of the enterprise go with it");
        Assert.That(mapped.Control.Entries.Select(e => e.State), Is.All.EqualTo(CapacityGrant.Used));
    }

    [Test]
    public void A_better_layout_is_confirmed_by_an_assessment()
    {
        var proposed = RoomyPark.Archetype(input, "chlorine-store");
        var near = ParkMerge.Apply(input.Park, CapacityClaim.Of(input.Park, proposed, "N1", new NetTopologySuite.Geometries.Coordinate(561950, 3534200), 1, null));
        var mapped = CapacityStudy.Run(input with { Park = near }, new CapacityRequest([]) { Verify = false }, new AssessmentOptions(2));
        var best = mapped.Layout!.Front[0];
        Assert.That(best.Utilisation, Is.LessThan(mapped.Layout.Present.Utilisation));
        var moved = ParkAssessment.Run(input with { Park = ParkMerge.Apply(near, best.Change) }, new AssessmentOptions(2)).Result!;
        Assert.That(moved.Targets.Max(t => t.Ratio), Is.EqualTo(best.Utilisation).Within(1).Percent, "domino effects at the old place are still in the estimate");
        Assert.That(mapped.Layout.Front.Select(o => mapped.Layout.Front.Any(o.IsDominatedBy)), Is.All.False);
    }

    private int RedsAt(ProjectArchetype archetype, SuitabilityCell cell, int units)
    {
        if (units == 0)
        {
            return 0;
        }

        var park = ParkMerge.Apply(input.Park, CapacityClaim.Of(input.Park, archetype, "NEW", cell.Room.Place, units, cell.Plot));
        var before = Reds([0, 0, 0, 0]);
        return ParkAssessment.Run(input with { Park = park }, new AssessmentOptions(2)).Result!.Findings.Count(f => f.Severity == FindingSeverity.Red && !before.Contains(f.Id));
    }

    private static CapacityStudyResult Run(AssessmentInput input, params string[] archetypes)
        => Run(input, new CapacityRequest([.. archetypes.Select(a => RoomyPark.Archetype(input, a))]));

    private static CapacityStudyResult Run(AssessmentInput input, CapacityRequest request) => CapacityStudy.Run(input, request with { Maps = false }, new AssessmentOptions(2));

    private int Point(string subject)
    {
        // Points come target by target, cumulated and new in turn; a target that is a point has one of each.
        int index = input.Park.Targets.Select((t, i) => (t, i)).Single(t => "targets/" + t.t.Id == subject).i;
        return 2 * index;
    }

    private Assessment Assess(IReadOnlyList<int> units)
    {
        var programme = study.Programme!;
        var park = ParkMerge.Apply(input.Park, CapacityClaim.Of(input.Park, programme, units));
        return ParkAssessment.Run(input with { Park = park }, new AssessmentOptions(2)).Result!;
    }

    private string[] Reds(IReadOnlyList<int> units) => [.. Assess(units).Findings.Where(f => f.Severity == FindingSeverity.Red).Select(f => f.Id).Order(StringComparer.Ordinal)];
}
