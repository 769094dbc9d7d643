using System.Text;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Path data of geometries on a map.</summary>
internal static class MapPath
{
    /// <summary>Units. Vertices closer than this to the last one drawn are left out: no eye or printer sees the difference.</summary>
    private const double Resolution = 0.25;

    /// <summary>Path data of the polygons and lines of a geometry; points give nothing.</summary>
    public static string Of(Geometry shape, MapView view)
    {
        var path = new StringBuilder();
        Append(path, shape, view);
        return path.ToString();
    }

    private static void Append(StringBuilder path, Geometry shape, MapView view)
    {
        switch (shape)
        {
            case Polygon { IsEmpty: false } polygon:
                AppendLine(path, polygon.ExteriorRing, view, closed: true);
                foreach (var hole in polygon.InteriorRings)
                {
                    AppendLine(path, hole, view, closed: true);
                }

                break;
            case LineString { IsEmpty: false } line:
                AppendLine(path, line, view, closed: false);
                break;
            case GeometryCollection collection:
                foreach (var part in collection.Geometries)
                {
                    Append(path, part, view);
                }

                break;
        }
    }

    private static void AppendLine(StringBuilder path, LineString line, MapView view, bool closed)
    {
        var points = line.CoordinateSequence;
        int count = closed ? points.Count - 1 : points.Count;
        (double lastX, double lastY) = (double.NaN, double.NaN);
        for (int i = 0; i < count; i++)
        {
            double x = view.X(points.GetX(i));
            double y = view.Y(points.GetY(i));
            bool isEnd = i == 0 || i == count - 1;
            if (!isEnd && Math.Abs(x - lastX) < Resolution && Math.Abs(y - lastY) < Resolution)
            {
                continue;
            }

            path.Append(i == 0 ? 'M' : 'L').Append(SvgCanvas.Number(x)).Append(' ').Append(SvgCanvas.Number(y));
            (lastX, lastY) = (x, y);
        }

        path.Append(closed ? "Z" : "");
    }
}
