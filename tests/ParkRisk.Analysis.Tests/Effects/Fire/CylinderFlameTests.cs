using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Tests.Effects.Fire;

public class CylinderFlameTests
{
    [TestCase(20, 10, 0, 12)]
    [TestCase(20, 10, 0, 40)]
    [TestCase(46.7725, 21.2225, 50.8286, 100)]
    [TestCase(30, 10, 30, 27)]
    [TestCase(30, 10, 60, 60)]
    [TestCase(2, 10, 45, 15)]
    [TestCase(60, 5, 10, 18)]
    public void Line_integral_equals_the_closed_form_where_nothing_overhangs(double length, double radius, double tilt, double distance)
    {
        double angle = tilt * Math.PI / 180;
        Assume.That(TiltedCylinderViewFactor.Overhangs(length, radius, angle, distance), Is.False);
        var closed = TiltedCylinderViewFactor.At(length, radius, angle, distance);
        var flame = new CylinderFlame(length, radius, angle);
        (double x, double y, double z) = flame.ViewVector(distance, 0);
        Assert.That(-x, Is.EqualTo(closed.Vertical).Within(0.05).Percent);
        Assert.That(y, Is.EqualTo(0).Within(1e-12));
        Assert.That(z, Is.EqualTo(closed.Horizontal).Within(0.05).Percent);
        Assert.That(flame.LargestViewFactor(distance, 0), Is.EqualTo(closed.Max).Within(0.05).Percent);
    }

    [TestCase(30, 8, 40, 0, 25, 0)]
    [TestCase(30, 8, 40, -20, 0, 0)]
    [TestCase(30, 8, 40, 15, 30, 12)]
    [TestCase(30, 8, 0, 25, 0, 45)]
    [TestCase(20, 10, 55, -18, 14, 6)]
    public void Line_integral_equals_the_surface_integral_from_anywhere(double length, double radius, double tilt, double x, double y, double z)
    {
        double angle = tilt * Math.PI / 180;
        (double X, double Y, double Z) expected = SurfaceIntegral(length, radius, angle, x, y, z);
        (double X, double Y, double Z) actual = new CylinderFlame(length, radius, angle).ViewVector(x, y, z);
        double scale = Math.Sqrt(expected.X * expected.X + expected.Y * expected.Y + expected.Z * expected.Z);
        Assert.That(actual.X, Is.EqualTo(expected.X).Within(0.002 * scale));
        Assert.That(actual.Y, Is.EqualTo(expected.Y).Within(0.002 * scale));
        Assert.That(actual.Z, Is.EqualTo(expected.Z).Within(0.002 * scale));
    }

    [Test]
    public void View_factor_is_the_same_on_both_sides_of_the_wind()
    {
        var flame = new CylinderFlame(30, 8, 0.7);
        Assert.That(flame.LargestViewFactor(12, 25, 3), Is.EqualTo(flame.LargestViewFactor(12, -25, 3)).Within(1e-12));
    }

    [Test]
    public void A_target_below_the_overhanging_flame_sees_more_than_the_net_of_both_sides()
    {
        var flame = new CylinderFlame(40, 8, 60 * Math.PI / 180);
        (double x, _, double z) = flame.ViewVector(20, 0);
        double net = Math.Sqrt(x * x + z * z), facing = flame.LargestViewFactor(20, 0);
        Assert.That(facing, Is.GreaterThanOrEqualTo(net).And.LessThanOrEqualTo(1));
        Assert.That(facing, Is.EqualTo(FacingSurfaceIntegral(40, 8, 60 * Math.PI / 180, 20)).Within(1).Percent);
    }

    [Test]
    public void View_factor_falls_away_from_the_flame_in_every_direction()
    {
        var flame = new CylinderFlame(30, 8, 0.6);
        for (int direction = 0; direction <= 180; direction += 15)
        {
            double last = 1, cos = Math.Cos(direction * Math.PI / 180), sin = Math.Sin(direction * Math.PI / 180);
            for (double distance = 8.5; distance < 300; distance *= 1.05)
            {
                double now = flame.LargestViewFactor(distance * cos, distance * sin);
                Assert.That(now, Is.InRange(0, last * (1 + 1e-3)), $"{direction}°, {distance} m");
                last = now;
            }
        }
    }

    private static (double X, double Y, double Z) SurfaceIntegral(double length, double radius, double tilt, double x, double y, double z)
    {
        double sx = 0, sy = 0, sz = 0;
        foreach ((double dx, double dy, double dz, double weight) in VisibleElements(length, radius, tilt, x, y, z))
        {
            sx += dx * weight;
            sy += dy * weight;
            sz += dz * weight;
        }

        return (sx, sy, sz);
    }

    private static double FacingSurfaceIntegral(double length, double radius, double tilt, double x)
    {
        var elements = VisibleElements(length, radius, tilt, x, 0, 0).ToArray();
        double best = 0;
        for (int i = 0; i <= 360; i++)
        {
            double cos = Math.Cos(i * Math.PI / 360), sin = Math.Sin(i * Math.PI / 360);
            best = Math.Max(best, elements.Sum(e => Math.Max(0, e.X * cos + e.Z * sin) * e.Weight));
        }

        return best;
    }

    /// <summary>Direction to each surface element that faces the receptor, with cos β dA/(π r²).</summary>
    private static IEnumerable<(double X, double Y, double Z, double Weight)> VisibleElements(double length, double radius, double tilt, double x, double y, double z)
    {
        const int around = 720, along = 300;
        double slope = Math.Tan(tilt), height = length * Math.Cos(tilt);
        for (int i = 0; i < around; i++)
        {
            double angle = (i + 0.5) * 2 * Math.PI / around, cos = Math.Cos(angle), sin = Math.Sin(angle);
            for (int k = 0; k < along; k++)
            {
                double h = (k + 0.5) * height / along;
                if (Element(radius * cos + h * slope - x, radius * sin - y, h - z, cos, sin, -cos * slope, radius * 2 * Math.PI / around * height / along) is { } side)
                {
                    yield return side;
                }

                double r = (k + 0.5) * radius / along;
                if (Element(r * cos + height * slope - x, r * sin - y, height - z, 0, 0, 1, r * 2 * Math.PI / around * radius / along) is { } top)
                {
                    yield return top;
                }
            }
        }
    }

    private static (double X, double Y, double Z, double Weight)? Element(double dx, double dy, double dz, double nx, double ny, double nz, double area)
    {
        double square = dx * dx + dy * dy + dz * dz, distance = Math.Sqrt(square), facing = -(dx * nx + dy * ny + dz * nz) / distance;
        return facing > 0 ? (dx / distance, dy / distance, dz / distance, facing * area / (Math.PI * square)) : null;
    }
}
