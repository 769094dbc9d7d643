using System.Collections.Immutable;

namespace ParkRisk.Analysis.Geometries;

/// <summary>Parameters of a transverse Mercator projection with its origin on the equator (Gauss–Krüger, UTM).</summary>
/// <param name="CentralMeridian">degrees. Longitude of the central meridian.</param>
/// <param name="ScaleFactor">dimensionless. Scale on the central meridian.</param>
/// <param name="FalseEasting">m. Easting of the central meridian.</param>
/// <param name="FalseNorthing">m. Northing of the origin.</param>
/// <param name="LatitudeOfOrigin">degrees. Latitude whose northing on the central meridian is the false northing.</param>
public sealed record TransverseMercatorParameters(
    double CentralMeridian,
    double ScaleFactor,
    double FalseEasting,
    double FalseNorthing,
    double LatitudeOfOrigin = 0);

/// <summary>The transverse Mercator projection of an ellipsoid by Krüger's series in the third flattening n, carried to n⁶.</summary>
/// <remarks>
/// Krüger, L. (1912), Konforme Abbildung des Erdellipsoids in der Ebene; the form and coefficients of Karney, C. F. F. (2011), Transverse Mercator with an
/// accuracy of a few nanometers, J. Geodesy 85, 475–485, eqs. 7–11, 35 and 36. Truncation error below 5 nm within 3 900 km of the central meridian;
/// a point 80° or more away from the meridian is refused (NaN).
/// </remarks>
internal sealed class TransverseMercator : IMapProjection
{
    private const int NewtonSteps = 5;
    private const double MaximumLongitudeDifference = 80;

    private readonly TransverseMercatorParameters _parameters;
    private readonly double _metresPerUnit;
    private readonly double _eccentricity;
    private readonly double _radius;
    private readonly double _originAngle;
    private readonly ImmutableArray<double> _alpha;
    private readonly ImmutableArray<double> _beta;

    /// <summary>Prepares the series.</summary>
    /// <param name="ellipsoid">The ellipsoid.</param>
    /// <param name="parameters">Metres and degrees.</param>
    /// <param name="metresPerUnit">m. Length of the system's unit.</param>
    public TransverseMercator(Ellipsoid ellipsoid, TransverseMercatorParameters parameters, double metresPerUnit = 1)
    {
        double n = ellipsoid.ThirdFlattening;
        _parameters = parameters;
        _metresPerUnit = metresPerUnit;
        _eccentricity = Math.Sqrt(ellipsoid.EccentricitySquared);
        _radius = parameters.ScaleFactor * ellipsoid.SemiMajorAxis / (1 + n) * (1 + n * n * (1 / 4.0 + n * n * (1 / 64.0 + n * n / 256)));
        _alpha = ForwardCoefficients(n);
        _beta = InverseCoefficients(n);
        _originAngle = Rectify(double.DegreesToRadians(parameters.LatitudeOfOrigin), 0).Xi;
    }

    public (double X, double Y) Forward(double longitude, double latitude)
    {
        double difference = Math.IEEERemainder(longitude - _parameters.CentralMeridian, 360);
        if (!(Math.Abs(difference) < MaximumLongitudeDifference && Math.Abs(latitude) <= 90))
        {
            return (double.NaN, double.NaN);
        }

        var (xi, eta) = Rectify(double.DegreesToRadians(latitude), double.DegreesToRadians(difference));
        return (
            (_parameters.FalseEasting + _radius * eta) / _metresPerUnit,
            (_parameters.FalseNorthing + _radius * (xi - _originAngle)) / _metresPerUnit);
    }

    public (double Longitude, double Latitude) Inverse(double x, double y)
    {
        double xi = (y * _metresPerUnit - _parameters.FalseNorthing) / _radius + _originAngle;
        double eta = (x * _metresPerUnit - _parameters.FalseEasting) / _radius;
        double conformalXi = xi;
        double conformalEta = eta;
        for (int j = 0; j < _beta.Length; j++)
        {
            int k = 2 * (j + 1);
            conformalXi -= _beta[j] * Math.Sin(k * xi) * Math.Cosh(k * eta);
            conformalEta -= _beta[j] * Math.Cos(k * xi) * Math.Sinh(k * eta);
        }

        double cosXi = Math.Cos(conformalXi);
        double sinhEta = Math.Sinh(conformalEta);
        double conformalTangent = Math.Sin(conformalXi) / Math.Sqrt(sinhEta * sinhEta + cosXi * cosXi);
        double difference = double.RadiansToDegrees(Math.Atan2(sinhEta, cosXi));
        return Math.Abs(difference) < MaximumLongitudeDifference
            ? (Math.IEEERemainder(_parameters.CentralMeridian + difference, 360), double.RadiansToDegrees(Math.Atan(GeodeticTangent(conformalTangent))))
            : (double.NaN, double.NaN);
    }

    /// <summary>Krüger's ξ and η, both over the rectifying radius, of a latitude and a longitude difference in radians.</summary>
    private (double Xi, double Eta) Rectify(double latitude, double difference)
    {
        double tangent = ConformalTangent(Math.Tan(latitude));
        double cosine = Math.Cos(difference);
        double xi = Math.Atan2(tangent, cosine);
        double eta = Math.Asinh(Math.Sin(difference) / Math.Sqrt(tangent * tangent + cosine * cosine));
        double sumXi = xi;
        double sumEta = eta;
        for (int j = 0; j < _alpha.Length; j++)
        {
            int k = 2 * (j + 1);
            sumXi += _alpha[j] * Math.Sin(k * xi) * Math.Cosh(k * eta);
            sumEta += _alpha[j] * Math.Cos(k * xi) * Math.Sinh(k * eta);
        }

        return (sumXi, sumEta);
    }

    /// <summary>Tangent of the conformal latitude from that of the geodetic latitude (Karney 2011, eqs. 7–9).</summary>
    private double ConformalTangent(double tau)
    {
        double secant = Math.Sqrt(1 + tau * tau);
        double sigma = Math.Sinh(_eccentricity * Math.Atanh(_eccentricity * tau / secant));
        return tau * Math.Sqrt(1 + sigma * sigma) - sigma * secant;
    }

    /// <summary>The inverse of <see cref="ConformalTangent"/> by Newton's method (Karney 2011, eqs. 19–21); two or three steps reach rounding.</summary>
    private double GeodeticTangent(double conformal)
    {
        double e2 = _eccentricity * _eccentricity;
        double tau = conformal / (1 - e2);
        for (int step = 0; step < NewtonSteps; step++)
        {
            double current = ConformalTangent(tau);
            double correction = (conformal - current) / Math.Sqrt(1 + current * current)
                * (1 + (1 - e2) * tau * tau) / ((1 - e2) * Math.Sqrt(1 + tau * tau));
            tau += correction;
            if (Math.Abs(correction) <= 1e-15 * Math.Max(1, Math.Abs(tau)))
            {
                break;
            }
        }

        return tau;
    }

    private static ImmutableArray<double> ForwardCoefficients(double n) =>
    [
        n * (1 / 2.0 + n * (-2 / 3.0 + n * (5 / 16.0 + n * (41 / 180.0 + n * (-127 / 288.0 + n * (7891 / 37800.0)))))),
        n * n * (13 / 48.0 + n * (-3 / 5.0 + n * (557 / 1440.0 + n * (281 / 630.0 + n * (-1983433 / 1935360.0))))),
        Math.Pow(n, 3) * (61 / 240.0 + n * (-103 / 140.0 + n * (15061 / 26880.0 + n * (167603 / 181440.0)))),
        Math.Pow(n, 4) * (49561 / 161280.0 + n * (-179 / 168.0 + n * (6601661 / 7257600.0))),
        Math.Pow(n, 5) * (34729 / 80640.0 + n * (-3418889 / 1995840.0)),
        Math.Pow(n, 6) * (212378941 / 319334400.0),
    ];

    private static ImmutableArray<double> InverseCoefficients(double n) =>
    [
        n * (1 / 2.0 + n * (-2 / 3.0 + n * (37 / 96.0 + n * (-1 / 360.0 + n * (-81 / 512.0 + n * (96199 / 604800.0)))))),
        n * n * (1 / 48.0 + n * (1 / 15.0 + n * (-437 / 1440.0 + n * (46 / 105.0 + n * (-1118711 / 3870720.0))))),
        Math.Pow(n, 3) * (17 / 480.0 + n * (-37 / 840.0 + n * (-209 / 4480.0 + n * (5569 / 90720.0)))),
        Math.Pow(n, 4) * (4397 / 161280.0 + n * (-11 / 504.0 + n * (-830251 / 7257600.0))),
        Math.Pow(n, 5) * (4583 / 161280.0 + n * (-108847 / 3991680.0)),
        Math.Pow(n, 6) * (20648693 / 638668800.0),
    ];
}
