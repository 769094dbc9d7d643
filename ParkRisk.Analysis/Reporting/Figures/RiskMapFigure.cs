using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Drawing;
using ParkRisk.Analysis.Reporting.Maps;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>Draws a map as a sheet: landscape, map on the left, panel with title, legend and title block on the right.</summary>
public static class RiskMapFigure
{
    private const string ClipId = "map-frame";

    /// <summary>The drawing as SVG text. The same input gives the same text.</summary>
    /// <param name="map">What is shown.</param>
    public static string Draw(RiskMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var layout = PaperLayout.Of(map.Paper);
        double scale = layout.UnitsPerMillimetre;
        var canvas = new SvgCanvas(layout.Width * scale, layout.Height * scale, scale);
        var panel = new Envelope(canvas.Width - 328, canvas.Width - 34, 40, canvas.Height - 40);
        var (view, denominator) = MapView.Fit(map.Extent ?? MapExtent.Of(map), new Envelope(62, canvas.Width - 380, 62, canvas.Height - 62), scale);
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
        Layer(canvas, "ground", () => MapLayers.DrawGround(canvas, map.Park, view));
        Layer(canvas, "risk", () => MapLayers.DrawBands(canvas, rising, view));
        Layer(canvas, "overlays", () => MapLayers.DrawOverlays(canvas, map.Overlays, view));
        Layer(canvas, "lines", () => MapLayers.DrawLines(canvas, map, rising, view));
        if (map.ShowsUnits)
        {
            Layer(canvas, "units", () => MapLayers.DrawUnits(canvas, map.Park, view));
        }

        Layer(canvas, "targets", () => MapLayers.DrawTargets(canvas, targets, view));
        Layer(canvas, "labels", () => MapLabels.Draw(canvas, map, rising, targets, view));
        canvas.Close();
    }

    /// <summary>A layer is a group of its own, which a page can hide.</summary>
    private static void Layer(SvgCanvas canvas, string name, Action draw)
    {
        canvas.Open("g", ("class", "layer-" + name));
        draw();
        canvas.Close();
    }

    /// <summary>Targets in view, those that exceed their limit last so that they are drawn on top.</summary>
    private static ImmutableArray<MapTarget> TargetsInView(RiskMap map, MapView view)
    {
        if (!map.ShowsTargets)
        {
            return [];
        }

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
