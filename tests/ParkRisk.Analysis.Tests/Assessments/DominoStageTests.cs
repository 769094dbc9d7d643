using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Reporting.Maps;
using ParkRisk.Analysis.Tests.IO;

namespace ParkRisk.Analysis.Tests.Assessments;

/// <summary>Domino effects between four benzene tanks of two enterprises, a sphere and a store without a class, from files to sources of risk.</summary>
[TestFixture]
public sealed class DominoStageTests
{
    private const string Units =
        "id,enterprise,name,kind,substance,quantity_t,volume_m3,diameter_m,height_m,pressure_mpa,pipe_mm,bund_area_m2,roof,x,y\n" +
        "T1,E1,苯储罐,atmospheric_tank,苯,800,1000,12,10,,150,900,,560500,3533500\n" +
        "T2,E1,苯储罐,atmospheric_tank,苯,800,1000,12,10,,150,900,浮顶,560525,3533500\n" +
        "T3,E2,苯储罐,atmospheric_tank,苯,800,1000,12,10,,150,900,,560550,3533500\n" +
        "T4,E2,苯储罐,atmospheric_tank,苯,800,1000,12,10,,150,900,,560556,3533500\n" +
        "S1,E2,丙烷球罐,pressure_vessel,74-98-6,200,400,9,,0.8,100,,,560600,3533540\n" +
        "W1,E2,仓库,warehouse,苯,20,,,,,,,,562500,3534500\n";

    private readonly TemporaryFolder folder = new();
    private AssessmentInput input = null!;
    private SourceStageResult own = null!;
    private DominoStageResult result = null!;

    [OneTimeSetUp]
    public void Analyse()
    {
        SmallPark.WriteTo(folder);
        folder.Write("units.csv", Units);
        folder.Write("weather.csv", "stability,wind_speed_mps,direction_deg,frequency\nD,5,0,0.3\nD,5,90,0.2\nD,5,180,0.1\nD,5,270,0.1\nF,1.5,0,0.1\nF,1.5,90,0.1\nF,1.5,180,0.05\nF,1.5,270,0.05\n");
        var read = AssessmentReader.Read(folder.Path, null, DateTimeOffset.UnixEpoch);
        Assert.That(read.Value, Is.Not.Null, string.Join('\n', read.Issues));
        input = read.Value!.Input with { Park = Fast(read.Value.Input.Park) };
        (own, result) = Run(input);
    }

    [OneTimeTearDown]
    public void CleanUp() => folder.Dispose();

    [Test]
    public void What_chains_set_off_becomes_sources_of_the_enterprise_that_starts_them()
    {
        Assert.That(result.Built.Sources.Take(own.Sources.Length), Is.EqualTo(own.Sources));
        var added = result.Built.Sources.Skip(own.Sources.Length).Zip(result.Built.Origins.Skip(own.Origins.Length)).ToArray();
        double set = result.Result.Escalated.Where(e => result.Result.Units[e.Unit].Unit != "W1").Sum(e => e.ByHeat + e.ByBlast);
        Assert.That(added.Sum(a => a.First.FrequencyFactor), Is.EqualTo(set).Within(1e-6).Percent);
        Assert.That(added.Select(a => a.Second.Subject), Is.All.StartsWith(DominoSummary.SubjectPrefix));
        Assert.That(added.Select(a => (a.Second.Subject, a.Second.Enterprise)), Does.Contain(("domino/T3", "E1")).And.Contain(("domino/T2", "E2")));
    }

    [Test]
    public void A_heated_tank_burns_and_every_wind_has_one_fire()
    {
        var source = result.Built.Sources.Skip(own.Sources.Length).First(s => s.Id.StartsWith("domino/T3/heat", StringComparison.Ordinal));
        Assert.That(source.Items.Where(i => i.WeatherClass is null or 0).Sum(i => i.Frequency), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Each_unit_suffers_as_often_as_its_links_say()
    {
        foreach (var unit in result.Result.Units)
        {
            double links = result.Result.Links.Where(l => l.To == unit.Unit).Sum(l => l.Frequency + l.CarriedFrequency);
            Assert.That(unit.Suffers, Is.EqualTo(links).Within(1e-6).Percent, unit.Unit);
        }

        Assert.That(result.Result.Units.Single(u => u.Unit == "W1").Suffers, Is.Zero);
    }

    [Test]
    public void Links_across_the_fence_name_both_enterprises()
    {
        var neighbours = DominoAnswers.Neighbours(result.Result);
        Assert.That(neighbours.Select(n => (n.From, n.To)), Is.EquivalentTo(new[] { ("E1", "E2"), ("E2", "E1") }));
        Assert.That(neighbours[0].Frequency, Is.GreaterThanOrEqualTo(neighbours[1].Frequency));
        var ranking = DominoAnswers.Ranking(result.Result, 2);
        Assert.That(ranking.GroupBy(c => c.Role).Select(g => g.Select(c => c.Rank)), Is.All.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void Doubtful_units_are_named()
    {
        Assert.That(result.Issues.Select(i => (i.ObjectId, i.Column)), Does.Contain(("T3", "geometry")).And.Contain(("T4", "geometry")).And.Contain(("W1", "kind")));
        Assert.That(result.Issues.Select(i => (i.ObjectId, i.Column)), Has.None.EqualTo(("T1", "geometry")));
    }

    [Test]
    public void A_flash_fire_reaches_a_floating_roof_only()
    {
        var flash = result.Result.Links.Where(l => l.Vector == EscalationVector.FlashFire && !double.IsNaN(l.Probability)).Select(l => l.To).Distinct();
        Assert.That(flash, Is.SubsetOf(new[] { "T2" }));
    }

    [Test]
    public void Measures_make_the_chains_rarer()
    {
        double Suffers(DominoResult of, string unit) => of.Units.Single(u => u.Unit == unit).Suffers;
        var tank = input.Park.Units.Single(u => u.Id == "T1");
        var deluge = Compare(DominoMeasures.Deluge(tank, 0.6));
        Assert.That(Suffers(deluge.After, "T1"), Is.LessThan(Suffers(deluge.Before, "T1")));
        Assert.That(deluge.Suffering.Select(c => c.Unit), Does.Contain("T1"));
        var moved = Compare(DominoMeasures.Move(tank, 0, 6000));
        Assert.That(moved.After.Links.Where(l => l.To == "T1" || l.From == "units/T1"), Is.Empty);
        Assert.That(moved.After.Frequency, Is.LessThan(moved.Before.Frequency));
        var bund = Compare(DominoMeasures.Bund(tank, 60));
        Assert.That(bund.After.Units.Single(u => u.Unit == "T1").Initiates, Is.LessThan(bund.Before.Units.Single(u => u.Unit == "T1").Initiates));
        var proofed = Compare(DominoMeasures.Fireproofing(tank, 3600));
        Assert.That(Suffers(proofed.After, "T1"), Is.LessThan(Suffers(proofed.Before, "T1")));
    }

    [Test]
    public void The_figure_shows_links_inside_and_across_fences()
    {
        var map = new RiskMap { Park = input.Park, Date = new DateOnly(2026, 1, 1), Language = ReportLanguage.English };
        string svg = DominoGraphFigure.Draw(map, result.Result);
        Assert.That(System.Xml.Linq.XDocument.Parse(svg).Root!.Name.LocalName, Is.EqualTo("svg"));
        Assert.That(svg, Does.Contain("across a fence").And.Contain("within an enterprise").And.Contain("key initiators").And.Not.Contain("NaN"));
        Assert.That(DominoGraphFigure.Draw(map, result.Result), Is.EqualTo(svg));
    }

    private static Park Fast(Park park) => park with { Settings = park.Settings with { MonteCarloSamples = 4000 } };

    private static (SourceStageResult Own, DominoStageResult Result) Run(AssessmentInput of)
    {
        var options = new AssessmentOptions(2);
        var sources = SourceStage.Run(of, options);
        return (sources, DominoStage.Run(of, sources, options));
    }

    private DominoComparison Compare(ParkProposal measure)
        => new(result.Result, Run(input with { Park = ParkMerge.Apply(input.Park, measure) }).Result.Result);
}
