using System.Globalization;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Geometries;

/// <summary>Turns well-known text, version 1 (OGC 01-009, ESRI) or 2 (ISO 19162), into a coordinate system.</summary>
/// <remarks>Transverse Mercator of either version is computed here; other projections go to ProjNET, which reads version 1 only. A datum shift in the text is not applied: coordinates stay on the system's own datum.</remarks>
internal static class WktInterpreter
{
    private static readonly string[] TransverseMercatorNames = ["transversemercator", "gausskruger", "gausskrueger"];
    private static readonly string[] WebMercatorNames = ["mercatorauxiliarysphere", "popularvisualisationpseudomercator", "popularvisualizationpseudomercator"];

    /// <summary>Reads a definition.</summary>
    /// <exception cref="CoordinateSystemException">The text cannot be read or asks for something that is not supported.</exception>
    public static CoordinateSystem Interpret(string text)
    {
        var root = WktNode.Parse(text) ?? throw new CoordinateSystemException(
            "a well-known text whose brackets and quotes close", "括号和引号成对的 WKT 文本");
        root = root.Keyword is "COMPD_CS" or "COMPOUNDCRS"
            ? root.Children.FirstOrDefault(child => IsProjected(child) || IsGeographic(child)) ?? root
            : root.Keyword is "BOUNDCRS" ? root.Child("SOURCECRS")?.Children.FirstOrDefault() ?? root : root;
        if (IsGeographic(root))
        {
            return Geographic(Datum(root));
        }

        if (!IsProjected(root))
        {
            throw new CoordinateSystemException(
                $"a geographic or projected coordinate system, not {root.Keyword}", $"地理或投影坐标系，而不是 {root.Keyword}");
        }

        return Projected(root, text);
    }

    /// <summary>The geographic system of a datum.</summary>
    public static CoordinateSystem Geographic(GeodeticDatum datum)
    {
        var area = datum.GeographicEpsg is { } code ? CoordinateRegister.Systems[code].AreaOfUse : new Envelope(-180, 180, -90, 90);
        return new CoordinateSystem(datum.GeographicName, datum.GeographicEpsg, datum, new Unprojected(), area, double.NaN, WktText.Geographic(datum));
    }

    /// <summary>A transverse Mercator system on a datum, named by the register when its parameters are there.</summary>
    public static CoordinateSystem TransverseMercator(
        string name, GeodeticDatum datum, TransverseMercatorParameters parameters, (string Name, double Metres) unit)
    {
        int? epsg = unit.Metres == 1 && datum.GeographicEpsg is not null ? CoordinateRegister.FindTransverseMercator(datum, parameters, name) : null;
        if (epsg is { } code)
        {
            return CoordinateSystems.Resolve(string.Create(CultureInfo.InvariantCulture, $"EPSG:{code}"));
        }

        var area = new Envelope(parameters.CentralMeridian - 6, parameters.CentralMeridian + 6, -84, 84);
        return new CoordinateSystem(
            name, null, datum, new TransverseMercator(datum.Ellipsoid, parameters, unit.Metres), area, unit.Metres,
            WktText.TransverseMercator(name, null, datum, parameters, unit));
    }

    private static CoordinateSystem Projected(WktNode root, string text)
    {
        var datum = Datum(root.Child("GEOGCS", "BASEGEOGCRS", "BASEGEODCRS")
            ?? throw new CoordinateSystemException("a geographic system inside the projected one", "投影坐标系内应含地理坐标系"));
        var conversion = root.Keyword == "PROJCS" ? root : root.Child("CONVERSION");
        string method = Letters(conversion?.Child("PROJECTION", "METHOD")?.Name ?? "");
        var unit = LinearUnit(root);
        if (conversion is not null && TransverseMercatorNames.Contains(method))
        {
            return TransverseMercator(root.Name, datum, Parameters(conversion, unit.Metres), unit);
        }

        if (WebMercatorNames.Contains(method))
        {
            return CoordinateSystems.Resolve("EPSG:3857");
        }

        if (root.Keyword != "PROJCS")
        {
            throw new CoordinateSystemException(
                "WKT 1 for projections other than transverse Mercator (gdalsrsinfo -o wkt1 writes it)",
                "除横轴墨卡托（高斯-克吕格）外的投影请用 WKT 1 给出（可由 gdalsrsinfo -o wkt1 得到）");
        }

        try
        {
            var projection = new ProjNetProjection(WktText.Write(root, "AXIS", "TOWGS84", "EXTENSION"));
            return new CoordinateSystem(root.Name, null, datum, projection, new Envelope(-180, 180, -90, 90), unit.Metres, text.Trim());
        }
        catch (ArgumentException)
        {
            throw new CoordinateSystemException($"a supported projection, not {method}", $"受支持的投影，而不是 {method}");
        }
    }

    private static GeodeticDatum Datum(WktNode geographic)
    {
        var datum = geographic.Child("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE");
        var spheroid = datum?.Child("SPHEROID", "ELLIPSOID");
        if (datum is null || spheroid?.Number(1) is not (> 6_000_000 and < 7_000_000) || spheroid.Number(2) is not (0 or > 100))
        {
            throw new CoordinateSystemException("a datum with an ellipsoid of the Earth, in metres", "应含以米表示的地球椭球的基准面");
        }

        if (geographic.Child("PRIMEM", "PRIMEMERIDIAN")?.Number(1) is { } prime && prime != 0)
        {
            throw new CoordinateSystemException("longitudes counted from Greenwich", "经度应自格林尼治起算");
        }

        if (geographic.Child("UNIT", "ANGLEUNIT")?.Number(1) is { } angle && Math.Abs(angle * 180 / Math.PI - 1) > 1e-6)
        {
            throw new CoordinateSystemException("longitude and latitude in degrees", "经纬度应以度为单位");
        }

        var ellipsoid = new Ellipsoid(spheroid.Name, spheroid.Number(1)!.Value, spheroid.Number(2)!.Value);
        return CoordinateRegister.FindDatum(datum.Name, ellipsoid) ?? new GeodeticDatum(datum.Name, geographic.Name, ellipsoid);
    }

    private static (string Name, double Metres) LinearUnit(WktNode root)
    {
        var unit = root.Child("UNIT", "LENGTHUNIT") ?? root.Child("CS")?.Child("LENGTHUNIT") ?? root.Child("AXIS")?.Child("LENGTHUNIT");
        return unit?.Number(1) is { } metres and > 0 ? (unit.Name, metres) : ("metre", 1);
    }

    private static TransverseMercatorParameters Parameters(WktNode conversion, double metresPerUnit)
    {
        double Value(double missing, bool isLength, params ReadOnlySpan<string> names)
        {
            foreach (var child in conversion.Children)
            {
                if (child.Keyword == "PARAMETER" && names.Contains(Letters(child.Name)) && child.Number(1) is { } number)
                {
                    double lengthUnit = child.Child("LENGTHUNIT", "UNIT")?.Number(1) ?? metresPerUnit;
                    return isLength ? number * lengthUnit : number;
                }
            }

            return missing;
        }

        return new TransverseMercatorParameters(
            Value(0, false, "centralmeridian", "longitudeofnaturalorigin"),
            Value(1, false, "scalefactor", "scalefactoratnaturalorigin"),
            Value(0, true, "falseeasting"),
            Value(0, true, "falsenorthing"),
            Value(0, false, "latitudeoforigin", "latitudeofnaturalorigin"));
    }

    private static bool IsProjected(WktNode node) => node.Keyword is "PROJCS" or "PROJCRS" or "PROJECTEDCRS";

    private static bool IsGeographic(WktNode node) => node.Keyword is "GEOGCS" or "GEOGCRS" or "GEOGRAPHICCRS" or "GEODCRS" or "GEODETICCRS";

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
