using System.Text.Json;
using Json.Schema;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Tests.Conventions;
using ParkRisk.Analysis.Tests.IO;

namespace ParkRisk.Analysis.Tests.Assessments;

/// <summary>A chlorine tank and a benzene tank, a school close by and a village far off, assessed from files to findings.</summary>
[TestFixture]
public sealed class ParkAssessmentTests
{
    private const string Targets =
        "id,name,category,persons_day,persons_night,enterprise,x,y\n" +
        "V1,近校,school,60,80,,560700,3533700\n" +
        "V2,远村,residential,60,80,,562900,3534900\n" +
        "C1,甲公司食堂,retail,150,20,E1,560520,3533560\n";

    private readonly TemporaryFolder folder = new();
    private AssessmentInput input = null!;
    private Assessment result = null!;

    [OneTimeSetUp]
    public void Assess()
    {
        SmallPark.WriteTo(folder);
        folder.Write("targets.csv", Targets);
        folder.Write("weather.csv", "stability,wind_speed_mps,direction_deg,frequency\nD,5,0,0.3\nD,5,90,0.2\nD,5,180,0.1\nD,5,270,0.1\nF,1.5,0,0.1\nF,1.5,90,0.1\nF,1.5,180,0.05\nF,1.5,270,0.05\n");
        var read = AssessmentReader.Read(folder.Path, null, DateTimeOffset.UnixEpoch);
        Assert.That(read.Value, Is.Not.Null, string.Join('\n', read.Issues));
        input = read.Value!.Input;
        result = Run(2);
    }

    [OneTimeTearDown]
    public void CleanUp() => folder.Dispose();

    [Test]
    public void In_every_weather_the_branches_of_a_release_sum_to_one()
    {
        foreach (var scenario in result.Outcomes.GroupBy(o => o.Scenario))
        {
            double always = scenario.Where(o => o.WeatherClass is null).Sum(o => o.ConditionalProbability);
            for (int w = 0; w < result.Weather!.Classes.Length; w++)
            {
                double sum = always + scenario.Where(o => o.WeatherClass == w).Sum(o => o.ConditionalProbability);
                Assert.That(sum, Is.EqualTo(1).Within(1e-12), $"{scenario.Key} in weather {w}");
            }
        }
    }

    [Test]
    public void Contributors_of_a_target_sum_to_its_risk()
    {
        foreach (var target in result.Targets.Where(t => t.Risk > 0))
        {
            Assert.That(target.Contributors.Sum(c => c.Value), Is.EqualTo(target.Risk).Within(1e-12 * target.Risk));
            Assert.That(target.Contributors.Sum(c => c.Share), Is.EqualTo(1).Within(1e-12));
        }
    }

    [Test]
    public void The_losses_of_the_enterprises_and_of_the_squares_add_up_to_that_of_the_park()
    {
        var societal = result.SocietalRisk!;
        Assert.That(societal.ByEnterprise.Sum(e => e.PotentialLossOfLife), Is.EqualTo(societal.PotentialLossOfLife).Within(1e-9).Percent);
        Assert.That(societal.ByEnterprise.Sum(e => e.Share), Is.EqualTo(1).Within(1e-9));
        Assert.That(societal.Density.Sum(c => c.Loss), Is.EqualTo(societal.PotentialLossOfLife).Within(1e-9).Percent);
    }

    [Test]
    public void Risk_at_a_target_equals_the_exact_integral_over_the_wind()
    {
        var sources = SourceStage.Run(input, new AssessmentOptions(1)).Sources;
        var near = result.Targets.Single(t => t.Target.Id == "V1");
        double exact = RiskProbe.At(near.WorstPoint.X, near.WorstPoint.Y, sources, new TravelRose(input.Weather)).Risk;
        Assert.That(near.Risk, Is.EqualTo(exact).Within(0.5).Percent);
    }

    [Test]
    public void A_target_of_an_enterprise_is_judged_by_the_others_only()
    {
        var canteen = result.Targets.Single(t => t.Target.Id == "C1");
        Assert.That(canteen.Risk, Is.LessThan(canteen.RiskWithOwn));
        Assert.That(canteen.Contributors.Select(c => c.Subject), Has.None.EqualTo("units/T1"));
    }

    [Test]
    public void Risk_falls_with_distance_and_the_near_school_gives_a_finding()
    {
        Assert.That(Risk("V1"), Is.GreaterThan(Risk("V2")));
        var finding = result.Findings.Single(f => f.Id == "individual-risk-at-target:targets/V1");
        Assert.That(finding.Measured, Is.GreaterThan(finding.Limit));
        Assert.That(finding.Contributors.Sum(c => c.Value), Is.EqualTo(finding.Measured).Within(1e-9 * finding.Measured));
    }

    [Test]
    public void Contours_are_valid_and_nested()
    {
        var contours = result.IndividualRisk.Contours.OrderByDescending(c => c.Level).ToArray();
        Assert.That(contours.Select(c => c.Area.IsValid), Is.All.True);
        for (int i = 1; i < contours.Length; i++)
        {
            Assert.That(contours[i].Area.Area, Is.GreaterThanOrEqualTo(contours[i - 1].Area.Area));
        }
    }

    [TestCase(1)]
    [TestCase(8)]
    public void The_map_does_not_depend_on_the_number_of_threads(int threads)
        => Assert.That(Run(threads).IndividualRisk.Field.Values, Is.EqualTo(result.IndividualRisk.Field.Values));

    [Test]
    public void The_json_file_obeys_its_schema()
    {
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "assessment.schema.json")));
        using var stream = new MemoryStream();
        AssessmentJson.Write(stream, result, ResultFolder.ToDataset(result));
        using var document = JsonDocument.Parse(stream.ToArray());
        var verdict = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.That(verdict.IsValid, Is.True, string.Join('\n', verdict.Details!.Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))));
    }

    [Test]
    public void Every_file_of_the_result_is_written()
    {
        using var output = new TemporaryFolder();
        var written = ResultFolder.Write(output.Path, result, input.Reference, new(ReportLanguage.English, "made up"), CancellationToken.None);
        Assert.That(written, Is.SupersetOf(new[] { "assessment.json", "results.gpkg", "individual_risk.asc", "findings.csv", "targets.csv", "hazards.csv", "domino.csv", "figures/risk-map.svg", "figures/wind-rose.svg" }));
        Assert.That(written.Select(name => new FileInfo(Path.Combine(output.Path, name)).Length), Is.All.GreaterThan(0));
    }

    private double Risk(string target) => result.Targets.Single(t => t.Target.Id == target).Risk;

    private Assessment Run(int threads) => ParkAssessment.Run(input, new AssessmentOptions(threads)).Result!;
}
