namespace ParkRisk.Analysis.Geometries;

/// <summary>Longitude and latitude to plane coordinates and back, in the order x east, y north and in the units of the system.</summary>
/// <remarks>Implementations are immutable and may be called from any thread. A point that a projection cannot show gives NaN.</remarks>
internal interface IMapProjection
{
    /// <summary>Plane coordinates of a place.</summary>
    /// <param name="longitude">degrees, east of Greenwich.</param>
    /// <param name="latitude">degrees, north.</param>
    (double X, double Y) Forward(double longitude, double latitude);

    /// <summary>Longitude and latitude, degrees, of a point of the plane.</summary>
    (double Longitude, double Latitude) Inverse(double x, double y);
}

/// <summary>The plane of a geographic system: x is the longitude, y the latitude, both in degrees.</summary>
internal sealed record Unprojected : IMapProjection
{
    public (double X, double Y) Forward(double longitude, double latitude) => (longitude, latitude);

    public (double Longitude, double Latitude) Inverse(double x, double y) => (x, y);
}
