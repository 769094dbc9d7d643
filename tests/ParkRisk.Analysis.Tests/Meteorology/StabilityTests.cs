using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Tests.Meteorology;

public class StabilityTests
{
    // Cases worked by hand from the rules of EPA-454/R-99-005, section 6.4.
    [TestCase(3.6, 3, double.PositiveInfinity, 50, StabilityClass.B)]
    [TestCase(2.5, 2, double.PositiveInfinity, -10, StabilityClass.F)]
    [TestCase(1.0, 0, double.PositiveInfinity, 70, StabilityClass.A)]
    [TestCase(7.0, 0, double.PositiveInfinity, 70, StabilityClass.C)]
    [TestCase(7.0, 0, double.PositiveInfinity, 40, StabilityClass.D)]
    [TestCase(0.5, 10, 500, 70, StabilityClass.D)]
    [TestCase(0.5, 10, 500, -20, StabilityClass.D)]
    [TestCase(2.0, 8, 500, 50, StabilityClass.D)]
    [TestCase(2.0, 8, 3000, 50, StabilityClass.C)]
    [TestCase(2.0, 10, 6000, 50, StabilityClass.C)]
    [TestCase(2.0, 8, 6000, 50, StabilityClass.B)]
    [TestCase(4.0, 6, 6000, -5, StabilityClass.D)]
    [TestCase(4.0, 4, 6000, -5, StabilityClass.E)]
    public void Turner_follows_the_published_rules(double wind, double cover, double ceiling, double sun, StabilityClass expected)
        => Assert.That(TurnerStability.Class(wind, TurnerStability.NetRadiationIndex(new Sky(cover, ceiling), sun)), Is.EqualTo(expected));

    [Test]
    public void More_wind_moves_Turner_towards_neutral()
    {
        for (int index = -2; index <= 4; index++)
        {
            double last = double.PositiveInfinity;
            for (double wind = 0; wind < 9; wind += 0.1)
            {
                double distance = Math.Abs(TurnerStability.Index(wind, index) - 4);
                Assert.That(distance, Is.LessThanOrEqualTo(last));
                last = distance;
            }
        }
    }

    [TestCase(2.4, 700, StabilityClass.B)]
    [TestCase(1.9, 925, StabilityClass.A)]
    [TestCase(6.0, 924, StabilityClass.D)]
    [TestCase(5.0, 100, StabilityClass.D)]
    public void Radiation_gives_the_class_of_a_day(double wind, double radiation, StabilityClass expected)
        => Assert.That(RadiationStability.Day(wind, radiation), Is.EqualTo(expected));

    [TestCase(1.5, 0.02, StabilityClass.F)]
    [TestCase(1.5, -0.02, StabilityClass.E)]
    [TestCase(2.0, 0, StabilityClass.E)]
    [TestCase(2.5, 0.1, StabilityClass.D)]
    public void Gradient_gives_the_class_of_a_night(double wind, double gradient, StabilityClass expected)
        => Assert.That(RadiationStability.Night(wind, gradient), Is.EqualTo(expected));
}
