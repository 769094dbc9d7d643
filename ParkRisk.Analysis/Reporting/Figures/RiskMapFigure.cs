using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Drawing;
using ParkRisk.Analysis.Reporting.Maps;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>Draws the individual-risk map as a sheet: A3, landscape, map on the left, panel with title, legend and title block on the right.</summary>
public static class RiskMapFigure
{
    private const double UnitsPerMillimetre = 4;
    private const string ClipId = "map-frame";

    /// <summary>The drawing as SVG text. The same input gives the same text.</summary>
    /// <param name="map">What is shown.</param>
    public static string Draw(RiskMap map)
    {
        var canvas = new SvgCanvas(420 * UnitsPerMillimetre, 297 * UnitsPerMillimetre, UnitsPerMillimetre);
        var panel = new Envelope(1352, 1646, 40, 1148);
        var (view, denominator) = MapView.Fit(map.Extent ?? MapExtent.Of(map), new Envelope(62, 1300, 62, 1126), UnitsPerMillimetre);
        ImmutableArray<RiskContour> rising = [.. map.Contours.Where(contour => !contour.Area.IsEmpty).OrderBy(contour => contour.Level)];
        var targets = TargetsInView(map, view);

        canvas.Rectangle(0, 0, canvas.Width, canvas.Height, Ink.Paper);
        canvas.Rectangle(20, 20, canvas.Width - 40, canvas.Height - 40, Ink.Paper, Ink.Frame, 1);
        DrawMap(canvas, map, view, rising, targets);
        MapSheet.DrawGrid(canvas, view);
        double legendTop = MapSheet.DrawTitle(canvas, map, panel);
        double legendBottom = MapSheet.DrawFoot(canvas, map, view, denominator, panel);
        MapLegend.Draw(
            canvas, MapLegend.Build(map, rising, targets, view), new Envelope(panel.MinX, panel.MaxX, legendTop, Math.Max(legendTop, legendBottom - 12)));
        return canvas.Finish();
    }

    private static void DrawMap(
        SvgCanvas canvas, RiskMap map, MapView view, ImmutableArray<RiskContour> rising, ImmutableArray<MapTarget> targets)
    {
        var frame = view.Frame;
        canvas.Open("defs").Open("clipPath", ("id", ClipId))
            .Add("rect", ("x", frame.MinX), ("y", frame.MinY), ("width", frame.Width), ("height", frame.Height)).Close().Close();
        canvas.Open("g", ("clip-path", $"url(#{ClipId})"));
        canvas.Rectangle(frame.MinX, frame.MinY, frame.Width, frame.Height, Ink.Ground);
        MapLayers.DrawGround(canvas, map.Park, view);
        MapLayers.DrawBands(canvas, rising, view);
        MapLayers.DrawLines(canvas, map, rising, view);
        MapLayers.DrawUnits(canvas, map.Park, view);
        MapLayers.DrawTargets(canvas, targets, view);
        MapLabels.Draw(canvas, map, rising, targets, view);
        canvas.Close();
    }

    /// <summary>Targets in view, those that exceed their limit last so that they are drawn on top.</summary>
    private static ImmutableArray<MapTarget> TargetsInView(RiskMap map, MapView view)
    {
        var verdicts = map.Verdicts.ToDictionary(verdict => verdict.Id);
        return [.. map.Park.Targets.Where(target => MapLayers.IsInView(target.Shape, view)).Select(target =>
        {
            var verdict = verdicts.GetValueOrDefault(target.Id);
            var place = target.Shape.InteriorPoint;
            return new MapTarget(
                target.Name, verdict?.Class ?? target.Class ?? TargetClass.Class3, verdict?.Ok, target.Shape, view.X(place.X), view.Y(place.Y));
        }).OrderBy(target => target.Ok switch { null => 0, true => 1, false => 2 })];
    }
}
