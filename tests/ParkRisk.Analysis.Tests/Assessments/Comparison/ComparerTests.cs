using System.Text;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Comparison;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Documents;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Tests.Reporting.Documents;

namespace ParkRisk.Analysis.Tests.Assessments.Comparison;

/// <summary>Pairs of assessments in which one thing was changed.</summary>
internal sealed class ComparerTests
{
    private static readonly AssessmentInput Input = SmallResult.Input;
    private static readonly AssessmentDigest Base = DigestReader.Of(SmallResult.Result);

    [Test]
    public void The_same_input_gives_no_change()
    {
        var comparison = Compared(Input);
        Assert.That(comparison.Causes, Is.Empty);
        Assert.That(comparison.Metrics, Is.Empty);
        Assert.That(comparison.Verdicts, Is.Empty);
        Assert.That(comparison.NewFindings, Is.Empty);
    }

    [Test]
    public void A_larger_tank_is_named_and_is_the_cause_of_every_change()
    {
        var comparison = Compared(Input with { Park = With(u => u with { Quantity = 2 * u.Quantity, FrequencyFactor = 3 }) });
        Assert.That(comparison.Causes, Is.EqualTo(new[] { CauseGroup.Inputs }));
        Assert.That(comparison.Objects, Is.EqualTo(new[] { new ObjectChange("units", "T1", ChangeKind.Altered) }));
        Assert.That(comparison.Metrics.Select(m => m.MainCause), Is.All.EqualTo(CauseGroup.Inputs));
        var target = comparison.Metrics.Single(m => m is { Metric: MetricKind.Target, Subject: "V1" });
        Assert.That(target.Kind, Is.EqualTo(ChangeKind.Grew));
        Assert.That(target.Together, Is.Zero);
        Assert.That(ComparisonContent.Sentences(comparison, ReportLanguage.English).First(), Does.Contain("units/T1"));
    }

    [Test]
    public void A_moved_tank_is_said_to_have_moved()
    {
        var factory = Input.Park.Units[0].Shape.Factory;
        var comparison = Compared(Input with { Park = With(u => u with { Shape = factory.CreatePoint(new NetTopologySuite.Geometries.Coordinate(560530, 3533510)) }) });
        Assert.That(comparison.Objects, Is.EqualTo(new[] { new ObjectChange("units", "T1", ChangeKind.Moved) }));
    }

    [Test]
    public void Removed_and_added_objects_are_told_apart()
    {
        var park = Input.Park;
        var renamed = park with { Units = [.. park.Units.Select(u => u.Id == "T2" ? u with { Id = "T3" } : u)] };
        var comparison = Compared(Input with { Park = renamed });
        Assert.That(comparison.Objects, Is.EquivalentTo(new[] { new ObjectChange("units", "T2", ChangeKind.Removed), new ObjectChange("units", "T3", ChangeKind.Added) }));
    }

    [Test]
    public void Other_weather_is_named()
    {
        var weather = Input.Weather! with { Frequencies = [.. Input.Weather!.Frequencies.Reverse()] };
        Assert.That(Compared(Input with { Weather = weather }).Causes, Is.EqualTo(new[] { CauseGroup.Weather }));
    }

    [Test]
    public void Another_setting_is_named_with_both_values()
    {
        var comparison = Compared(Input with { Park = Input.Park with { Settings = Input.Park.Settings with { Roughness = TerrainRoughness.Urban } } });
        Assert.That(comparison.Causes, Is.EqualTo(new[] { CauseGroup.Settings }));
        Assert.That(comparison.Settings, Is.EqualTo(new[] { new SettingChange("roughness", "rural", "urban") }));
    }

    [Test]
    public void Other_reference_data_are_named()
        => Assert.That(Compared(Input with { Provenance = Input.Provenance with { ReferenceDigest = "another" } }).Causes, Is.EqualTo(new[] { CauseGroup.ReferenceData }));

    [Test]
    public void Another_engine_version_is_named()
    {
        var comparison = Comparer.Compare(Base with { EngineVersion = "0.0.1", PotentialLossOfLife = 1 }, Base);
        Assert.That(comparison.Causes, Is.EqualTo(new[] { CauseGroup.Engine }));
        Assert.That(comparison.Metrics.Single(m => m.Metric == MetricKind.PotentialLossOfLife).MainCause, Is.EqualTo(CauseGroup.Engine));
    }

    [Test]
    public void Two_causes_are_split_by_reruns_and_their_sum_with_what_they_do_together_is_the_change()
    {
        var after = Input with
        {
            Park = With(u => u with { FrequencyFactor = 2 }) with { Settings = Input.Park.Settings with { FatalityFireLimit = 35_000 } },
            Weather = Input.Weather! with { Frequencies = [.. Input.Weather!.Frequencies.Reverse()] },
        };
        var second = DigestReader.Of(ParkAssessment.Run(after, new(2)).Result!);
        var groups = Comparer.Causes(Base, second);
        Assert.That(groups, Is.EqualTo(new[] { CauseGroup.Inputs, CauseGroup.Weather, CauseGroup.Settings }));
        var reruns = CauseSplit.Run(Input, after, groups, new(2)).ToDictionary(r => r.Key, r => DigestReader.Of(r.Value));
        var comparison = Comparer.Compare(Base, second, reruns);
        foreach (var metric in comparison.Metrics)
        {
            Assert.That(metric.Effects.Sum(e => e.Effect) + metric.Together, Is.EqualTo((metric.After ?? 0) - (metric.Before ?? 0)).Within(1e-9 * Math.Max(metric.After ?? 0, metric.Before ?? 0)));
        }

        // Only T1 leaks chlorine, so the change of its frequency alone doubles its part at the school.
        var school = comparison.Metrics.Single(m => m is { Metric: MetricKind.Target, Subject: "V1" });
        double ofTank = SmallResult.Result.Targets.Single(t => t.Target.Id == "V1").Contributors.Single(c => c.Subject == "units/T1").Value;
        Assert.That(school.Effects.Single(e => e.Group == CauseGroup.Inputs).Effect, Is.EqualTo(ofTank).Within(0.1).Percent);
    }

    [TestCase("{\"format\": 1, \"provenance\": {\"engine_", "damaged")]
    [TestCase("[]", "assessment.json")]
    [TestCase("{\"format\": 99, \"provenance\": {}}", "another version")]
    [TestCase("{\"format\": 1, \"provenance\": {}}", "part is missing")]
    [TestCase("{\"format\": 1, \"provenance\": {}, \"park\": {}}", "earlier version")]
    public void A_damaged_file_is_said_in_words(string content, string expected)
    {
        var read = DigestReader.Read("old.json", new MemoryStream(Encoding.UTF8.GetBytes(content)));
        Assert.That(read.Value, Is.Null);
        Assert.That(read.Issues.Single().Expected, Does.Contain(expected));
    }

    private static Park With(Func<HazardUnit, HazardUnit> change)
        => Input.Park with { Units = [.. Input.Park.Units.Select(u => u.Id == "T1" ? change(u) : u)] };

    private static AssessmentComparison Compared(AssessmentInput after)
        => Comparer.Compare(Base, DigestReader.Of(ParkAssessment.Run(after, new(2)).Result!));
}
