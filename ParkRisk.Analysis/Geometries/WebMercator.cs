namespace ParkRisk.Analysis.Geometries;

/// <summary>Popular visualisation pseudo-Mercator (EPSG:3857): the spherical Mercator formulas fed with ellipsoidal latitudes.</summary>
/// <remarks>Not conformal and, in China, 10 % to 60 % too long: good for base maps, never for distances. EPSG Guidance Note 7-2, method 1024.</remarks>
/// <param name="radius">m. Semi-major axis of the ellipsoid.</param>
internal sealed class WebMercator(double radius) : IMapProjection
{
    public (double X, double Y) Forward(double longitude, double latitude) => Math.Abs(latitude) < 90
        ? (radius * double.DegreesToRadians(longitude), radius * Math.Asinh(Math.Tan(double.DegreesToRadians(latitude))))
        : (double.NaN, double.NaN);

    public (double Longitude, double Latitude) Inverse(double x, double y)
        => (double.RadiansToDegrees(x / radius), double.RadiansToDegrees(Math.Atan(Math.Sinh(y / radius))));
}
