using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Tests.Geometries;

/// <summary>Contours of fields whose level sets are known, and validity on arbitrary ones.</summary>
public sealed class ContourTracerTests
{
    private static readonly GridFrame Frame = new(1000, 2000, 10, 100, 100);

    [Test]
    public void A_cone_in_the_logarithm_gives_a_circle_of_the_right_area()
    {
        MultiPolygon area = Trace(Field(Frame, (x, y) => Math.Exp(-Distance(x, y) / 50)), Math.Exp(-6));
        Assert.That(area.Area, Is.EqualTo(Math.PI * 300 * 300).Within(0.2).Percent);
        Assert.That(area.NumGeometries, Is.EqualTo(1));
        Assert.That(area.Centroid.X, Is.EqualTo(1500).Within(0.01));
    }

    [Test]
    public void A_ring_has_a_hole()
    {
        MultiPolygon area = Trace(Field(Frame, (x, y) => Math.Exp(-Math.Abs(Distance(x, y) - 250) / 50)), Math.Exp(-2));
        var polygon = (Polygon)area.GetGeometryN(0);
        Assert.That(area.NumGeometries, Is.EqualTo(1));
        Assert.That(polygon.NumInteriorRings, Is.EqualTo(1));
        Assert.That(area.Area, Is.EqualTo(Math.PI * (350 * 350 - 150 * 150)).Within(0.5).Percent);
    }

    [Test]
    public void Rings_within_rings_find_their_shells()
    {
        MultiPolygon area = Trace(Field(Frame, (x, y) => Math.Exp(Math.Cos(Distance(x, y) / 20))), 1);
        Assert.That(area.IsValid, Is.True);
        Assert.That(area.NumGeometries, Is.GreaterThanOrEqualTo(4));
        Assert.That(area.Geometries.Cast<Polygon>().Count(static p => p.NumInteriorRings == 1), Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void A_plateau_at_the_level_is_inside()
    {
        MultiPolygon area = Trace(Field(Frame, (x, y) => Math.Abs(x - 1500) < 100 && Math.Abs(y - 2500) < 100 ? 1 : 0), 1);
        Assert.That(area.IsValid, Is.True);
        Assert.That(area.Area, Is.EqualTo(190 * 190).Within(0.1).Percent);
    }

    [Test]
    public void A_region_beyond_the_frame_is_closed_along_its_edge()
    {
        ScalarField field = Field(Frame, (x, _) => x < 1400 ? 1 : 0.01);
        Contour contour = ContourTracer.Trace(field, [0.1])[0];
        MultiPolygon area = contour.ToPolygons();
        Assert.That(area.IsValid, Is.True);
        Assert.That(area.EnvelopeInternal, Is.EqualTo(new Envelope(1000, 1400, 2000, 3000)));
        MultiLineString lines = contour.ToLines();
        Assert.That(lines.NumGeometries, Is.EqualTo(1));
        Assert.That(lines.Length, Is.EqualTo(1000).Within(Frame.CellSize));
    }

    [Test]
    public void A_closed_ring_is_one_closed_line()
    {
        MultiLineString lines = ContourTracer.Trace(Field(Frame, (x, y) => Math.Exp(-Distance(x, y) / 50)), [Math.Exp(-6)])[0].ToLines();
        Assert.That(lines.NumGeometries, Is.EqualTo(1));
        Assert.That(lines.IsClosed, Is.True);
        Assert.That(lines.Length, Is.EqualTo(2 * Math.PI * 300).Within(0.2).Percent);
    }

    [TestCase(0.2, 1)]
    [TestCase(0.4, 2)]
    public void A_saddle_joins_below_its_mean_and_parts_above(double level, int parts)
    {
        var field = new ScalarField(new GridFrame(0, 0, 1, 2, 2), [1, 0.1, 0.1, 1]);
        MultiPolygon area = Trace(field, level);
        Assert.That(area.NumGeometries, Is.EqualTo(parts));
        Assert.That(area.IsValid, Is.True);
    }

    [Test]
    public void Random_fields_give_valid_nested_polygons_that_cover_what_is_inside()
    {
        Gen<int[]> values = Gen.Choose(0, 4).ArrayOf(12 * 9);
        Prop.ForAll(values.ToArbitrary(), static v =>
        {
            var frame = new GridFrame(5, 7, 1, 12, 9);
            var field = new ScalarField(frame, [.. v.Select(static n => n == 0 ? 0 : Math.Pow(10, n))]);
            MultiPolygon[] areas = [.. ContourTracer.Trace(field, [10, 50, 100, 1000, 9999]).Select(static c => c.ToPolygons())];
            return areas.All(static a => a.IsValid)
                && areas.Zip(areas.Skip(1)).All(static p => p.Second.Difference(p.First).Area < 1e-4)
                && Enumerable.Range(0, v.Length).All(i => areas[2].Contains(new Point(frame.East(i % 12), frame.North(i / 12))) == field.Values[i] >= 100);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void The_same_contours_for_any_number_of_threads()
    {
        ScalarField field = Field(Frame, (x, y) => Math.Exp(Math.Sin(x / 37) * Math.Cos(y / 23)));
        double[] levels = [0.5, 1, 2];
        Assert.That(ContourTracer.Trace(field, levels, 1).Select(static c => c.ToPolygons().AsText()), Is.EqualTo(ContourTracer.Trace(field, levels, 4).Select(static c => c.ToPolygons().AsText())));
    }

    private static MultiPolygon Trace(ScalarField field, double level)
    {
        MultiPolygon area = ContourTracer.Trace(field, [level])[0].ToPolygons();
        Assert.That(area.IsValid, Is.True);
        return area;
    }

    private static double Distance(double x, double y) => Math.Sqrt((x - 1500) * (x - 1500) + (y - 2500) * (y - 2500));

    private static ScalarField Field(GridFrame frame, Func<double, double, double> value)
        => new(frame, [.. Enumerable.Range(0, (int)frame.CellCount).Select(i => value(frame.East(i % frame.Columns), frame.North(i / frame.Columns)))]);
}
