using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Tests.Meteorology;

public class SolarPositionTests
{
    [Test]
    public void Agrees_with_the_worked_example_of_Reda_and_Andreas()
    {
        // Reda and Andreas (2004), NREL/TP-560-34302, appendix A.5: 17 October 2003, 12:30:30 at UTC−7 in Golden, Colorado;
        // topocentric elevation without refraction 39.872046°, azimuth 194.340241°.
        var sun = SolarPosition.At(new DateTimeOffset(2003, 10, 17, 12, 30, 30, TimeSpan.FromHours(-7)), -105.1786, 39.742476);
        Assert.That(sun.Elevation, Is.EqualTo(39.872046).Within(0.015));
        Assert.That(sun.Azimuth, Is.EqualTo(194.340241).Within(0.015));
    }

    // Instants of equinoxes and solstices: USNO, Earth's seasons. The sun is overhead on the equator or a tropic (23.44°).
    [TestCase("2024-03-20T03:06Z", 0)]
    [TestCase("2024-06-20T20:51Z", 23.44)]
    [TestCase("2024-09-22T12:44Z", 0)]
    [TestCase("2024-12-21T09:20Z", -23.44)]
    public void Declination_at_the_seasons(string time, double declination)
    {
        var pole = SolarPosition.At(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), 0, 90);
        Assert.That(pole.Elevation, Is.EqualTo(declination).Within(0.01));
    }

    [Test]
    public void A_year_has_as_much_day_as_night()
    {
        var start = new DateTimeOffset(2025, 1, 1, 0, 30, 0, TimeSpan.FromHours(8));
        int day = Enumerable.Range(0, 8760).Count(hour => SolarPosition.At(start.AddHours(hour), 121.4, 31.4).Elevation > 0);
        Assert.That(day / 8760.0, Is.EqualTo(0.5).Within(0.01));
    }
}
