using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Geometries;

/// <summary>How far lengths measured in a projected plane differ from lengths on the ellipsoid.</summary>
public static class ScaleError
{
    private const double StepDegrees = 1e-4;

    /// <summary>dimensionless. Point scale minus 1 at a place, for the direction in which it departs most; 0.0004 means that a map kilometre is 40 cm too long.</summary>
    /// <remarks>Central differences over 20 m north–south and east–west against the ellipsoid's radii of curvature; holds for every projection.</remarks>
    /// <param name="system">A projected system.</param>
    /// <param name="longitude">degrees on the system's datum.</param>
    /// <param name="latitude">degrees, not at a pole.</param>
    public static double At(CoordinateSystem system, double longitude, double latitude)
    {
        double unit = system.LinearUnit;
        double angle = double.DegreesToRadians(latitude);
        double step = double.DegreesToRadians(2 * StepDegrees);
        double east = unit * Distance(
            system.FromGeographic(longitude - StepDegrees, latitude), system.FromGeographic(longitude + StepDegrees, latitude))
            / (step * system.Datum.Ellipsoid.ParallelRadius(angle));
        double north = unit * Distance(
            system.FromGeographic(longitude, latitude - StepDegrees), system.FromGeographic(longitude, latitude + StepDegrees))
            / (step * system.Datum.Ellipsoid.MeridianRadius(angle));
        return Math.Abs(east - 1) > Math.Abs(north - 1) ? east - 1 : north - 1;
    }

    /// <summary>dimensionless. The largest scale error, by amount, at the corners, edge middles and centre of an extent.</summary>
    /// <param name="system">A projected system.</param>
    /// <param name="extent">In the system's coordinates.</param>
    public static double Within(CoordinateSystem system, Envelope extent)
    {
        double worst = 0;
        for (int i = 0; i <= 2; i++)
        {
            for (int j = 0; j <= 2; j++)
            {
                var (longitude, latitude) = system.ToGeographic(
                    extent.MinX + extent.Width * i / 2, extent.MinY + extent.Height * j / 2);
                double error = At(system, longitude, latitude);
                worst = Math.Abs(error) > Math.Abs(worst) ? error : worst;
            }
        }

        return worst;
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
