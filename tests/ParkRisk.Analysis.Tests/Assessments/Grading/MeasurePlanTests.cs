using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Register;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Tests.Reporting.Documents;

namespace ParkRisk.Analysis.Tests.Assessments.Grading;

/// <summary>Remedies tried on the park.</summary>
internal sealed class MeasurePlanTests
{
    private static readonly MeasurePlan Plan = MeasurePlan.Of(SmallResult.Input, WithRemedies(SmallResult.Result), 3, new AssessmentOptions(2));

    [Test]
    public void A_measure_has_the_effect_of_its_edit()
    {
        Assert.That(Plan.Effects, Is.Not.Empty);
        foreach (var effect in Plan.Effects)
        {
            var edited = SmallResult.Input with { Park = ParkMerge.Apply(SmallResult.Input.Park, effect.Remedy.Change!) };
            var after = ParkAssessment.Run(edited, new AssessmentOptions(2)).Result!;
            Assert.That(effect.LossSaved, Is.EqualTo(SmallResult.Result.SocietalRisk!.PotentialLossOfLife - after.SocietalRisk!.PotentialLossOfLife).Within(1e-15));
            Assert.That(effect.CuresItsFinding, Is.EqualTo(after.Findings.All(f => f.Id != effect.FindingId)));
        }
    }

    [Test]
    public void Closing_the_tank_that_causes_a_finding_cures_it()
        => Assert.That(Plan.Effects.Any(e => e is { CuresItsFinding: true, LossSaved: > 0, ExcessSaved: > 0 }), Is.True);

    [Test]
    public void What_lowers_most_comes_first()
        => Assert.That(Plan.Effects.Where(e => e.ExcessSaved > 0).Select(e => e.ExcessSaved), Is.Ordered.Descending);

    /// <summary>The result with the closing of its main cause as the remedy of every finding.</summary>
    private static Assessment WithRemedies(Assessment result)
    {
        var nothing = new Park { Name = "", DatasetCrs = result.Park.DatasetCrs, WorkingCrs = result.Park.WorkingCrs };
        return result with
        {
            Findings =
            [
                .. result.Findings.Where(f => !f.Contributors.IsEmpty && f.Contributors[0].Subject.StartsWith("units/", StringComparison.Ordinal)).Select(f => f with
                {
                    Remedies = [new Remedy(RemedyKind.Withdraw, new("关闭", "close"), new ParkProposal(nothing, [("units", f.Contributors[0].Subject["units/".Length..])]))],
                }),
            ],
        };
    }
}
