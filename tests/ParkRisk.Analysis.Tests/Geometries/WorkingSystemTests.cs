using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Tests.Geometries;

public class WorkingSystemTests
{
    [TestCase("EPSG:4490", 121.4, 31.4, "EPSG:4549")]
    [TestCase("EPSG:4490", 121.6, 31.4, "EPSG:4550")]
    [TestCase("EPSG:4326", 104.0, 30.6, "EPSG:4544")]
    [TestCase("EPSG:4326", 87.6, 43.8, "EPSG:4538")]
    [TestCase("EPSG:4326", 126.98, 37.5, "EPSG:32652")]
    [TestCase("EPSG:4326", 4.1, 51.9, "EPSG:32631")]
    [TestCase("EPSG:4326", -70.6, -33.4, "EPSG:32719")]
    [TestCase("EPSG:4610", 120.1, 30.2, "EPSG:2385")]
    [TestCase("EPSG:4549", 520_000, 3_460_000, "EPSG:4549")]
    [TestCase("EPSG:4528", 40_520_000, 3_460_000, "EPSG:4528")]
    [TestCase("EPSG:32651", 350_000, 3_460_000, "EPSG:32651")]
    [TestCase("EPSG:3857", 13_520_000, 3_680_000, "EPSG:4549")]
    public void The_plane_is_metric_and_true_to_scale(string dataset, double x, double y, string expected)
    {
        var working = WorkingSystem.For(CoordinateSystems.Resolve(dataset), new Coordinate(x, y));
        Assert.That(working.System.Definition, Is.EqualTo(expected));
        var (east, north) = working.FromDataset.Apply(x, y);
        var (backX, backY) = working.ToDataset.Apply(east, north);
        Assert.That(backX, Is.EqualTo(x).Within(1e-6));
        Assert.That(backY, Is.EqualTo(y).Within(1e-6));
        Assert.That(Math.Abs(ScaleError.Within(working.System, new Envelope(east - 5000, east + 5000, north - 5000, north + 5000))), Is.LessThan(0.0006));
    }

    [Test]
    public void Scale_error_of_a_transverse_Mercator_follows_the_textbook_series()
    {
        // k ≈ 1 + E²/(2R²) with E the distance from the central meridian (Snyder 1987, eq. 8-11, first term).
        var system = CoordinateSystems.Resolve("EPSG:4549");
        var (longitude, latitude) = system.ToGeographic(600_000, 3_460_000);
        Assert.That(ScaleError.At(system, longitude, latitude), Is.EqualTo(1e10 / (2 * 6.367e6 * 6.367e6)).Within(1e-6));
    }

    [Test]
    public void Web_Mercator_is_too_long_by_the_secant_of_the_latitude()
        => Assert.That(ScaleError.At(CoordinateSystems.Resolve("EPSG:3857"), 120, 30), Is.EqualTo(1 / Math.Cos(Math.PI / 6) - 1).Within(0.006));

    [TestCase("EPSG:4490", 121.5, 31.2, Placement.Inside)]
    [TestCase("EPSG:4490", 31.2, 121.5, Placement.SwappedAxes)]
    [TestCase("EPSG:4490", 350_000, 3_460_000, Placement.Metres)]
    [TestCase("EPSG:4549", 550_000, 3_460_000, Placement.Inside)]
    [TestCase("EPSG:4549", 3_460_000, 550_000, Placement.SwappedAxes)]
    [TestCase("EPSG:4549", 120.5, 31.2, Placement.Degrees)]
    [TestCase("EPSG:4549", 40_550_000, 3_460_000, Placement.Outside)]
    [TestCase("EPSG:4528", 40_550_000, 3_460_000, Placement.Inside)]
    [TestCase("EPSG:4490", double.NaN, 31.2, Placement.NotFinite)]
    public void Misplaced_coordinates_are_recognised(string system, double x, double y, Placement expected)
        => Assert.That(PlacementCheck.Of(CoordinateSystems.Resolve(system), x, y), Is.EqualTo(expected));
}
