using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments.Grading;
using ParkRisk.Analysis.Assessments.Register;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Tests.Reporting.Documents;

namespace ParkRisk.Analysis.Tests.Assessments.Grading;

/// <summary>Four colours, supervision ranking and the rectification register.</summary>
internal sealed class GradingTests
{
    [TestCase(2e-5, FindingSeverity.Red)]
    [TestCase(1e-5, FindingSeverity.Red)]
    [TestCase(9.9e-6, FindingSeverity.Orange)]
    [TestCase(1e-7, FindingSeverity.Yellow)]
    [TestCase(0, FindingSeverity.Blue)]
    public void A_risk_gets_the_colour_of_the_band_in_the_settings(double perYear, FindingSeverity colour)
        => Assert.That(FourColours.OfRisk(perYear, new ParkSettings()), Is.EqualTo(colour));

    [Test]
    public void Every_unit_enterprise_and_zone_has_exactly_one_colour()
    {
        var park = SmallResult.Result.Park;
        var expected = park.Units.Select(u => (ColouredKind.Unit, u.Id)).Concat(park.Enterprises.Select(e => (ColouredKind.Enterprise, e.Id))).Concat(park.Zones.Select(z => (ColouredKind.Zone, z.Id)));
        Assert.That(SmallResult.Result.Colours.Select(c => (c.Kind, c.Id)), Is.EquivalentTo(expected));
    }

    [Test]
    public void A_unit_that_alone_breaks_a_limit_is_red()
    {
        var target = SmallResult.Result.Targets.Single(t => t.Target.Id == "V1");
        var breaker = target.DecidingContributors.First(c => c.Value > target.Limit);
        Assert.That(SmallResult.Result.Colours.Single(c => c.Kind == ColouredKind.Unit && "units/" + c.Id == breaker.Subject).Colour, Is.EqualTo(FindingSeverity.Red));
    }

    [Test]
    public void The_ranking_falls_and_its_parts_sum_to_its_points()
    {
        var ranked = SmallResult.Result.Supervision;
        Assert.That(ranked.Select(s => s.Points), Is.Ordered.Descending);
        foreach (var enterprise in ranked)
        {
            Assert.That(enterprise.Parts.Sum(p => p.Amount * p.Rule.Points), Is.EqualTo(enterprise.Points).Within(1e-9));
        }
    }

    [Test]
    public void Measures_are_matched_by_the_id_of_the_finding_and_lateness_is_flagged()
    {
        string id = SmallResult.Result.Findings[0].Id;
        var before = new DateOnly(2026, 2, 28);
        ImmutableArray<RectificationMeasure> measures =
        [
            new(id, MeasureKind.Relocate, "甲", before, MeasureStatus.InProgress, null),
            new(id, MeasureKind.Manage, "乙", before, MeasureStatus.Done, null),
            new("gone", MeasureKind.Retrofit, "丙", null, MeasureStatus.Verified, null),
            new("gone too", MeasureKind.Retrofit, "丁", new DateOnly(2026, 3, 1), MeasureStatus.Open, null),
            new(null, MeasureKind.Manage, "戊", null, MeasureStatus.Open, null),
        ];
        var result = SmallResult.Result with { Park = SmallResult.Result.Park with { Measures = measures } };
        var entries = RectificationRegister.Of(result).ToLookup(e => e.Measure?.Owner ?? "");
        Assert.That(entries["甲"].Single() is { State: EntryState.Pending, IsOverdue: true });
        Assert.That(entries["乙"].Single() is { State: EntryState.Reopened, IsOverdue: false });
        Assert.That(entries["丙"].Single().State, Is.EqualTo(EntryState.Closed));
        Assert.That(entries["丁"].Single() is { State: EntryState.NotFoundAnyMore, IsOverdue: false }, "due today is not late");
        Assert.That(entries["戊"].Single().State, Is.EqualTo(EntryState.FreeStanding));
        Assert.That(entries[""].Count(), Is.EqualTo(result.Findings.Length - 1), "every other finding still lacks a measure");
    }
}
