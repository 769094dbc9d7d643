using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace ParkRisk.Analysis.Geometries;

/// <summary>Any other projection that ProjNET knows (Lambert, Albers, Mercator, Krovak, …), between its own longitudes and latitudes and its plane.</summary>
internal sealed class ProjNetProjection : IMapProjection
{
    private readonly MathTransform _forward;
    private readonly MathTransform _inverse;

    /// <summary>Prepares the projection.</summary>
    /// <param name="wkt">WKT 1 of the projected system, without axes and datum shift.</param>
    /// <exception cref="ArgumentException">ProjNET cannot read the text or does not know the projection.</exception>
    public ProjNetProjection(string wkt)
    {
        try
        {
            var system = (ProjectedCoordinateSystem)new CoordinateSystemFactory().CreateFromWkt(wkt);
            var factory = new CoordinateTransformationFactory();
            _forward = factory.CreateFromCoordinateSystems(system.GeographicCoordinateSystem, system).MathTransform;
            _inverse = factory.CreateFromCoordinateSystems(system, system.GeographicCoordinateSystem).MathTransform;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new ArgumentException(fault.Message, nameof(wkt), fault);
        }
    }

    public (double X, double Y) Forward(double longitude, double latitude)
    {
        var (x, y) = _forward.Transform(longitude, latitude);
        return (x, y);
    }

    public (double Longitude, double Latitude) Inverse(double x, double y)
    {
        var (longitude, latitude) = _inverse.Transform(x, y);
        return (longitude, latitude);
    }
}
