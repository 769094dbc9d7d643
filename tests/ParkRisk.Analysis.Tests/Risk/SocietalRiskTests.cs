using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Risk.Benchmarking;

namespace ParkRisk.Analysis.Tests.Risk;

/// <summary>F–N curve and potential loss of life.</summary>
public sealed class SocietalRiskTests
{
    private static readonly RiskSource Explosion = new("s", 0, 0, [new RiskItem("e", 1e-5, null, new LethalDisc(100, 1)), new RiskItem("f", 1e-4, null, new LethalDisc(50, 0.5))]);

    [Test]
    public void Two_explosions_give_two_steps()
    {
        SocietalRiskResult result = Compute([Explosion], null, new PopulationPoint(30, 0, 4, 0), new PopulationPoint(0, 80, 5.5, 0), new PopulationPoint(0, 101, 1000, 0));
        Assert.That(result.Curve.Points, Has.Length.EqualTo(2));
        Assert.That(result.Curve.Points[0].Fatalities, Is.EqualTo(2).Within(1e-12));
        Assert.That(result.Curve.Points[0].Frequency, Is.EqualTo(1.1e-4).Within(1e-15));
        Assert.That(result.Curve.Points[1].Fatalities, Is.EqualTo(9.5).Within(1e-12));
        Assert.That(result.Curve.Points[1].Frequency, Is.EqualTo(1e-5).Within(1e-16));
        Assert.That(result.PotentialLossOfLife, Is.EqualTo(1e-5 * 9.5 + 1e-4 * 2).Within(1e-15));
        Assert.That(result.Curve.FrequencyOf(9.5), Is.EqualTo(1e-5).Within(1e-16));
    }

    [Test]
    public void The_owners_own_people_do_not_count_and_those_indoors_count_by_their_factor()
    {
        RiskSource owned = Explosion with { Owner = "A", Items = [new RiskItem("e", 1e-5, null, new LethalDisc(100, 1)) { OutdoorFactor = 0.5, IndoorFactor = 0.1 }] };
        SocietalRiskResult result = Compute([owned], null, new PopulationPoint(0, 0, 7, 7, "A"), new PopulationPoint(0, 0, 10, 20, "B"), new PopulationPoint(1, 0, 0, 30));
        Assert.That(result.PotentialLossOfLife, Is.EqualTo(1e-5 * (5 + 2 + 3)).Within(1e-16));
        Assert.That(result.LossByPoint[0], Is.EqualTo([0, 1e-5 * 7, 1e-5 * 3]).Within(1e-16));
    }

    [Test]
    public void Day_and_night_are_weighted_by_their_share_of_the_year()
    {
        SocietalRiskResult result = SocietalRisk.Compute(
            [Explosion], [new SocietalPeriod(0.25, null, [new PopulationPoint(70, 0, 8, 0)]), new SocietalPeriod(0.75, null, [new PopulationPoint(70, 0, 2, 0)])]);
        Assert.That(result.PotentialLossOfLife, Is.EqualTo(1e-5 * (0.25 * 8 + 0.75 * 2)).Within(1e-16));
        Assert.That(result.Curve.FrequencyOf(5), Is.EqualTo(0.25e-5).Within(1e-16));
    }

    [Test]
    public void Loss_of_life_is_individual_risk_times_people_and_the_area_under_the_curve()
    {
        var park = new ParkL(3);
        var random = new Random(11);
        PopulationPoint[] people = [.. Enumerable.Range(0, 60).Select(_ => new PopulationPoint(2000 + 6000 * random.NextDouble(), 2000 + 6000 * random.NextDouble(), 100 * random.NextDouble(), 0))];
        SocietalRiskResult result = SocietalRisk.Compute(park.Sources, [new SocietalPeriod(1, park.Weather, [.. people])], directions: 1440);
        var rose = new TravelRose(park.Weather);
        double expected = people.Sum(p => p.Outdoors * RiskProbe.At(p.East, p.North, park.Sources, rose).Risk);
        Assert.That(result.PotentialLossOfLife, Is.EqualTo(expected).Within(0.1).Percent);
        Assert.That(result.LossBySource.Sum(), Is.EqualTo(result.PotentialLossOfLife).Within(1e-9).Percent);
        Assert.That(result.LossByPoint[0].Sum(), Is.EqualTo(result.PotentialLossOfLife).Within(1e-9).Percent);
        double area = 0, before = 0;
        foreach (FnPoint point in result.Curve.Points)
        {
            area += (point.Fatalities - before) * point.Frequency;
            before = point.Fatalities;
        }

        Assert.That(area, Is.EqualTo(result.PotentialLossOfLife).Within(1e-9).Percent);
    }

    [Test]
    public void The_same_bits_for_any_number_of_threads()
    {
        var park = new ParkL(5);
        SocietalPeriod period = new(1, park.Weather, [.. Enumerable.Range(0, 100).Select(static i => new PopulationPoint(2000 + 60 * i, 5000 + i * i % 700, i, i))]);
        SocietalRiskResult one = SocietalRisk.Compute(park.Sources, [period], threads: 1), many = SocietalRisk.Compute(park.Sources, [period], threads: 8);
        Assert.That(many.Curve.Points, Is.EqualTo(one.Curve.Points));
        Assert.That(many.LossByPoint[0], Is.EqualTo(one.LossByPoint[0]));
    }

    private static SocietalRiskResult Compute(RiskSource[] sources, JointFrequency? weather, params PopulationPoint[] people)
        => SocietalRisk.Compute(sources, [new SocietalPeriod(1, weather, [.. people])]);
}
