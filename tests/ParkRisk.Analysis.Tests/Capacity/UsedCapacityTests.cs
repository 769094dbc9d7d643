using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Reporting.Tables;
using ParkRisk.Analysis.Tests.Reporting.Documents;

namespace ParkRisk.Analysis.Tests.Capacity;

/// <summary>The account of used capacity against the verdicts and the F–N curve that it rests on.</summary>
[TestFixture]
public sealed class UsedCapacityTests
{
    private static Assessment Result => SmallResult.Result;

    private static UsedCapacity Used => Result.Capacity!;

    [Test]
    public void The_utilisation_is_the_largest_of_all_ratios()
    {
        double targets = Result.Targets.Max(t => t.Ratio);
        double societal = Used.Societal.Max(s => s.Frequency / s.Limit);
        Assert.That(Used.Utilisation, Is.EqualTo(Math.Max(targets, societal)).Within(1e-12).Percent);
        Assert.That(Used.Remaining, Is.EqualTo(Math.Max(0, 1 - Used.Utilisation)));
    }

    [Test]
    public void Every_point_of_the_curve_from_one_death_on_is_there()
    {
        var curve = Result.SocietalRisk!.Curve.Where(p => p.Fatalities >= 1).ToArray();
        Assert.That(Used.Societal.Select(s => (s.Fatalities, s.Frequency)), Is.EqualTo(curve.Select(p => (p.Fatalities, p.Frequency))));
        Assert.That(Used.Societal.Select(s => s.Limit * s.Fatalities), Is.All.EqualTo(1e-3).Within(1e-9), "GB 36894-2018 figure 1: 1e-3/N");
    }

    [Test]
    public void Shares_of_enterprises_and_of_classes_sum_to_one()
    {
        Assert.That(Used.Enterprises.Sum(e => e.Share), Is.EqualTo(1).Within(1e-9));
        Assert.That(Used.Hazards.Sum(h => h.Share), Is.EqualTo(1).Within(1e-9));
        Assert.That(Used.Enterprises.Sum(e => e.Loss), Is.EqualTo(Result.SocietalRisk!.PotentialLossOfLife).Within(1e-9).Percent);
    }

    [Test]
    public void An_enterprise_alone_fills_the_park_as_far_as_its_share_says()
    {
        var alone = SmallResult.Input with { Park = SmallResult.Input.Park with { Units = [.. SmallResult.Input.Park.Units.Where(u => u.Enterprise == "E2")] } };
        var result = ParkAssessment.Run(alone, new AssessmentOptions(2)).Result!;
        double share = Used.Enterprises.Single(e => e.Subject == "enterprises/E2").Utilisation;
        Assert.That(share, Is.GreaterThanOrEqualTo(result.Targets.Max(t => Result.Targets.Single(w => w.Target.Id == t.Target.Id).WorstPoint.Equals(t.WorstPoint) ? t.Ratio : 0) * (1 - 1e-9)));
    }

    [Test]
    public void Doubled_frequencies_double_the_utilisation()
    {
        var park = SmallResult.Input.Park;
        var doubled = SmallResult.Input with { Park = park with { Units = [.. park.Units.Select(u => u with { FrequencyFactor = 2 * u.FrequencyFactor })] } };
        var used = ParkAssessment.Run(doubled, new AssessmentOptions(2)).Result!.Capacity!;
        Assert.That(used.Utilisation, Is.EqualTo(2 * Used.Utilisation).Within(1e-6).Percent);
    }

    [Test]
    public void Tonnes_are_those_of_the_units()
        => Assert.That(Used.Information.Holding, Is.EqualTo(850_000), "50 t of chlorine and 800 t of benzene");

    [Test]
    public void The_table_begins_with_the_park()
    {
        var table = CapacityTables.Used(Used);
        Assert.That(table.Rows[0].Cells[0], Is.EqualTo("park"));
        Assert.That(table.Rows, Has.Length.EqualTo(1 + Used.Targets.Length + Used.Societal.Length + Used.Enterprises.Length + Used.Hazards.Length));
    }
}
