using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.IO.Reference;

namespace ParkRisk.Analysis.Tests.Criteria;

public sealed class SocietalRiskCriteriaTests
{
    private const string Set = "GB36894-2018";
    private static readonly SocietalRiskCriteria Criteria = ReferenceTables.Embedded.SocietalRisk;

    // The lines are F = 10⁻³/N and F = 10⁻⁵/N.
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(10)]
    [TestCase(33)]
    [TestCase(1000)]
    [TestCase(5000)]
    public void The_lines_have_slope_minus_one(double persons)
    {
        Assert.That(Criteria.Frequency(Set, SocietalRiskLine.Upper, persons), Is.EqualTo(1e-3 / persons).Within(1e-9).Percent);
        Assert.That(Criteria.Frequency(Set, SocietalRiskLine.Lower, persons), Is.EqualTo(1e-5 / persons).Within(1e-9).Percent);
    }

    [TestCase(10, 1.01e-4, SocietalRiskZone.Unacceptable)]
    [TestCase(10, 1e-4, SocietalRiskZone.ReduceAsFarAsPracticable)]
    [TestCase(10, 1e-6, SocietalRiskZone.ReduceAsFarAsPracticable)]
    [TestCase(10, 0.99e-6, SocietalRiskZone.Acceptable)]
    [TestCase(10, 0, SocietalRiskZone.Acceptable)]
    public void Zones(double persons, double frequency, SocietalRiskZone zone)
        => Assert.That(Criteria.ZoneOf(Set, persons, frequency), Is.EqualTo(zone));

    [Test]
    public void An_unknown_set_has_no_lines() => Assert.That(Criteria.ZoneOf("x", 10, 1), Is.Null);
}
