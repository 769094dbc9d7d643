using System.Text.Json;
using ParkRisk.Validation;

namespace ParkRisk.Analysis.Tests.Validation;

/// <summary>Every set of field measurements against the limits that are published for acceptable models.</summary>
public class ExperimentTests
{
    private static IEnumerable<TestCaseData> Sets
        => CaseFile.ReadAll(Path.Combine(TestContext.CurrentContext.TestDirectory, "Cases"))
            .SelectMany(ExperimentSet.Of)
            .Concat(FireExperiments.ReadAll(Path.Combine(TestContext.CurrentContext.TestDirectory, "Cases")))
            .Select(s => new TestCaseData(s.Name, s.Limits, s.Pairs.Select(p => (p.Pair.Observed, p.Pair.Computed)).ToArray()).SetArgDisplayNames(s.Name));

    [TestCaseSource(nameof(Sets))]
    public void A_set_of_measurements_is_met_within_its_limits(string name, JsonElement limits, (double Observed, double? Computed)[] pairs)
    {
        Assert.That(limits.ValueKind, Is.EqualTo(JsonValueKind.Object), name + " has no limits");
        var skill = Skill.Of([.. pairs.Select(p => new Pair(p.Observed, p.Computed))]);
        Assert.That(skill.Fac2, Is.GreaterThanOrEqualTo(limits.GetProperty("fac2_min").GetDouble()), "FAC2");
        Assert.That(skill.Fac15, Is.GreaterThanOrEqualTo(limits.TryGetProperty("fac15_min", out var within) ? within.GetDouble() : 0), "FAC1.5");
        Assert.That(skill.GeometricMean, Is.InRange(limits.GetProperty("mg_min").GetDouble(), limits.GetProperty("mg_max").GetDouble()), "MG");
    }

    [Test]
    public void Prairie_Grass_as_a_whole_is_met_within_a_factor_of_two_by_four_of_five()
    {
        var pairs = CaseFile.ReadAll(Path.Combine(TestContext.CurrentContext.TestDirectory, "Cases"))
            .SelectMany(ExperimentSet.Of)
            .Where(s => s.Name.StartsWith("prairie-grass", StringComparison.Ordinal))
            .SelectMany(s => s.Pairs.Select(p => p.Pair))
            .ToArray();
        var skill = Skill.Of(pairs);
        Assert.That(skill.Count, Is.EqualTo(145));
        Assert.That(skill.Fac2, Is.GreaterThanOrEqualTo(0.8));
        Assert.That(skill.GeometricMean, Is.InRange(0.8, 1.25));
    }

    [Test]
    public void Skill_of_known_pairs_is_what_the_definitions_give()
    {
        var skill = Skill.Of([new(1, 2), new(1, 0.5), new(4, 4), new(1, null)]);
        Assert.That((skill.Count, skill.Fac2, skill.Fac15), Is.EqualTo((4, 0.75, 0.25)));
        Assert.That(skill.GeometricMean, Is.EqualTo(1).Within(1e-12));
        Assert.That(skill.GeometricVariance, Is.EqualTo(Math.Exp(2 * Math.Log(2) * Math.Log(2) / 3)).Within(1e-12));
    }
}
