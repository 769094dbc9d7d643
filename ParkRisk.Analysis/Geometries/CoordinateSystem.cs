using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Geometries;

/// <summary>A geographic or projected coordinate system. Coordinates are always x east (longitude), y north (latitude), whatever order its register names.</summary>
public sealed class CoordinateSystem
{
    internal CoordinateSystem(
        string name, int? epsg, GeodeticDatum datum, IMapProjection projection, Envelope areaOfUse, double linearUnit, string wkt)
    {
        (Name, Epsg, Datum, Projection, AreaOfUse, LinearUnit, Wkt) = (name, epsg, datum, projection, areaOfUse, linearUnit, wkt);
    }

    /// <summary>Name, for example <c>CGCS2000 / 3-degree Gauss-Kruger CM 120E</c>.</summary>
    public string Name { get; }

    /// <summary>EPSG code; null for a system of the user's own that equals none of the register's.</summary>
    public int? Epsg { get; }

    /// <summary>The datum of its longitudes and latitudes.</summary>
    public GeodeticDatum Datum { get; }

    /// <summary>True when the coordinates are longitude and latitude in degrees.</summary>
    public bool IsGeographic => Projection is Unprojected;

    /// <summary>m. Length of the unit of x and y; NaN for a geographic system.</summary>
    public double LinearUnit { get; }

    /// <summary>degrees. Rough area in which the system is meant to be used: x longitude, y latitude.</summary>
    public Envelope AreaOfUse { get; }

    /// <summary>Definition as WKT 1 (OGC 01-009), as a <c>.prj</c> file and a GeoPackage want it.</summary>
    public string Wkt { get; }

    /// <summary><c>EPSG:nnnn</c> where there is a code, else the WKT; <see cref="CoordinateSystems.Resolve"/> gives the same system back.</summary>
    public string Definition => Epsg is { } code ? FormattableString.Invariant($"EPSG:{code}") : Wkt;

    internal IMapProjection Projection { get; }

    /// <summary>Longitude and latitude of a point, degrees on the system's own datum; NaN where there is none.</summary>
    public (double Longitude, double Latitude) ToGeographic(double x, double y) => Projection.Inverse(x, y);

    /// <summary>Coordinates of a place given in degrees on the system's own datum; NaN where the projection cannot show it.</summary>
    public (double X, double Y) FromGeographic(double longitude, double latitude) => Projection.Forward(longitude, latitude);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
