namespace ParkRisk.Analysis.Tests.Validation;

public class DispersionExperimentTests
{
    [Test]
    public void Prairie_grass()
    {
        var comparison = DispersionExperiments.PrairieGrass();
        Assert.That(comparison.WithinFactorTwo, Is.AtLeast(0.8), comparison.ToString());
        Assert.That(comparison.GeometricMean, Is.InRange(0.8, 1.25), comparison.ToString());
    }

    [Test]
    public void Distance_to_the_flammable_limit_of_lng()
    {
        var comparison = DispersionExperiments.LngDistances();
        Assert.That(comparison.WithinFactorTwo, Is.AtLeast(0.9), comparison.ToString());
        Assert.That(comparison.GeometricMean, Is.InRange(0.8, 1.25), comparison.ToString());
    }

    [Test]
    public void Arc_maxima_of_lng()
    {
        var comparison = DispersionExperiments.LngArcs();
        Assert.That(comparison.WithinFactorTwo, Is.AtLeast(0.7), comparison.ToString());
        Assert.That(comparison.GeometricMean, Is.InRange(0.67, 1.5), comparison.ToString());
    }

    [Test]
    public void Desert_tortoise_4()
    {
        var comparison = DispersionExperiments.DesertTortoise();
        Assert.That(comparison.WithinFactorTwo, Is.EqualTo(1), comparison.ToString());
    }
}
