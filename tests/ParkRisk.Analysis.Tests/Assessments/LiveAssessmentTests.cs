using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Tests.IO;

namespace ParkRisk.Analysis.Tests.Assessments;

/// <summary>A live assessment equals a fresh run after any edits, stopped ones among them.</summary>
[TestFixture]
public sealed class LiveAssessmentTests
{
    private const string Units =
        "id,enterprise,name,kind,substance,quantity_t,volume_m3,pressure_mpa,temperature_c,pipe_mm,x,y\n" +
        "T1,E1,液氯储罐,pressure_vessel,7782-50-5,5,4,0.8,25,50,560510,3533510\n" +
        "T2,E2,苯储罐,atmospheric_tank,苯,80,100,,,100,561510,3533510\n" +
        "T3,E2,苯储罐,atmospheric_tank,苯,80,100,,,100,561540,3533510\n" +
        "T4,E1,苯储罐,atmospheric_tank,苯,40,50,,,100,560560,3533540\n";

    private const string Targets =
        "id,name,category,persons_day,persons_night,enterprise,x,y\n" +
        "V1,近校,school,60,80,,560700,3533700\n" +
        "V2,远村,residential,60,80,,562000,3534500\n" +
        "C1,甲公司食堂,retail,150,20,E1,560520,3533560\n";

    private readonly TemporaryFolder folder = new();
    private AssessmentInput input = null!;
    private JointFrequency summer = null!;

    [OneTimeSetUp]
    public void Read()
    {
        SmallPark.WriteTo(folder);
        folder.Write("park.json", """{"name": "测试园区", "crs": "EPSG:4549", "weather": "weather.csv", "settings": {"grid_m": 40, "margin_m": 300}}""");
        folder.Write("units.csv", Units);
        folder.Write("targets.csv", Targets);
        folder.Write("weather.csv", "stability,wind_speed_mps,direction_deg,frequency\nD,5,0,0.3\nD,5,90,0.2\nD,5,180,0.1\nD,5,270,0.1\nF,1.5,0,0.1\nF,1.5,90,0.1\nF,1.5,180,0.05\nF,1.5,270,0.05\n");
        var read = AssessmentReader.Read(folder.Path, null, DateTimeOffset.UnixEpoch);
        Assert.That(read.Value, Is.Not.Null, string.Join('\n', read.Issues));
        input = read.Value!.Input;
        summer = input.Weather! with { Frequencies = [.. input.Weather.Frequencies.Reverse()] };
    }

    [OneTimeTearDown]
    public void CleanUp() => folder.Dispose();

    [Test]
    public void Three_hundred_random_edits_and_their_undo_equal_fresh_runs()
    {
        var random = new Random(3);
        var live = new LiveAssessment();
        var states = new Stack<AssessmentInput>([input]);
        for (int edit = 1; edit <= 300; edit++)
        {
            var next = Edit(states.Peek(), random, edit);
            states.Push(next);
            var options = new AssessmentOptions(new[] { 1, 2, 8 }[edit % 3]);
            if (edit % 60 == 0)
            {
                AssertEqual(live.Update(next, options).Result!, Fresh(next), $"edit {edit}");
            }
            else if (edit % 3 == 0)
            {
                live.Update(next, options);
            }
            else
            {
                live.Preview(next, options);
            }
        }

        while (states.Count > 1)
        {
            states.Pop();
            if (states.Count % 5 == 0)
            {
                live.Update(states.Peek(), new AssessmentOptions(2));
            }
        }

        AssertEqual(live.Update(input, new AssessmentOptions(2)).Result!, Fresh(input), "after undoing everything");
    }

    [Test]
    public void A_stopped_update_leaves_no_trace()
    {
        var live = new LiveAssessment();
        live.Update(input, new AssessmentOptions(2));
        var random = new Random(8);
        var state = input;
        for (int edit = 1; edit <= 12; edit++)
        {
            state = Edit(state, random, edit);
            using var stop = new CancellationTokenSource();
            var progress = new StopAt(stop, edit % 4);
            Assert.That(() => live.Update(state, new AssessmentOptions(2, progress, stop.Token)), Throws.InstanceOf<OperationCanceledException>());
        }

        AssertEqual(live.Update(state, new AssessmentOptions(2)).Result!, Fresh(state), "after stopped updates");
    }

    [Test]
    public void A_preview_has_the_targets_of_the_full_run_and_keeps_its_place()
    {
        var live = new LiveAssessment();
        live.Update(input, new AssessmentOptions(2));
        var moved = Move(input, 0, 40, -25);
        var preview = live.Preview(moved, new AssessmentOptions(2));
        var full = Fresh(moved);
        foreach (var (shown, judged) in preview.Targets.Zip(full.Targets))
        {
            double withoutDomino = judged.Contributors.Where(c => !c.Subject.StartsWith(DominoSummary.SubjectPrefix, StringComparison.Ordinal)).Sum(c => c.Value);
            Assert.That(shown.Risk, Is.EqualTo(withoutDomino).Within(1e-9 * withoutDomino), shown.Target.Id);
        }

        double[] without = [.. full.IndividualRisk.Field.Values.Zip(full.Domino.AddedRisk!.Values, (all, added) => all - added)];
        Assert.That(preview.Map.Field.Values, Is.EqualTo(without).Within(1e-15), "a small park's preview has the full cells");
    }

    [Test]
    public async Task The_newest_request_wins()
    {
        using var session = new LiveSession();
        var requests = Enumerable.Range(1, 6).Select(i => session.Update(Move(input, 1, 5 * i, 0), new AssessmentOptions(2))).ToArray();
        foreach (var superseded in requests[..^1])
        {
            Assert.That(async () => await superseded, Throws.InstanceOf<OperationCanceledException>());
        }

        var (result, _) = await requests[^1];
        AssertEqual(result!, Fresh(Move(input, 1, 30, 0)), "the last request");
    }

    private static AssessmentInput Edit(AssessmentInput state, Random random, int edit)
    {
        var park = state.Park;
        int unit = random.Next(park.Units.Length);
        int target = random.Next(park.Targets.Length);
        double dx = random.Next(-100, 100), dy = random.Next(-100, 100);
        switch (random.Next(10))
        {
            case 0 or 1:
                return Move(state, unit, dx, dy);
            case 2 when park.Units.Length < 7:
                var copy = park.Units[unit] with { Id = $"N{edit}", Shape = Shift(park.Units[unit].Shape, dx, dy) };
                return state with { Park = ParkMerge.Apply(park, new(new Park { Name = "", DatasetCrs = park.DatasetCrs, WorkingCrs = park.WorkingCrs, Units = [copy] }, [])) };
            case 3 when park.Units.Length > 2:
                return state with { Park = park with { Units = park.Units.RemoveAt(unit) } };
            case 4:
                return WithUnit(state, unit, park.Units[unit] with { FrequencyFactor = 0.5 + random.Next(3) });
            case 5:
                return WithUnit(state, unit, park.Units[unit] with { Quantity = park.Units[unit].Quantity * (random.Next(2) == 0 ? 0.5 : 1.5) });
            case 6:
                return state with { Park = park with { Targets = park.Targets.SetItem(target, park.Targets[target] with { Shape = Shift(park.Targets[target].Shape, dx, dy) }) } };
            case 7 when park.Targets.Length < 6:
                return state with { Park = park with { Targets = park.Targets.Add(park.Targets[target] with { Id = $"V{edit}" }) } };
            case 8 when park.Targets.Length > 1:
                return state with { Park = park with { Targets = park.Targets.RemoveAt(target) } };
            default:
                return WithUnit(state, unit, park.Units[unit] with { Status = park.Units[unit].Status == OperatingStatus.Proposed ? null : OperatingStatus.Proposed });
        }
    }

    [Test]
    public void Another_weather_and_back_equals_fresh_runs()
    {
        var live = new LiveAssessment();
        live.Update(input, new AssessmentOptions(2));
        AssertEqual(live.Update(input with { Weather = summer }, new AssessmentOptions(2)).Result!, Fresh(input with { Weather = summer }), "summer");
        AssertEqual(live.Update(input with { Weather = null }, new AssessmentOptions(2)).Result!, Fresh(input with { Weather = null }), "no weather");
        AssertEqual(live.Update(input, new AssessmentOptions(2)).Result!, Fresh(input), "back");
    }

    private static AssessmentInput Move(AssessmentInput state, int unit, double dx, double dy)
        => WithUnit(state, unit, state.Park.Units[unit] with { Shape = Shift(state.Park.Units[unit].Shape, dx, dy) });

    private static AssessmentInput WithUnit(AssessmentInput state, int index, HazardUnit unit)
        => state with { Park = state.Park with { Units = state.Park.Units.SetItem(index, unit) } };

    private static Geometry Shift(Geometry shape, double dx, double dy) => AffineTransformation.TranslationInstance(dx, dy).Transform(shape);

    private static Assessment Fresh(AssessmentInput state) => ParkAssessment.Run(state, new AssessmentOptions(2)).Result!;

    private static void AssertEqual(Assessment live, Assessment fresh, string when)
    {
        Assert.That(live.IndividualRisk.Field.Values, Is.EqualTo(fresh.IndividualRisk.Field.Values), when);
        Assert.That(Json(live), Is.EqualTo(Json(fresh)), when);
    }

    private static string Json(Assessment result)
    {
        using var stream = new MemoryStream();
        AssessmentJson.Write(stream, result, ResultFolder.ToDataset(result));
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Stops a run when it reports its n-th step.</summary>
    private sealed class StopAt(CancellationTokenSource stop, int step) : IProgress<AssessmentProgress>
    {
        private int steps;

        public void Report(AssessmentProgress value)
        {
            if (steps++ == step)
            {
                stop.Cancel();
            }
        }
    }
}
