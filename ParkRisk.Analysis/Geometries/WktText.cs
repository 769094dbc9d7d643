using System.Globalization;
using System.Text;

namespace ParkRisk.Analysis.Geometries;

/// <summary>Writes coordinate systems as well-known text, version 1 (OGC 01-009), the dialect that <c>.prj</c> files, GDAL and QGIS read.</summary>
internal static class WktText
{
    private const string Degree = "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]]";

    /// <summary>A geographic system.</summary>
    public static string Geographic(GeodeticDatum datum)
    {
        var e = datum.Ellipsoid;
        return Invariant($"GEOGCS[\"{datum.GeographicName}\",DATUM[\"{datum.Name}\",SPHEROID[\"{e.Name}\",{e.SemiMajorAxis:R},{e.InverseFlattening:R}")
            + Authority(e.Epsg) + "]" + Authority(datum.Epsg) + "],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]]," + Degree + Authority(datum.GeographicEpsg) + "]";
    }

    /// <summary>A transverse Mercator system.</summary>
    /// <param name="name">Name of the system.</param>
    /// <param name="epsg">EPSG code; null where there is none.</param>
    /// <param name="datum">Its datum.</param>
    /// <param name="parameters">Metres and degrees.</param>
    /// <param name="unit">m. Length of the unit, with its name.</param>
    public static string TransverseMercator(
        string name, int? epsg, GeodeticDatum datum, TransverseMercatorParameters parameters, (string Name, double Metres) unit)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"PROJCS[\"{name}\",{Geographic(datum)},PROJECTION[\"Transverse_Mercator\"]")
            .Append(CultureInfo.InvariantCulture, $",PARAMETER[\"latitude_of_origin\",{parameters.LatitudeOfOrigin:R}]")
            .Append(CultureInfo.InvariantCulture, $",PARAMETER[\"central_meridian\",{parameters.CentralMeridian:R}]")
            .Append(CultureInfo.InvariantCulture, $",PARAMETER[\"scale_factor\",{parameters.ScaleFactor:R}]")
            .Append(CultureInfo.InvariantCulture, $",PARAMETER[\"false_easting\",{parameters.FalseEasting / unit.Metres:R}]")
            .Append(CultureInfo.InvariantCulture, $",PARAMETER[\"false_northing\",{parameters.FalseNorthing / unit.Metres:R}]")
            .Append(CultureInfo.InvariantCulture, $",UNIT[\"{unit.Name}\",{unit.Metres:R}");
        return text.Append(unit.Metres == 1 ? Authority(9001) : "").Append(']').Append(Authority(epsg)).Append(']').ToString();
    }

    /// <summary>Pseudo-Mercator, with the extension by which GDAL and QGIS tell it from a true Mercator.</summary>
    public static string WebMercator(string name, int epsg, GeodeticDatum datum)
        => $"PROJCS[\"{name}\",{Geographic(datum)},PROJECTION[\"Mercator_1SP\"],PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
            + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],"
            + "EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext +no_defs\"]"
            + Authority(epsg) + "]";

    /// <summary>Writes a parsed text out again, without the elements of the given keywords.</summary>
    public static string Write(WktNode node, params string[] without)
    {
        var items = node.Values.Select((value, i) => i == 0 || node.Keyword is "AUTHORITY" || !IsNumber(value) && node.Keyword is not "AXIS" ? $"\"{value}\"" : value)
            .Concat(node.Children.Where(child => !without.Contains(child.Keyword)).Select(child => Write(child, without)));
        return $"{node.Keyword}[{string.Join(',', items)}]";
    }

    private static bool IsNumber(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Authority(int? epsg) => epsg is { } code ? Invariant($",AUTHORITY[\"EPSG\",\"{code}\"]") : "";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
