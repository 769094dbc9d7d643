using System.Globalization;

namespace ParkRisk.Analysis.Reporting.Drawing;

/// <summary>Path data of shapes about a centre, with bearings clockwise from the top.</summary>
public static class PolarPath
{
    /// <summary>A point.</summary>
    /// <param name="centreX">Units.</param>
    /// <param name="centreY">Units.</param>
    /// <param name="radius">Units.</param>
    /// <param name="bearing">degrees clockwise from the top.</param>
    public static (double X, double Y) Point(double centreX, double centreY, double radius, double bearing)
    {
        double angle = double.DegreesToRadians(bearing);
        return (centreX + radius * Math.Sin(angle), centreY - radius * Math.Cos(angle));
    }

    /// <summary>The piece of a ring between two radii and two bearings less than 180° apart.</summary>
    public static string Wedge(double centreX, double centreY, double inner, double outer, double from, double to)
    {
        string At(double radius, double bearing)
        {
            var (x, y) = Point(centreX, centreY, radius, bearing);
            return $"{SvgCanvas.Number(x)} {SvgCanvas.Number(y)}";
        }

        string outerRadius = SvgCanvas.Number(outer);
        string innerRadius = SvgCanvas.Number(inner);
        string back = inner > 0 ? $"L{At(inner, to)}A{innerRadius} {innerRadius} 0 0 0 {At(inner, from)}" : $"L{At(0, from)}";
        return string.Create(CultureInfo.InvariantCulture, $"M{At(inner, from)}L{At(outer, from)}A{outerRadius} {outerRadius} 0 0 1 {At(outer, to)}{back}Z");
    }
}
