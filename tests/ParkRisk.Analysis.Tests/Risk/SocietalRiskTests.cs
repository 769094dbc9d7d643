using ParkRisk.Analysis.Effects.Explosion;
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

    /// <summary>AQ/T 3046-2013 10.3: in the flame everyone dies, elsewhere clothing leaves 0.14 of the lethality outdoors and nothing indoors.</summary>
    [Test]
    public void Where_death_is_certain_neither_clothes_nor_walls_help()
    {
        RiskItem fire = new("f", 1e-5, null, new LethalDisc(50, 1)) { OutdoorFactor = 0.14, IndoorFactor = 0, IsCertainForAll = true };
        RiskItem glow = new("g", 1e-5, null, new LethalDisc(50, 0.5)) { OutdoorFactor = 0.14, IndoorFactor = 0, IsCertainForAll = true };
        var person = new PopulationPoint(10, 0, 3, 4);
        Assert.That(Compute([Explosion with { Items = [fire] }], null, person).PotentialLossOfLife, Is.EqualTo(1e-5 * 7).Within(1e-16));
        Assert.That(Compute([Explosion with { Items = [glow] }], null, person).PotentialLossOfLife, Is.EqualTo(1e-5 * 0.5 * 0.14 * 3).Within(1e-16));
    }

    /// <summary>AQ/T 3046-2013 10.4: from 30 kPa everyone dies, between 10 and 30 kPa 0.025 of the people indoors.</summary>
    [Test]
    public void A_blast_kills_some_people_indoors_beyond_its_circle_of_certain_death()
    {
        var blast = ExplosionEffect.Tnt(1000);
        double certain = blast.LethalRadius, onset = blast.Radius(10_000);
        Assert.That(onset, Is.GreaterThan(1.5 * certain));
        RiskItem item = new("e", 1e-5, null, blast) { IndoorFactor = 1, IndoorField = new IndoorBlastEffect(blast) };
        SocietalRiskResult result = Compute(
            [Explosion with { Items = [item] }], null, new PopulationPoint(0.99 * certain, 0, 1, 10), new PopulationPoint(0, 1.01 * certain, 1, 10), new PopulationPoint(1.01 * onset, 0, 1, 10));
        Assert.That(result.LossByPoint[0], Is.EqualTo([1e-5 * 11, 1e-5 * 0.25, 0]).Within(1e-16));
    }

    [Test]
    public void The_curves_of_the_sources_join_to_that_of_the_park()
    {
        var park = new ParkL(4);
        SocietalPeriod period = new(1, park.Weather, [.. Enumerable.Range(0, 50).Select(static i => new PopulationPoint(2000 + 120 * i, 5000 + i * i % 700, i, i))]);
        SocietalRiskResult result = SocietalRisk.Compute(park.Sources, [period]);
        Assert.That(FnCurve.Join(result.CurveBySource).Points, Is.EqualTo(result.Curve.Points));
        var alone = SocietalRisk.Compute([park.Sources[2]], [period]);
        Assert.That(alone.Curve.Points, Is.EqualTo(result.CurveBySource[2].Points));
    }

    [Test]
    public void Periods_that_share_their_places_give_the_same_as_each_for_itself()
    {
        var park = new ParkL(2);
        PopulationPoint[] day = [.. Enumerable.Range(0, 30).Select(static i => new PopulationPoint(3000 + 120 * i, 5000, i, 2))];
        PopulationPoint[] night = [.. day.Skip(10).Select(static p => p with { }), new PopulationPoint(3000, 5000, 5, 5), day[12]];
        SocietalRiskResult both = SocietalRisk.Compute(park.Sources, [new(0.4, park.Weather, [.. day]), new(0.6, park.Weather, [.. night])]);
        SocietalRiskResult first = SocietalRisk.Compute(park.Sources, [new(1, park.Weather, [.. day])]), second = SocietalRisk.Compute(park.Sources, [new(1, park.Weather, [.. night])]);
        Assert.That(both.PotentialLossOfLife, Is.EqualTo(0.4 * first.PotentialLossOfLife + 0.6 * second.PotentialLossOfLife).Within(1e-9).Percent);
        Assert.That(both.LossByPoint[1].Select((l, i) => l - 0.6 * second.LossByPoint[0][i]), Is.All.EqualTo(0).Within(1e-18));
    }

    private static SocietalRiskResult Compute(RiskSource[] sources, JointFrequency? weather, params PopulationPoint[] people)
        => SocietalRisk.Compute(sources, [new SocietalPeriod(1, weather, [.. people])]);
}
