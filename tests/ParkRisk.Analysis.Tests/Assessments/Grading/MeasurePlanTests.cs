using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Register;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Tests.Reporting.Documents;

namespace ParkRisk.Analysis.Tests.Assessments.Grading;

/// <summary>Remedies tried on the park.</summary>
internal sealed class MeasurePlanTests
{
    private static readonly MeasurePlan Plan = MeasurePlan.Of(SmallResult.Input, SmallResult.Result, 3, new AssessmentOptions(2));

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
    public void What_lowers_most_comes_first()
        => Assert.That(Plan.Effects.Where(e => e.ExcessSaved > 0).Select(e => e.ExcessSaved), Is.Ordered.Descending);
}
