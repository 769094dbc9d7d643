using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Tests.Quantities;

[TestFixture]
public sealed class NormalDistributionTests
{
    /// <summary>Abramowitz and Stegun (1964), table 26.1, and the tail by the asymptotic series.</summary>
    [TestCase(0, 0.5)]
    [TestCase(1, 0.841344746068543)]
    [TestCase(1.96, 0.975002104851780)]
    [TestCase(-3.09, 1.00078234837e-3)]
    [TestCase(-6, 9.86587645037698e-10)]
    public void Agrees_with_the_table(double deviate, double expected)
        => Assert.That(NormalDistribution.Cumulative(deviate), Is.EqualTo(expected).Within(3e-5).Percent);

    [Test]
    public void Agrees_with_the_error_function_between_its_nodes()
    {
        for (double z = -6; z <= 6; z += 0.00317)
        {
            double exact = 0.5 * MathNet.Numerics.SpecialFunctions.Erfc(-z / Math.Sqrt(2));
            Assert.That(NormalDistribution.Cumulative(z), Is.EqualTo(exact).Within(3e-5).Percent);
            Assert.That(NormalDistribution.Cumulative(z) + NormalDistribution.Cumulative(-z), Is.EqualTo(1).Within(1e-9));
        }
    }

    [Test]
    public void Ends_at_nothing_and_at_certainty()
    {
        Assert.That(NormalDistribution.Cumulative(double.NegativeInfinity), Is.Zero);
        Assert.That(NormalDistribution.Cumulative(-9), Is.Zero);
        Assert.That(NormalDistribution.Cumulative(9), Is.EqualTo(1));
        Assert.That(NormalDistribution.Cumulative(double.PositiveInfinity), Is.EqualTo(1));
    }
}
