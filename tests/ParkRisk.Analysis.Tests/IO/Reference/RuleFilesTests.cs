using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Tests.Conventions;

namespace ParkRisk.Analysis.Tests.IO.Reference;

/// <summary>Rule data: complete, strict, and changed by a park.</summary>
[TestFixture]
public sealed class RuleFilesTests
{
    private static readonly string Parameters = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "data", "rules", "parameters.csv"));

    [Test]
    public void Every_rule_has_its_row_and_its_parameters()
        => Assert.That(ReferenceTables.Embedded.Rules.Rules.Select(r => r.Id), Is.EquivalentTo(RuleIds.Parameters.Keys));

    [TestCase("hydrant-distance,distance,150", "hydrant-distance,distance,far", "value")]
    [TestCase("hydrant-distance,distance,150", "hydrant-distance,distance,-1", "value")]
    [TestCase("hydrant-distance,distance,150", "hydrant-distance,distanze,150", "parameter")]
    [TestCase("hydrant-distance,distance,150", "hydrant-dist,distance,150", "rule")]
    public void A_broken_parameter_is_refused_with_file_row_and_column(string good, string bad, string column)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "rules"));
        File.WriteAllText(Path.Combine(folder.Path, "rules", "parameters.csv"), Parameters.Replace(good, bad, StringComparison.Ordinal));
        var load = ReferenceTables.Load(folder.Path);
        Assert.That(load.Data, Is.Null);
        Assert.That(load.Issues, Has.Some.Matches<InputIssue>(i => i!.Layer == "rules/parameters.csv" && i.Row is > 1 && i.Column == column));
    }

    [Test]
    public void A_park_changes_a_parameter_in_the_unit_of_the_data()
    {
        var rules = ReferenceTables.Embedded.Rules.With([new("fire-station-time", null, "time", 8), new("hydrant-distance", false, null, null)]);
        Assert.That(rules["fire-station-time"]["time"], Is.EqualTo(480));
        Assert.That(rules["hydrant-distance"].IsEnabled, Is.False);
        Assert.That(rules["prevailing-wind"].IsEnabled, Is.True);
    }

    [Test]
    public void A_dataset_may_change_rules_and_faults_are_named()
    {
        using var folder = new TemporaryFolder();
        SmallPark.WriteTo(folder);
        folder.Write("rules.csv", "rule,enabled,parameter,value\nhydrant-distance,,distance,120\nhydrant-distanze,false,,\nhydrant-distance,,radius,5\nfire-station-time,,time,1000\n");
        var read = ParkRisk.Analysis.IO.Datasets.ParkReader.Read(folder.Path);
        Assert.That(read.Value!.Park.RuleOverrides, Is.EqualTo(new[] { new RuleOverride("hydrant-distance", null, "distance", 120) }));
        Assert.That(
            read.Issues.Where(i => i.Severity == IssueSeverity.Error && i.Layer == "rules").Select(i => (i.Row, i.Column)),
            Is.EqualTo(new (int?, string?)[] { (2, "rule"), (3, "parameter"), (4, "value") }));
    }
}
