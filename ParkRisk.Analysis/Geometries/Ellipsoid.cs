using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Geometries;

/// <summary>An ellipsoid of revolution, flattened at the poles.</summary>
/// <param name="Name">Name as in the EPSG dataset or the WKT.</param>
/// <param name="SemiMajorAxis">m. Equatorial radius, above zero.</param>
/// <param name="InverseFlattening">dimensionless. a/(a − b); infinite or zero for a sphere.</param>
/// <param name="Epsg">EPSG code of the ellipsoid; null where unknown.</param>
public sealed record Ellipsoid(string Name, double SemiMajorAxis, double InverseFlattening, int? Epsg = null)
{
    /// <summary>m. Equatorial radius.</summary>
    public double SemiMajorAxis { get; } = Require.Positive(SemiMajorAxis);

    /// <summary>dimensionless. (a − b)/a.</summary>
    public double Flattening => InverseFlattening == 0 ? 0 : 1 / InverseFlattening;

    /// <summary>dimensionless. (a − b)/(a + b).</summary>
    public double ThirdFlattening => Flattening / (2 - Flattening);

    /// <summary>dimensionless. First eccentricity squared.</summary>
    public double EccentricitySquared => Flattening * (2 - Flattening);

    /// <summary>m. Radius of curvature in the meridian.</summary>
    /// <param name="latitude">rad. Geodetic latitude.</param>
    public double MeridianRadius(double latitude)
    {
        double w = 1 - EccentricitySquared * Math.Pow(Math.Sin(latitude), 2);
        return SemiMajorAxis * (1 - EccentricitySquared) / (w * Math.Sqrt(w));
    }

    /// <summary>m. Radius of the circle of latitude.</summary>
    /// <param name="latitude">rad. Geodetic latitude.</param>
    public double ParallelRadius(double latitude)
        => SemiMajorAxis * Math.Cos(latitude) / Math.Sqrt(1 - EccentricitySquared * Math.Pow(Math.Sin(latitude), 2));
}

/// <summary>What longitudes and latitudes refer to.</summary>
/// <param name="Name">Datum name as WKT 1 writes it.</param>
/// <param name="GeographicName">Name of the geographic system on this datum.</param>
/// <param name="Ellipsoid">Its ellipsoid.</param>
/// <param name="Epsg">EPSG code of the datum; null where unknown.</param>
/// <param name="GeographicEpsg">EPSG code of the geographic system; null where unknown.</param>
public sealed record GeodeticDatum(string Name, string GeographicName, Ellipsoid Ellipsoid, int? Epsg = null, int? GeographicEpsg = null);
