namespace ParkRisk.Analysis.Tests.Calculators;

/// <summary>A theory page carries the name of its model and the sections that a reviewer looks for.</summary>
public class TheoryPageTests
{
    private static readonly string[] Sections = ["## Equation", "## Symbols", "## Range", "## Source", "## Known error"];

    private static readonly string[] Families = ["source_terms", "pool_evaporation", "vulnerability", "ignition_risk"];

    private static IEnumerable<string> Models
        => WorkedCase.ReadAll().Where(c => Families.Contains(c.Family)).Select(c => c.Model).Distinct();

    [TestCaseSource(nameof(Models))]
    public void A_model_has_its_theory_page(string id)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "theory", id + ".md"));
        Assert.That(page, Does.StartWith($"# `{id}`"));
        foreach (string section in Sections)
        {
            Assert.That(page, Does.Contain(section));
        }
    }
}
