using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Risk.Benchmarking;

namespace ParkRisk.Analysis.Tests.Risk;

/// <summary>Risk maps whose values can be written down.</summary>
public sealed class RiskMapClosedFormTests
{
    private static readonly GridFrame Frame = new(-1000, -1000, 10, 200, 200);

    [Test]
    public void A_disc_gives_its_frequency_inside_and_nothing_outside()
    {
        ScalarField field = Map(null, new RiskSource("s", 3, 4, [new RiskItem("explosion", 2e-6, null, new LethalDisc(333, 0.5))]));
        ForEachCell(field, (x, y, risk) => Assert.That(risk, Is.EqualTo(Math.Sqrt((x - 3) * (x - 3) + (y - 4) * (y - 4)) < 333 ? 1e-6 : 0).Within(1e-17)));
    }

    [Test]
    public void A_fire_gives_frequency_times_lethality_by_distance()
    {
        var heat = new HeatRing(43, 7.133, 1000);
        ScalarField field = Map(null, new RiskSource("s", -5, -5, [new RiskItem("fire", 1e-5, null, heat)]));
        ForEachCell(field, (x, y, risk) =>
        {
            var expected = new double[1];
            heat.Evaluate([x + 5], [y + 5], expected);
            Assert.That(risk, Is.EqualTo(1e-5 * expected[0]).Within(0.5).Percent.Or.EqualTo(1e-5 * expected[0]).Within(1e-10));
        });
    }

    [TestCase(8)]
    [TestCase(12)]
    [TestCase(16)]
    [TestCase(32)]
    [TestCase(36)]
    public void A_wedge_in_a_uniform_rose_kills_in_the_share_of_its_angle(int sectors)
    {
        ScalarField field = Map(TestWeather.Uniform(sectors), new RiskSource("s", 0, 0, [new RiskItem("w", 1e-5, 0, new Wedge(700, 0.3))]));
        ForEachCell(field, (x, y, risk) =>
        {
            double r = Math.Sqrt(x * x + y * y);
            if (r is > 5 and < 640)
            {
                Assert.That(risk, Is.EqualTo(1e-5 * 0.6 / (2 * Math.PI)).Within(0.01).Percent);
            }
        });
    }

    [Test]
    public void The_wind_comes_from_where_the_rose_says()
    {
        ScalarField field = Map(TestWeather.OneDirection(8, 2), new RiskSource("s", 0, 0, [new RiskItem("w", 1e-5, 0, new Wedge(700, 0.2))]));
        Assert.That(At(field, -300, 0), Is.EqualTo(1e-5 * 0.4 / (Math.PI / 4)).Within(0.1).Percent, "east wind carries to the west");
        Assert.That(At(field, 300, 0), Is.Zero.Within(1e-12));
        Assert.That(At(field, 0, 300), Is.Zero.Within(1e-12));
    }

    [Test]
    public void Any_weather_means_the_sum_over_the_classes()
    {
        var park = new ParkL(1);
        RiskItem smooth = new("x", 1e-5, null, new SmoothLobe(100, 5));
        ScalarField any = Map(park.Weather, new RiskSource("s", 0, 0, [smooth]));
        ScalarField each = Map(park.Weather, new RiskSource("s", 0, 0, [.. Enumerable.Range(0, 6).Select(w => new RiskItem("x", 1e-5, w, smooth.Field))]));
        Assert.That(any.Values, Is.EqualTo(each.Values).Within(1e-11));
    }

    [Test]
    public void Omnidirectional_effects_need_no_weather_and_directional_ones_vanish_without_it()
    {
        ScalarField field = Map(null, new RiskSource("s", 0, 0, [new RiskItem("a", 1e-6, null, new LethalDisc(100, 1)), new RiskItem("b", 1, null, new Wedge(500, 1))]));
        Assert.That(At(field, 50, 0), Is.EqualTo(1e-6).Within(1e-17));
        Assert.That(At(field, 300, 0), Is.Zero);
    }

    [Test]
    public void Outcomes_without_frequency_and_sources_without_outcomes_add_nothing()
    {
        ScalarField field = Map(TestWeather.Uniform(16), new RiskSource("s", 0, 0, []), new RiskSource("t", 0, 0, [new RiskItem("a", 0, 0, new SmoothLobe(100, 1))]));
        Assert.That(field.Values, Is.All.Zero);
    }

    [Test]
    public void A_composite_is_the_sum_of_its_parts()
    {
        var composite = new TwoZones();
        ScalarField field = Map(null, new RiskSource("s", 0, 0, [new RiskItem("a", 1e-6, null, composite)]));
        Assert.That(At(field, 50, 0), Is.EqualTo(1e-6).Within(1e-15));
        Assert.That(At(field, 200, 0), Is.EqualTo(0.025e-6).Within(1e-15));
        PointRisk point = RiskProbe.At(200, 0, [new RiskSource("s", 0, 0, [new RiskItem("a", 1e-6, null, composite)])], new TravelRose(null));
        Assert.That(point.Risk, Is.EqualTo(0.025e-6).Within(1e-15));
    }

    private static ScalarField Map(JointFrequency? weather, params RiskSource[] sources)
    {
        var map = new RiskMap(Frame, weather, threads: 2);
        map.Add(sources);
        return map.Render();
    }

    private static double At(ScalarField field, double x, double y)
        => field[(int)((y - Frame.South) / Frame.CellSize), (int)((x - Frame.West) / Frame.CellSize)];

    private static void ForEachCell(ScalarField field, Action<double, double, double> action)
    {
        using (Assert.EnterMultipleScope())
        {
            for (int row = 0; row < Frame.Rows; row += 3)
            {
                for (int column = 0; column < Frame.Columns; column += 3)
                {
                    action(Frame.East(column), Frame.North(row), field[row, column]);
                }
            }
        }
    }

    private sealed class TwoZones : ICompositeEffectField
    {
        public double Reach => 240;

        public bool IsOmnidirectional => true;

        public System.Collections.Immutable.ImmutableArray<EffectPart> Parts { get; } = [new(0.975, new LethalDisc(100, 1)), new(0.025, new LethalDisc(240, 1))];

        public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
        {
            for (int i = 0; i < lethality.Length; i++)
            {
                double r = Math.Sqrt(downwind[i] * downwind[i] + crosswind[i] * crosswind[i]);
                lethality[i] = r < 100 ? 1 : r < 240 ? 0.025 : 0;
            }
        }
    }
}
