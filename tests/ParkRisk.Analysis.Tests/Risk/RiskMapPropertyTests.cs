using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Risk.Benchmarking;

namespace ParkRisk.Analysis.Tests.Risk;

/// <summary>What must hold for any map: symmetry, additivity, edits that leave no trace, agreement with single points.</summary>
public sealed class RiskMapPropertyTests
{
    private static readonly GridFrame Frame = new(0, 0, 20, 150, 150);

    private static readonly IEffectField[] Fields =
        [new SmoothLobe(90, 3), new SmoothLobe(150, 60), new DownwindEllipse(700, 250), new Wedge(400, 0.5), new LethalDisc(180, 0.4), new HeatRing(60, 10, 900)];

    [Test]
    public void Three_hundred_random_edits_equal_a_fresh_run_and_undoing_them_the_first_one()
    {
        var park = new ParkL(5, 8);
        var frame = new GridFrame(2000, 2000, 120, 50, 50);
        var random = new Random(5);
        var map = new RiskMap(frame, park.Weather, threads: 2);
        List<RiskSource> present = [.. park.Sources];
        map.Add(present);
        double[] first = map.Render().Values;
        var undo = new Stack<(RiskSource Before, RiskSource After)>();
        for (int edit = 0; edit < 300; edit++)
        {
            int which = random.Next(present.Count);
            RiskSource before = present[which];
            RiskSource after = random.Next(3) switch
            {
                0 => before with { East = before.East + random.Next(-300, 300) },
                1 => before.ScaleFrequency(0.5 + random.NextDouble()),
                _ => before with { Items = [.. before.Items.Skip(random.Next(2)).Reverse()] },
            };
            map.Replace(before, after);
            present[which] = after;
            undo.Push((before, after));
        }

        var fresh = new RiskMap(frame, park.Weather, threads: 1);
        fresh.Add(Enumerable.Reverse(present));
        Assert.That(map.Render().Values, Is.EqualTo(fresh.Render().Values));
        foreach ((RiskSource before, RiskSource after) in undo)
        {
            map.Replace(after, before);
        }

        Assert.That(map.Render().Values, Is.EqualTo(first));
        foreach (RiskSource source in park.Sources)
        {
            map.Remove(source);
        }

        Assert.That(map.Render().Values, Is.All.Zero);
    }

    [TestCase(8)]
    [TestCase(12)]
    [TestCase(16)]
    [TestCase(36)]
    public void Agrees_with_brute_force_for_every_kind_of_field_and_any_rose(int sectors)
    {
        JointFrequency weather = TestWeather.Random(sectors, sectors);
        RiskSource[] sources = [.. RandomSources(4, sectors)];
        ScalarField field = Map(weather, sources);
        var random = new Random(sectors);
        var errors = new List<double>();
        while (errors.Count < 100)
        {
            int row = random.Next(Frame.Rows), column = random.Next(Frame.Columns);
            double truth = BruteForce.RiskAt(Frame.East(column), Frame.North(row), sources, weather, 16_000 / sectors);
            if (truth > 1e-9)
            {
                errors.Add(Math.Abs(field[row, column] / truth - 1));
            }
        }

        errors.Sort();
        Assert.That(errors[90], Is.LessThan(1e-3), "nine in ten");
        Assert.That(errors[^1], Is.LessThan(5e-3), "all");
    }

    [TestCase(16)]
    [TestCase(36)]
    public void Single_points_agree_with_brute_force(int sectors)
    {
        JointFrequency weather = TestWeather.Random(sectors, 3);
        RiskSource[] sources = [.. RandomSources(3, 9)];
        var rose = new TravelRose(weather);
        var random = new Random(1);
        for (int n = 0; n < 40; n++)
        {
            double east = 3000 * random.NextDouble(), north = 3000 * random.NextDouble();
            double truth = BruteForce.RiskAt(east, north, sources, weather, 64_000 / sectors);
            PointRisk point = RiskProbe.At(east, north, sources, rose);
            Assert.That(point.Risk, Is.EqualTo(truth).Within(0.1).Percent.Or.EqualTo(truth).Within(1e-11));
            Assert.That(point.Shares.Sum(static s => s.Sectors.IsEmpty ? s.Risk : s.Sectors.Sum()), Is.EqualTo(point.Risk).Within(1e-9).Percent);
        }
    }

    [Test]
    public void Receptors_agree_with_single_points_source_by_source()
    {
        JointFrequency weather = TestWeather.Random(16, 3);
        RiskSource[] sources = [.. RandomSources(3, 9)];
        var rose = new TravelRose(weather);
        var random = new Random(2);
        Coordinate[] points = [.. Enumerable.Range(0, 300).Select(_ => new Coordinate(3000 * random.NextDouble(), 3000 * random.NextDouble()))];
        double[][] risk = ReceptorRisk.Evaluate(sources, points, weather);
        for (int s = 0; s < sources.Length; s++)
        {
            for (int p = 0; p < points.Length; p++)
            {
                double truth = RiskProbe.Total(points[p].X, points[p].Y, sources[s], rose);
                Assert.That(risk[s][p], Is.EqualTo(truth).Within(0.1).Percent.Or.EqualTo(truth).Within(1e-11));
            }
        }
    }

    [Test]
    public void Turning_the_rose_by_a_quarter_turns_the_map()
    {
        var frame = new GridFrame(-1500, -1500, 20, 150, 150);
        JointFrequency weather = TestWeather.Random(16, 4);
        JointFrequency turned = weather with { Frequencies = [.. Enumerable.Range(0, 16).Select(k => weather.Frequencies[(k + 12) % 16])] };
        RiskSource source = new("s", 0, 0, [.. Fields.Select(static (f, i) => new RiskItem($"{i}", 1e-6, 0, f))]);
        ScalarField before = Map(weather, frame, source), after = Map(turned, frame, source);
        for (int row = 0; row < 150; row += 7)
        {
            for (int column = 0; column < 150; column += 7)
            {
                Assert.That(after[149 - column, row], Is.EqualTo(before[row, column]).Within(0.3).Percent.Or.EqualTo(before[row, column]).Within(1e-10));
            }
        }
    }

    [Test]
    public void Risks_of_sources_add_up_also_at_one_point()
    {
        JointFrequency weather = TestWeather.Random(16, 8);
        RiskSource[] sources = [.. RandomSources(2, 2)];
        sources[1] = sources[1] with { East = sources[0].East, North = sources[0].North };
        double[] sum = [.. Map(weather, sources[0]).Values.Zip(Map(weather, sources[1]).Values, static (a, b) => a + b)];
        Assert.That(Map(weather, sources).Values, Is.EqualTo(sum).Within(1e-12));
    }

    [Test]
    public void Moving_the_source_by_whole_blocks_moves_the_map()
    {
        JointFrequency weather = TestWeather.Random(16, 8);
        RiskSource source = RandomSources(1, 3).Single() with { East = 800, North = 900 };
        ScalarField here = Map(weather, source), there = Map(weather, source with { East = 1120, North = 1220 });
        for (int row = 0; row < 134; row++)
        {
            for (int column = 0; column < 134; column++)
            {
                Assert.That(there[row + 16, column + 16], Is.EqualTo(here[row, column]).Within(0.5).Percent.Or.EqualTo(here[row, column]).Within(1e-9));
            }
        }
    }

    [Test]
    public void Finer_grids_keep_the_values_at_common_points_with_the_source_on_a_corner()
    {
        JointFrequency weather = TestWeather.Random(16, 8);
        RiskSource source = new("s", 1000, 1000, [.. Fields.Where(static f => f is not IEdgedEffectField).Select(static (f, i) => new RiskItem($"{i}", 1e-6, 0, f))]);
        ScalarField coarse = Map(weather, new GridFrame(0, 0, 60, 50, 50), source), fine = Map(weather, new GridFrame(0, 0, 20, 150, 150), source);
        for (int row = 0; row < 50; row++)
        {
            for (int column = 0; column < 50; column++)
            {
                Assert.That(fine[3 * row + 1, 3 * column + 1], Is.EqualTo(coarse[row, column]).Within(0.2).Percent.Or.EqualTo(coarse[row, column]).Within(1e-11));
            }
        }
    }

    [Test]
    public void One_wind_direction_leaves_no_ripples_elsewhere()
    {
        var park = new ParkL(1);
        RiskItem plume = park.Sources[0].Items.First(static i => i.Field is ToxicPlume { Reach: > 800 });
        JointFrequency weather = TestWeather.OneDirection(16, 4);
        var source = new RiskSource("s", 1500, 1500, [new RiskItem("p", 1e-5, 0, plume.Field)]);
        ScalarField field = Map(weather, source);
        for (int n = 0; n < Frame.CellCount; n += 13)
        {
            double truth = RiskProbe.Total(Frame.East(n % 150), Frame.North(n / 150), source, new TravelRose(weather));
            Assert.That(field.Values[n], Is.EqualTo(truth).Within(0.5).Percent.Or.EqualTo(truth).Within(5e-11));
        }
    }

    private static IEnumerable<RiskSource> RandomSources(int count, int seed)
    {
        var random = new Random(seed);
        for (int s = 0; s < count; s++)
        {
            yield return new RiskSource($"{s}", 700 + 1600 * random.NextDouble(), 700 + 1600 * random.NextDouble(), [.. Fields.Select((f, i) => new RiskItem($"{i}", 1e-6 * random.NextDouble(), 0, f))]);
        }
    }

    private static ScalarField Map(JointFrequency weather, params RiskSource[] sources) => Map(weather, Frame, sources);

    private static ScalarField Map(JointFrequency weather, GridFrame frame, params RiskSource[] sources)
    {
        var map = new RiskMap(frame, weather, threads: 2);
        map.Add(sources);
        return map.Render();
    }
}
