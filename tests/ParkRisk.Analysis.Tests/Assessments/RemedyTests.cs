using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Assessments.Review;
using ParkRisk.Analysis.IO.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Tests.IO;

namespace ParkRisk.Analysis.Tests.Assessments;

/// <summary>Each remedy of each finding, carried out and assessed again; and the joint review of projects for the same park.</summary>
[TestFixture]
public sealed class RemedyTests
{
    private readonly TemporaryFolder folder = new();
    private readonly LiveAssessment live = new();
    private AssessmentInput input = null!;
    private Assessment result = null!;

    [OneTimeSetUp]
    public void Assess()
    {
        SmallPark.WriteTo(folder);
        folder.Write("targets.csv", "id,name,category,persons_day,persons_night,enterprise,x,y\nV1,近校,school,60,80,,560700,3533700\nV2,远村,residential,60,80,,562900,3534900\nC1,甲公司食堂,retail,150,20,E2,560560,3533600\n");
        folder.Write("weather.csv", "stability,wind_speed_mps,direction_deg,frequency\nD,5,0,0.3\nD,5,90,0.2\nD,5,180,0.1\nD,5,270,0.1\nF,1.5,0,0.1\nF,1.5,90,0.1\nF,1.5,180,0.05\nF,1.5,270,0.05\n");
        folder.Write("plots.geojson", SmallPark.Feature("""{"id":"P1","allowed":[]}""", """{"type":"Polygon","coordinates":[[[562300,3534300],[562900,3534300],[562900,3534900],[562300,3534900],[562300,3534300]]]}"""));
        folder.Write("roads.geojson", SmallPark.Feature("""{"id":"R1","class":"primary","width_m":10,"speed_kmh":36}""", """{"type":"LineString","coordinates":[[560000,3533520],[563000,3533520]]}"""));
        folder.Write("utilities.csv", "id,name,kind,x,y\nF1,站,fire_station,563000,3533530\nH1,栓,hydrant,561500,3533500\nM1,集合点,muster_point,560600,3533500\nG1,门,gate,560000,3533520\n");
        folder.Write("restricted.csv", "substance,control,limit_t\n7782-50-5,restricted,20\n71-43-2,prohibited,\n");
        var read = AssessmentReader.Read(folder.Path, null, DateTimeOffset.UnixEpoch);
        Assert.That(read.Value, Is.Not.Null, string.Join('\n', read.Issues));
        input = read.Value!.Input;
        result = live.Update(input, new AssessmentOptions(2)).Result!;
    }

    [OneTimeTearDown]
    public void CleanUp() => folder.Dispose();

    [Test]
    public void Every_remedy_clears_its_finding()
    {
        var tried = result.Findings.SelectMany(f => f.Remedies.Where(r => r.Change is not null).Select(r => (Finding: f, Remedy: r))).ToArray();
        Assert.That(tried.Select(t => t.Remedy.Kind).Distinct(), Is.SupersetOf(new[] { RemedyKind.Retrofit, RemedyKind.Relocate, RemedyKind.Withdraw }));
        Assert.That(tried.Select(t => t.Finding.Rule).Distinct().Count(), Is.GreaterThanOrEqualTo(6));
        Assert.Multiple(() =>
        {
            foreach (var (finding, remedy) in tried)
            {
                var changed = live.Update(input with { Park = ParkMerge.Apply(input.Park, remedy.Change!) }, new AssessmentOptions(2)).Result!;
                Assert.That(changed.Findings.Select(f => f.Id), Has.None.EqualTo(finding.Id), remedy.Text.En);
            }
        });
    }

    [Test]
    public void The_contributors_of_every_finding_sum_to_what_was_measured()
    {
        Assert.Multiple(() =>
        {
            foreach (var finding in result.Findings)
            {
                Assert.That(finding.Contributors.Sum(c => c.Value), Is.EqualTo(finding.Measured).Within(1e-9 * Math.Max(1e-12, finding.Measured)), finding.Id);
                Assert.That(finding.WindShares.Sum(), Is.LessThanOrEqualTo(1 + 1e-9), finding.Id);
            }
        });
    }

    [Test]
    public void A_project_far_from_everybody_is_admitted_and_one_at_the_school_is_rejected()
    {
        Assert.That(Review(562500, 3534500, "67-56-1", 20).Verdict, Is.Not.EqualTo(ReviewVerdict.Reject));
        var near = Review(560750, 3533750, "7782-50-5", 100);
        Assert.That(near.Verdict, Is.EqualTo(ReviewVerdict.Reject));
        Assert.That(near.Deciding.Select(f => f.Finding.Id), Has.Some.EqualTo("individual-risk-at-target:targets/V1"));
        Assert.That(near.ToOthers.Select(i => i.Subject), Has.Some.EqualTo("targets/V1"));
        Assert.That(near.Checks.SelectMany(c => c.Lines).Where(l => l.Weight == ReviewWeight.Forbids), Is.Not.Empty);
    }

    [Test]
    public void A_project_that_changes_nothing_is_admitted()
    {
        var review = ReviewRun.Compare(result, result, new(new() { Name = "nothing", DatasetCrs = "", WorkingCrs = "" }, []), input.Reference.Rules);
        Assert.That(review.Verdict, Is.EqualTo(ReviewVerdict.Admit));
        Assert.That(review.Findings.Select(f => f.Fate), Is.All.EqualTo(FindingFate.Unchanged));
    }

    [TestCase(560750, 3533522, "R1")]
    [TestCase(559000, 3534000, "boundary")]
    public void A_project_on_a_road_or_outside_the_park_is_refused(double x, double y, string expected)
        => Assert.That(ProposalCheck.Of(input.Park, Project(x, y, "67-56-1", 20)).Select(i => i.Expected), Has.Some.Contains(expected));

    private JointReview Review(double x, double y, string substance, double tonnes)
    {
        var proposal = Project(x, y, substance, tonnes);
        return ReviewRun.Run(live, input, input with { Park = ParkMerge.Apply(input.Park, proposal) }, proposal, new AssessmentOptions(2)).Result!;
    }

    private ParkProposal Project(double x, double y, string substance, double tonnes) => new(
        new()
        {
            Name = "project",
            DatasetCrs = input.Park.DatasetCrs,
            WorkingCrs = input.Park.WorkingCrs,
            Enterprises = [new() { Id = "E9", Name = "E9", Shape = input.Park.Units[0].Shape.Factory.CreatePoint(new NetTopologySuite.Geometries.Coordinate(x, y)), Status = OperatingStatus.Proposed }],
            Units =
            [
                input.Park.Units[0] with
                {
                    Id = "P9", Enterprise = "E9", Name = "P9", Substance = substance, Quantity = 1000 * tonnes, Status = OperatingStatus.Proposed, BundArea = 50,
                    Kind = substance == "67-56-1" ? UnitKind.AtmosphericTank : UnitKind.PressureVessel, GaugePressure = substance == "67-56-1" ? 0 : 0.8e6, Temperature = 293.15,
                    Shape = input.Park.Units[0].Shape.Factory.CreatePoint(new NetTopologySuite.Geometries.Coordinate(x, y)),
                },
            ],
        },
        []);
}
