using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.IO;

[TestFixture]
public sealed class ParkProposalTests
{
    private TemporaryFolder _folder = null!;
    private TemporaryFolder _project = null!;
    private Park _park = null!;

    [SetUp]
    public void ReadSmallPark()
    {
        _folder = new TemporaryFolder();
        _project = new TemporaryFolder();
        SmallPark.WriteTo(_folder);
        _park = ParkReader.Read(_folder.Path).Value!.Park;
    }

    [TearDown]
    public void RemoveFolders()
    {
        _folder.Dispose();
        _project.Dispose();
    }

    [Test]
    public void Rows_replace_by_id_add_new_objects_and_close_old_ones()
    {
        _project.Write(
            "units.csv",
            "id,enterprise,name,kind,substance,quantity_t,status,x,y\n" +
            "T1,E1,液氯储罐,pressure_vessel,7782-50-5,10,,560510,3533510\n" +
            "T2,,,,,,closed,,\n" +
            "T3,E3,新储罐,atmospheric_tank,甲醇,500,proposed,562010,3533510\n");
        _project.Write("enterprises.csv", "id,name,x,y\nE3,丙公司,562000,3533500\n");

        var read = ParkReader.ReadProposal(_project.Path, _park);
        var merged = ParkMerge.Apply(_park, read.Value!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.HasErrors, Is.False);
            Assert.That(merged.Units.Select(unit => unit.Id), Is.EqualTo(new[] { "T1", "T3" }));
            Assert.That(merged.Units[0].Quantity, Is.EqualTo(10_000));
            Assert.That(merged.Enterprises.Select(item => item.Id), Is.EqualTo(new[] { "E1", "E2", "E3" }));
            Assert.That(merged.Boundary, Is.SameAs(_park.Boundary));
            Assert.That(merged.Name, Is.EqualTo(_park.Name));
        }
    }

    [Test]
    public void Closing_an_enterprise_closes_its_units()
    {
        _project.Write("enterprises.csv", "id,status\nE2,closed\n");

        var merged = ParkMerge.Apply(_park, ParkReader.ReadProposal(_project.Path, _park).Value!);

        Assert.That(merged.Units.Select(unit => unit.Id), Is.EqualTo(new[] { "T1" }));
    }

    [Test]
    public void A_reference_to_nothing_is_an_error_and_an_empty_proposal_too()
    {
        var empty = ParkReader.ReadProposal(_project.Path, _park);
        _project.Write("units.csv", "id,enterprise,name,kind,substance,quantity_t,x,y\nT9,E9,罐,atmospheric_tank,甲醇,5,562010,3533510\n");
        var dangling = ParkReader.ReadProposal(_project.Path, _park);

        Assert.That(empty.HasErrors, Is.True);
        Assert.That(dangling.Issues.Single(issue => issue.Severity == IssueSeverity.Error).Value, Is.EqualTo("E9"));
    }

    [Test]
    public void A_proposal_that_changes_nothing_leaves_the_park_equal()
    {
        var merged = ParkMerge.Apply(_park, new ParkProposal(_park with { Restrictions = [], Measures = [] }, []));

        Assert.That(merged.Units, Is.EqualTo(_park.Units));
        Assert.That(merged.Enterprises, Is.EqualTo(_park.Enterprises));
    }
}
