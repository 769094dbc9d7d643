using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Writes names on a map, the important ones first; what finds no room is left out.</summary>
internal static class MapLabels
{
    private const int LinesPerContour = 3;
    private const double SymbolHalf = 9;

    /// <summary>Writes all labels.</summary>
    public static void Draw(SvgCanvas canvas, RiskMap map, ImmutableArray<RiskContour> rising, ImmutableArray<MapTarget> targets, MapView view)
    {
        var placer = new LabelPlacer(view.Frame);
        foreach (var target in targets)
        {
            placer.Block(target.X, target.Y, target.Ok == false ? 13 : SymbolHalf, target.Ok == false ? 13 : SymbolHalf);
        }

        foreach (var target in targets.Where(target => target.Ok == false))
        {
            placer.Beside(canvas, target.X, target.Y, target.Name, new TextStyle(14.5, Palette.Exceeding, Bold: true, Halo: Ink.Paper), 14);
        }

        LabelContours(canvas, rising, view, placer);
        foreach (var target in targets.Where(target => target.Ok != false).OrderBy(target => target.Class))
        {
            placer.Beside(canvas, target.X, target.Y, target.Name, new TextStyle(12, MapSymbols.Colour(target.Ok), Halo: Ink.Paper), 10);
        }

        foreach (var unit in map.Park.Units.Where(unit => MapLayers.IsInView(unit.Shape, view)))
        {
            placer.Block(view.X(unit.Shape.InteriorPoint.X), view.Y(unit.Shape.InteriorPoint.Y), 5, 5);
        }

        foreach (var enterprise in map.Park.Enterprises)
        {
            LabelArea(canvas, enterprise.Shape, enterprise.Name, new TextStyle(11.5, Ink.Text, Halo: Ink.Paper), view, placer);
        }

        foreach (var plot in map.Park.Plots)
        {
            LabelArea(canvas, plot.Shape, plot.Id, new TextStyle(12, AreaStyle.Plot, Italic: true, Halo: Ink.Paper), view, placer);
        }
    }

    private static void LabelContours(SvgCanvas canvas, ImmutableArray<RiskContour> rising, MapView view, LabelPlacer placer)
    {
        foreach (var contour in rising)
        {
            var style = new TextStyle(MapLayers.IsPowerOfTen(contour.Level) ? 15 : 12, Palette.RiskLine(contour.Level), Bold: true, Halo: Ink.Paper);
            var rings = Rings(contour.Area).OrderByDescending(ring => ring.Length).Take(LinesPerContour);
            foreach (var ring in rings)
            {
                LabelRing(canvas, ring, FrequencyText.PowerOfTen(contour.Level), style, view, placer);
            }
        }
    }

    /// <summary>Writes a level on its line, at the first free one of evenly spread places; none on a ring too short to carry it.</summary>
    private static void LabelRing(SvgCanvas canvas, LineString ring, string text, TextStyle style, MapView view, LabelPlacer placer)
    {
        const int Tries = 24;
        if (ring.Length * view.UnitsPerMetre < 3 * Typeface.Width(text, style.Size))
        {
            return;
        }

        var vertices = ring.Coordinates;
        for (int i = 0; i < Tries; i++)
        {
            // Seven steps a try walk around the ring so that neighbouring tries lie on different sides.
            var vertex = vertices[(int)((long)(i * 7 % Tries) * vertices.Length / Tries)];
            if (placer.Centred(canvas, view.X(vertex.X), view.Y(vertex.Y), [text], style))
            {
                return;
            }
        }
    }

    private static void LabelArea(SvgCanvas canvas, Geometry shape, string name, TextStyle style, MapView view, LabelPlacer placer)
    {
        if (!MapLayers.IsInView(shape, view))
        {
            return;
        }

        var place = shape.InteriorPoint;
        double room = shape.Dimension == Dimension.Surface ? shape.EnvelopeInternal.Width * view.UnitsPerMetre : 0;
        var lines = Typeface.Wrap(name, style.Size, Math.Max(room, 3 * style.Size));
        double height = shape.EnvelopeInternal.Height * view.UnitsPerMetre;
        if (room > 3 * style.Size && lines.Length * style.Size * 1.2 <= height)
        {
            // Room is looked for in the middle, then in the upper and the lower part of the plot.
            _ = placer.Centred(canvas, view.X(place.X), view.Y(place.Y), lines, style)
                || placer.Centred(canvas, view.X(place.X), view.Y(place.Y) - height / 4, lines, style)
                || placer.Centred(canvas, view.X(place.X), view.Y(place.Y) + height / 4, lines, style);
        }
    }

    private static IEnumerable<LineString> Rings(Geometry area)
    {
        for (int i = 0; i < area.NumGeometries; i++)
        {
            if (area.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
            {
                yield return polygon.ExteriorRing;
            }
        }
    }
}
