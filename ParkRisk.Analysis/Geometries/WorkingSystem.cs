using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Geometries;

/// <summary>The plane, metric system in which a park is worked, and why it was taken.</summary>
/// <param name="System">Projected, in metres, on the datum of the dataset (CGCS2000 for WGS 84 data in China).</param>
/// <param name="FromDataset">Takes dataset coordinates into it.</param>
/// <param name="Reason">Why this system, in English.</param>
/// <param name="ReasonZh">The same in Chinese.</param>
public sealed record WorkingSystem(CoordinateSystem System, CoordinateTransform FromDataset, string Reason, string ReasonZh)
{
    /// <summary>dimensionless. A projected system is kept while its point scale at the park differs from 1 by less than this.</summary>
    private const double LargestScaleError = 0.005;

    /// <summary>Takes working coordinates back into those of the dataset.</summary>
    public CoordinateTransform ToDataset => FromDataset.Inverse;

    /// <summary>Chooses the working system of a dataset.</summary>
    /// <remarks>
    /// A projected system in metres is kept when its scale error at the centre is below 0.5 %. Otherwise CGCS2000 or WGS 84 data in China take the
    /// CGCS2000 3° zone without prefix (EPSG:4534–4554) of the centre, other data the UTM zone (3° zone for Xi'an 1980 and Beijing 1954) on their own datum.
    /// </remarks>
    /// <param name="dataset">System of the dataset.</param>
    /// <param name="centre">Centre of the park in the dataset's coordinates, inside the system's area.</param>
    public static WorkingSystem For(CoordinateSystem dataset, Coordinate centre)
    {
        var (longitude, latitude) = dataset.ToGeographic(centre.X, centre.Y);
        if (!dataset.IsGeographic && dataset.LinearUnit == 1 && Math.Abs(ScaleError.At(dataset, longitude, latitude)) < LargestScaleError)
        {
            return Of(dataset, dataset, "the dataset's own projected system in metres", "数据集自身的米制投影坐标系");
        }

        bool modern = dataset.Datum.GeographicEpsg is 4490 or 4326;
        bool national = dataset.Datum.GeographicEpsg is 4490 or 4610 or 4214
            || modern && CoordinateRegister.ChinaOutline.Contains(new Point(longitude, latitude));
        if (national && Math.Abs(longitude - 105) <= 31.5 && latitude is > 0 and < 60)
        {
            var datum = modern ? CoordinateSystems.Cgcs2000.Datum : dataset.Datum;
            return Of(
                dataset, ThreeDegreeZone(datum, longitude),
                "the 3° Gauss–Krüger zone of the park's centre, because the dataset has no plane metric system", "数据集不是米制平面坐标，取园区中心所在的高斯-克吕格3度带");
        }

        return Of(dataset, UtmZone(dataset.Datum, longitude, latitude), "the UTM zone of the park's centre", "园区中心所在的 UTM 带");
    }

    private static WorkingSystem Of(CoordinateSystem dataset, CoordinateSystem system, string reason, string reasonZh)
        => new(system, new CoordinateTransform(dataset, system), reason, reasonZh);

    private static CoordinateSystem ThreeDegreeZone(GeodeticDatum datum, double longitude)
    {
        double meridian = Math.Clamp(3 * Math.Round(longitude / 3), 75, 135);
        return WktInterpreter.TransverseMercator(
            FormattableString.Invariant($"{datum.GeographicName} / 3-degree Gauss-Kruger CM {meridian}E"),
            datum, new TransverseMercatorParameters(meridian, 1, 500_000, 0), ("metre", 1));
    }

    private static CoordinateSystem UtmZone(GeodeticDatum datum, double longitude, double latitude)
    {
        var basis = datum.GeographicEpsg == 4490 ? CoordinateSystems.Wgs84.Datum : datum;
        int zone = (int)Math.Clamp(Math.Floor((longitude + 180) / 6) + 1, 1, 60);
        bool north = latitude >= 0;
        return WktInterpreter.TransverseMercator(
            FormattableString.Invariant($"{basis.GeographicName} / UTM zone {zone}{(north ? 'N' : 'S')}"),
            basis, new TransverseMercatorParameters(6 * zone - 183, 0.9996, 500_000, north ? 0 : 10_000_000), ("metre", 1));
    }
}
