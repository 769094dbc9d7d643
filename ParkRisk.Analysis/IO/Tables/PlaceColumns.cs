using System.Globalization;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>The columns of a spreadsheet that say where a row lies: <c>wkt</c>, <c>x</c> and <c>y</c>, or <c>lon</c> and <c>lat</c>.</summary>
internal sealed class PlaceColumns
{
    private static readonly WKTReader Wkt = new(NtsGeometryServices.Instance) { IsOldNtsCoordinateSyntaxAllowed = false };

    private readonly int _first;
    private readonly int _second;
    private readonly string[] _titles;

    private PlaceColumns(int first, int second, string[] titles, string? crs)
    {
        (_first, _second, _titles, Crs) = (first, second, titles, crs);
    }

    /// <summary>System of the columns where it is not the dataset's.</summary>
    public string? Crs { get; }

    /// <summary>Finds the columns among the titles; null where there are none.</summary>
    /// <param name="titles">Column titles.</param>
    /// <param name="taken">True for titles that mean something else in this layer.</param>
    public static PlaceColumns? Find(IReadOnlyList<string> titles, Func<string, bool> taken)
    {
        if (IndexOf("wkt", "geometry_wkt", "几何") is >= 0 and int wkt)
        {
            return new PlaceColumns(wkt, -1, [titles[wkt]], null);
        }

        int x = IndexOf("x", "x坐标", "东坐标", "东坐标(m)");
        int y = IndexOf("y", "y坐标", "北坐标", "北坐标(m)");
        if (x >= 0 && y >= 0)
        {
            return new PlaceColumns(x, y, [titles[x], titles[y]], null);
        }

        int longitude = IndexOf("lon", "lng", "longitude", "经度");
        int latitude = IndexOf("lat", "latitude", "纬度");
        return longitude >= 0 && latitude >= 0 ? new PlaceColumns(longitude, latitude, [titles[longitude], titles[latitude]], DegreesCrs) : null;

        int IndexOf(params string[] names)
        {
            for (int i = 0; i < titles.Count; i++)
            {
                if (names.Contains(ColumnName.Normalise(titles[i])) && !taken(titles[i]))
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>Degrees on CGCS2000, which WGS 84 equals to better than a metre.</summary>
    public const string DegreesCrs = "EPSG:4490";

    /// <summary>The parser recurses; only text whose brackets are nested as in real geometries may reach it.</summary>
    private static bool IsShallow(string text)
    {
        const int deepest = 12;
        int depth = 0;
        foreach (char c in text)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > deepest)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when a column is one of these.</summary>
    public bool Uses(int column) => column == _first || column == _second;

    /// <summary>The geometry of a row; null, with an issue, where the cells give none.</summary>
    public Geometry? Shape(object?[] row, int number, string layer, IssueList issues)
        => _second < 0 ? FromWkt(row[_first], number, layer, issues) : FromPair(row, number, layer, issues);

    private Point? FromPair(object?[] row, int number, string layer, IssueList issues)
    {
        if (row[_first] is null && row[_second] is null)
        {
            return null;
        }

        double? x = Ordinate(row[_first], 0);
        double? y = Ordinate(row[_second], 1);
        return x is { } east && y is { } north ? GeometryFactory.Default.CreatePoint(new Coordinate(east, north)) : null;

        double? Ordinate(object? cell, int which)
        {
            double? value = cell switch
            {
                long whole => whole,
                double real => real,
                string text => NumberText.Parse(text),
                _ => null,
            };
            if (value is not { } number1 || !double.IsFinite(number1))
            {
                issues.AddShapeFault(
                    layer, number, _titles[which], System.Convert.ToString(cell, CultureInfo.InvariantCulture), "a finite coordinate", "有限的坐标数值");
                return null;
            }

            return number1;
        }
    }

    private Geometry? FromWkt(object? cell, int number, string layer, IssueList issues)
    {
        if (cell is not string text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            var shape = IsShallow(text) ? Wkt.Read(text) : throw new ParseException("nested too deep");
            if (!Array.TrueForAll(shape.Coordinates, point => double.IsFinite(point.X) && double.IsFinite(point.Y)))
            {
                throw new ArgumentException("a coordinate is not finite");
            }

            return shape;
        }
        catch (Exception fault) when (fault is ParseException or ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            bool open = fault.Message.Contains("closed", StringComparison.OrdinalIgnoreCase);
            issues.AddShapeFault(
                layer, number, _titles[0], text,
                open ? "a closed ring: the last point equal to the first" : "a geometry in WKT, for example POLYGON ((0 0, 1 0, 1 1, 0 0))",
                open ? "闭合的环：末点应与首点相同" : "WKT 几何，例如 POLYGON ((0 0, 1 0, 1 1, 0 0))");
            return null;
        }
    }
}
