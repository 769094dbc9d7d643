using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Risk.Benchmarking;

namespace ParkRisk.Analysis.Tests.Risk;

/// <summary>Other frequencies by weighted sums must equal other frequencies put into the sources.</summary>
public sealed class ScalableRiskTests
{
    private static readonly ParkL Park = new(3);
    private static readonly SocietalPeriod[] Periods = [new(1, Park.Weather, ParkL.People(200))];
    private static readonly Coordinate[] Points = [.. Enumerable.Range(0, 40).Select(static i => new Coordinate(2000 + 150 * i, 3000 + 97 * i % 4000))];

    /// <summary>Each item named as the assessment does: unit, failure, end state.</summary>
    private static readonly RiskSource[] Sources =
        [.. Park.Sources.Select(static (s, k) => s with { Items = [.. s.Items.Select((item, i) => item with { Id = $"U{k}/hole-{i % 3}/Kind/{i}" })] })];

    [Test]
    public void Scaled_frequencies_equal_a_calculation_with_them()
    {
        var random = new Random(4);
        ScalableRisk risk = ScalableRisk.Of(Sources, Points, Periods, Tables());
        Assert.That(risk.Parts, Has.Length.EqualTo(9));
        var weights = risk.Parts.ToDictionary(static p => p.Scenario, _ => 3 * random.NextDouble());
        RiskSource[] scaled =
        [
            .. Sources.Select(s => s with { Items = [.. s.Items.Select(i => new RiskItem(i.Id, i.Frequency * weights[i.Id[..i.Id.IndexOf("/Kind", StringComparison.Ordinal)]], i.WeatherClass, i.Field))] }),
        ];
        double[] factors = [.. risk.Parts.Select(p => weights[p.Scenario])];
        double[][] expected = ReceptorRisk.Evaluate(scaled, Points, Tables());
        Assert.That(risk.Individual(factors), Is.EqualTo(Points.Select((_, p) => expected.Sum(r => r[p])).ToArray()).Within(0.01).Percent);

        SocietalRiskResult societal = SocietalRisk.Compute(scaled, Periods);
        FnCurve curve = risk.Societal(factors);
        Assert.That(curve.ExpectedFatalities, Is.EqualTo(societal.PotentialLossOfLife).Within(1e-6).Percent);
        Assert.That(curve.FrequencyFrom(10), Is.EqualTo(societal.Curve.FrequencyFrom(10)).Within(1e-6).Percent);
    }

    [Test]
    public void The_parts_add_up_to_the_whole()
    {
        ScalableRisk risk = ScalableRisk.Of(Sources, Points, [], Tables());
        double[][] whole = ReceptorRisk.Evaluate(Sources, Points, Tables());
        Assert.That(risk.Individual([.. risk.Parts.Select(static _ => 1.0)]), Is.EqualTo(Points.Select((_, p) => whole.Sum(r => r[p])).ToArray()).Within(0.01).Percent);
        Assert.That(risk.Curves, Is.Empty);
    }

    [Test]
    public void A_transect_has_both_ends_and_the_risk_of_single_points()
    {
        var line = new LineString([new Coordinate(3000, 3000), new Coordinate(4000, 3000), new Coordinate(4000, 5000)]);
        var transect = Transect.Along(line, 70, Sources, Tables());
        Assert.That(transect, Has.Length.EqualTo(44));
        Assert.That(transect[^1].At.Equals2D(new Coordinate(4000, 5000), 1e-9));
        Assert.That(transect.Zip(transect.Skip(1), static (a, b) => b.Distance - a.Distance), Is.All.EqualTo(3000.0 / 43).Within(1e-9));
        var rose = new TravelRose(Park.Weather);
        foreach (TransectPoint point in transect.Where(static (_, i) => i % 9 == 0))
        {
            Assert.That(point.Risk, Is.EqualTo(RiskProbe.At(point.At.X, point.At.Y, Sources, rose).Risk).Within(0.2).Percent);
        }
    }

    private static SourceTables Tables() => new(Park.Weather, null, 10);
}
