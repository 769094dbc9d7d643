using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Tests.Conventions;

namespace ParkRisk.Analysis.Tests.IO.Datasets;

/// <summary>The example parks are what their descriptions promise.</summary>
internal sealed class ExampleParksTests
{
    private static readonly Lazy<ReadResult> Linjiang = new(() => Read("linjiang"));
    private static readonly Lazy<ReadResult> Beilun = new(() => Read("beilun"));

    private static Park LinjiangPark => Linjiang.Value.Park!;

    private static Park BeilunPark => Beilun.Value.Park!;

    [Test]
    public void BothReadWithoutErrorOrWarning()
        => Assert.That(Linjiang.Value.Issues.Concat(Beilun.Value.Issues).Where(issue => issue.Severity != IssueSeverity.Info), Is.Empty);

    [TestCase("solvent-store")]
    [TestCase("gas-terminal")]
    public void AProposalReadsWithoutErrorOrWarning(string name)
    {
        var proposal = ParkReader.ReadProposal(Path.Combine(RepositoryFolder.ExamplePark("linjiang"), "proposals", name), LinjiangPark);

        Assert.That(proposal.Issues.Where(issue => issue.Severity != IssueSeverity.Info), Is.Empty);
        Assert.That(proposal.Value!.Changes.Units, Is.Not.Empty);
    }

    [Test]
    public void LinjiangUsesEveryWordOfTheFormat()
    {
        Assert.That(LinjiangPark.Units.Select(unit => unit.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<UnitKind>()));
        Assert.That(LinjiangPark.Targets.Select(target => target.Category).Distinct(), Is.EquivalentTo(Enum.GetValues<TargetCategory>()));
        Assert.That(LinjiangPark.Zones.Select(zone => zone.Function).Distinct(), Is.EquivalentTo(Enum.GetValues<ZoneFunction>()));
        Assert.That(LinjiangPark.Utilities.Select(utility => utility.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<UtilityKind>()));
        Assert.That(LinjiangPark.Roads.Select(road => road.Class).OfType<RoadClass>().Distinct(), Is.EquivalentTo(Enum.GetValues<RoadClass>()));
        Assert.That(LinjiangPark.Restrictions.Select(entry => entry.Control).Distinct(), Is.EquivalentTo(Enum.GetValues<RestrictionControl>()));
    }

    [Test]
    public void UnitsOfLinjiangStandOnThePlotOfTheirEnterprise()
    {
        var plots = LinjiangPark.Enterprises.ToDictionary(enterprise => enterprise.Id, enterprise => enterprise.Shape.Buffer(0.1));

        Assert.That(LinjiangPark.Units.Where(unit => !plots[unit.Enterprise].Covers(unit.Shape)).Select(unit => unit.Id), Is.Empty);
    }

    [Test]
    public void PlotsOfLinjiangDoNotOverlap()
    {
        Geometry[] plots = [.. LinjiangPark.Enterprises.Select(enterprise => enterprise.Shape), .. LinjiangPark.Plots.Select(plot => plot.Shape)];
        var overlaps = from a in Enumerable.Range(0, plots.Length) from b in Enumerable.Range(0, a) where plots[a].Intersection(plots[b]).Area > 0.1 select (a, b);

        Assert.That(overlaps, Is.Empty);
    }

    [Test]
    public void TanksOfBeilunHaveTheDiameterOfTheirOutline()
    {
        Assert.That(BeilunPark.Units, Has.Length.EqualTo(317));
        foreach (var unit in BeilunPark.Units)
        {
            Assert.That(2 * Math.Sqrt(unit.Shape.Area / Math.PI), Is.EqualTo(unit.Diameter).Within(0.2), unit.Id);
        }
    }

    private static ReadResult Read(string name)
    {
        var result = ParkReader.Read(RepositoryFolder.ExamplePark(name));
        return new ReadResult(result.Value?.Park, [.. result.Issues]);
    }

    private sealed record ReadResult(Park? Park, List<InputIssue> Issues);
}
