using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Tests.Meteorology;

public class WindRoseTests
{
    private static readonly JointFrequency Weather = new()
    {
        Classes = [new(StabilityClass.D, 4), new(StabilityClass.F, 2)],
        SectorCount = 4,
        Frequencies = [0.1, 0.3, 0.0, 0.1, 0.1, 0.1, 0.05, 0.25],
    };

    [Test]
    public void Sums_classes_by_sector()
    {
        var rose = WindRose.Of(Weather);
        Assert.That(rose.SectorFrequencies, Is.EqualTo(new[] { 0.2, 0.4, 0.05, 0.35 }).Within(1e-15));
        Assert.That(rose.MeanSpeeds, Is.EqualTo(new[] { 3, 3.5, 2, 0.9 / 0.35 }).Within(1e-12));
        Assert.That(rose.Prevailing.DegreesFrom, Is.EqualTo(90));
        Assert.That(rose.LeastFrequent.DegreesFrom, Is.EqualTo(180));
    }

    [TestCase(0, 0.2)]
    [TestCase(44.9, 0.2)]
    [TestCase(-44.9, 0.2)]
    [TestCase(45.1, 0.4)]
    [TestCase(270, 0.35)]
    [TestCase(359.9, 0.2)]
    [TestCase(-180, 0.05)]
    public void Density_is_constant_within_a_sector(double from, double frequency)
        => Assert.That(WindRose.Of(Weather).DensityAt(from), Is.EqualTo(frequency / (Math.PI / 2)).Within(1e-12));
}
