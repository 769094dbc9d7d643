using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Tests.Geometries;

public class CoordinateSystemTests
{
    private const double OneCentimetre = 0.01;

    private static IEnumerable<TestCaseData> ProjPoints()
        => ReferenceTable.Rows("Geometries/proj-reference-points.csv").Select((row, i) => new TestCaseData(
            "EPSG:" + row["epsg"], row.Number("longitude_deg"), row.Number("latitude_deg"), row.Number("east_m"), row.Number("north_m"))
            .SetArgDisplayNames($"{i}: {row["epsg"]}"));

    private static IEnumerable<TestCaseData> WktPoints()
        => ReferenceTable.Rows("Geometries/proj-wkt-points.csv").Select((row, i) => new TestCaseData(
            row["wkt"], row.Number("longitude_deg"), row.Number("latitude_deg"), row.Number("east"), row.Number("north"))
            .SetArgDisplayNames($"{i}: {row["name"]}"));

    [TestCaseSource(nameof(ProjPoints))]
    [TestCaseSource(nameof(WktPoints))]
    public void Agrees_with_PROJ_to_a_centimetre_both_ways(string definition, double longitude, double latitude, double east, double north)
    {
        var system = CoordinateSystems.Resolve(definition);
        var (x, y) = system.FromGeographic(longitude, latitude);
        Assert.That(x, Is.EqualTo(east).Within(OneCentimetre));
        Assert.That(y, Is.EqualTo(north).Within(OneCentimetre));
        var (backLongitude, backLatitude) = system.ToGeographic(east, north);
        Assert.That(backLongitude * Math.Cos(double.DegreesToRadians(latitude)), Is.EqualTo(longitude * Math.Cos(double.DegreesToRadians(latitude))).Within(9e-8));
        Assert.That(backLatitude, Is.EqualTo(latitude).Within(9e-8));
    }

    [Test]
    public void Round_trip_returns_to_a_micrometre()
    {
        var random = new Random(5);
        var system = CoordinateSystems.Resolve("EPSG:4549");
        for (int i = 0; i < 500; i++)
        {
            double x = 500_000 + 400_000 * (2 * random.NextDouble() - 1);
            double y = 6_000_000 * random.NextDouble();
            var (longitude, latitude) = system.ToGeographic(x, y);
            var (backX, backY) = system.FromGeographic(longitude, latitude);
            Assert.That((backX, backY), Is.EqualTo((x, y)).Using<(double X, double Y)>((a, b) => Math.Abs(a.X - b.X) < 1e-6 && Math.Abs(a.Y - b.Y) < 1e-6));
        }
    }

    [Test]
    public void Every_code_of_the_CGCS2000_family_resolves_and_its_WKT_gives_the_same_plane()
    {
        foreach (int code in Enumerable.Range(4490, 65))
        {
            var system = CoordinateSystems.Resolve($"EPSG:{code}");
            var again = CoordinateSystems.Resolve(system.Wkt);
            var centre = system.AreaOfUse.Centre;
            Assert.That(system.Epsg, Is.EqualTo(code));
            Assert.That(again.Epsg, Is.EqualTo(code));
            Assert.That(again.FromGeographic(centre.X, centre.Y), Is.EqualTo(system.FromGeographic(centre.X, centre.Y)));
        }
    }

    [TestCase("4490", 4490)]
    [TestCase("epsg:4549", 4549)]
    [TestCase(" EPSG:3857 ", 3857)]
    [TestCase("urn:ogc:def:crs:EPSG::4490", 4490)]
    [TestCase("http://www.opengis.net/def/crs/EPSG/0/32651", 32651)]
    [TestCase("urn:ogc:def:crs:OGC:1.3:CRS84", 4326)]
    public void Codes_are_read_in_their_usual_spellings(string text, int code)
        => Assert.That(CoordinateSystems.Resolve(text).Epsg, Is.EqualTo(code));

    [TestCase("")]
    [TestCase("EPSG:1")]
    [TestCase("EPSG:99999")]
    [TestCase("Shanghai")]
    [TestCase("PROJCS[\"broken\",GEOGCS[\"x\"")]
    [TestCase("VERT_CS[\"height\"]")]
    [TestCase("PROJCS[\"x\",GEOGCS[\"x\",DATUM[\"x\",SPHEROID[\"x\",-5,3]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],UNIT[\"metre\",1]]")]
    [TestCase("PROJCS[\"x\",GEOGCS[\"x\",DATUM[\"x\",SPHEROID[\"x\",6378137,298.25]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Origami\"],UNIT[\"metre\",1]]")]
    public void What_names_no_system_is_a_fault_with_an_expectation(string text)
    {
        Assert.That(CoordinateSystems.TryResolve(text, out _, out var fault), Is.False);
        Assert.That(fault!.Expected, Is.Not.Empty);
        Assert.That(fault.ExpectedZh, Is.Not.Empty);
    }

    [Test]
    public void Deep_nesting_is_a_fault_and_not_a_crash()
        => Assert.That(CoordinateSystems.TryResolve(string.Concat(Enumerable.Repeat("A[", 9000)), out _, out _), Is.False);

    [Test]
    public void A_polygon_goes_there_and_back_with_its_height()
    {
        var polygon = (Polygon)new NetTopologySuite.IO.WKTReader().Read("POLYGON Z((121.5 31.3 4, 121.6 31.3 4, 121.6 31.4 5, 121.5 31.3 4))");
        var transform = new CoordinateTransform(CoordinateSystems.Cgcs2000, CoordinateSystems.Resolve("EPSG:4550"));
        var back = transform.Inverse.Apply(transform.Apply(polygon));
        Assert.That(back.EqualsExact(polygon, 1e-10), Is.True);
        Assert.That(transform.Apply(polygon).Coordinates[2].Z, Is.EqualTo(5));
        Assert.That(polygon.Coordinate.X, Is.EqualTo(121.5), "the input is not changed");
    }

    [Test]
    public void A_shift_between_old_and_new_datums_is_called_a_ballpark()
    {
        Assert.That(new CoordinateTransform(CoordinateSystems.Resolve("EPSG:4214"), CoordinateSystems.Cgcs2000).IsBallpark, Is.True);
        Assert.That(new CoordinateTransform(CoordinateSystems.Wgs84, CoordinateSystems.Cgcs2000).IsBallpark, Is.False);
    }
}
