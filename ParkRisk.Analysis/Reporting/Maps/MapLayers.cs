using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Draws the layers of a risk map from the ground up.</summary>
internal static class MapLayers
{
    private const double BandOpacity = 0.42;

    /// <summary>Zones, plots to let, enterprises, roads and pipelines.</summary>
    public static void DrawGround(SvgCanvas canvas, Park park, MapView view)
    {
        foreach (var zone in park.Zones)
        {
            Area(canvas, zone.Shape, view, Palette.Zone(zone.Function), null, 0, null);
        }

        foreach (var enterprise in park.Enterprises)
        {
            Area(canvas, enterprise.Shape, view, "#ffffff", AreaStyle.Enterprise, 0.9, null, 0.45);
        }

        foreach (var plot in park.Plots)
        {
            Area(canvas, plot.Shape, view, "none", AreaStyle.Plot, 1.3, AreaStyle.PlotDashes);
        }

        DrawRoads(canvas, park, view);
        foreach (var pipeline in park.Pipelines)
        {
            Area(canvas, pipeline.Shape, view, "none", AreaStyle.Pipeline, 1.2, "7 2 1 2");
        }
    }

    /// <summary>Bands between contours, outermost first; each band shows the colour of its lower level once, not those of all levels through each other.</summary>
    public static void DrawBands(SvgCanvas canvas, ImmutableArray<RiskContour> rising, MapView view)
    {
        for (int i = 0; i < rising.Length; i++)
        {
            string path = MapPath.Of(rising[i].Area, view) + (i + 1 < rising.Length ? MapPath.Of(rising[i + 1].Area, view) : "");
            if (path.Length > 0)
            {
                canvas.Add("path", ("d", path), ("fill", Palette.Risk(rising[i].Level)), ("fill-opacity", BandOpacity), ("fill-rule", "evenodd"));
            }
        }
    }

    /// <summary>Further areas, lines and points.</summary>
    public static void DrawOverlays(SvgCanvas canvas, ImmutableArray<MapOverlay> overlays, MapView view)
    {
        foreach (var overlay in overlays)
        {
            foreach (var shape in overlay.Shapes)
            {
                Area(canvas, shape, view, overlay.Fill, overlay.Stroke, overlay.Width, overlay.Dashes, overlay.Opacity);
                if (shape is Point point && IsInView(point, view))
                {
                    canvas.Add("circle", ("cx", view.X(point.X)), ("cy", view.Y(point.Y)), ("r", 5.5), ("fill", overlay.Fill), ("stroke", overlay.Stroke ?? Ink.Paper), ("stroke-width", 1));
                }
            }
        }
    }

    /// <summary>Contour lines, whole powers of ten heavier, and the park's boundary.</summary>
    public static void DrawLines(SvgCanvas canvas, RiskMap map, ImmutableArray<RiskContour> rising, MapView view)
    {
        foreach (var contour in rising)
        {
            Area(canvas, contour.Area, view, "none", Palette.RiskLine(contour.Level), IsPowerOfTen(contour.Level) ? 2.1 : 1, null);
        }

        if (map.Park.Boundary is { } boundary)
        {
            Area(canvas, boundary, view, "none", AreaStyle.Boundary, 2.4, AreaStyle.BoundaryDashes);
        }
    }

    /// <summary>Units at their place: the footprint to scale and the symbol of their kind.</summary>
    public static void DrawUnits(SvgCanvas canvas, Park park, MapView view)
    {
        foreach (var unit in park.Units)
        {
            Area(canvas, unit.Shape, view, Palette.Unit, null, 0, null, 0.35);
        }

        foreach (var unit in park.Units.Where(unit => IsInView(unit.Shape, view)))
        {
            var place = unit.Shape.InteriorPoint;
            MapSymbols.Unit(canvas, view.X(place.X), view.Y(place.Y), MapSymbols.GroupOf(unit.Kind));
        }
    }

    /// <summary>Targets: the outline of those that have one, then the symbols, exceeding ones on top.</summary>
    public static void DrawTargets(SvgCanvas canvas, ImmutableArray<MapTarget> targets, MapView view)
    {
        foreach (var target in targets)
        {
            Area(canvas, target.Shape, view, MapSymbols.Colour(target.Ok), MapSymbols.Colour(target.Ok), 0.9, null, 0.25);
        }

        foreach (var target in targets)
        {
            MapSymbols.Target(canvas, target.X, target.Y, target.Class, target.Ok);
        }
    }

    /// <summary>True for 10⁻⁵ and its like.</summary>
    public static bool IsPowerOfTen(double level) => Math.Abs(Math.Log10(level) - Math.Round(Math.Log10(level))) < 1e-6;

    /// <summary>True when some of a shape is inside the map.</summary>
    public static bool IsInView(Geometry shape, MapView view) => !shape.IsEmpty && shape.EnvelopeInternal.Intersects(view.World);

    private static void DrawRoads(SvgCanvas canvas, Park park, MapView view)
    {
        var roads = park.Roads.Where(road => road.Class != RoadClass.Rail).ToList();
        foreach (var road in roads)
        {
            Area(canvas, road.Shape, view, "none", AreaStyle.RoadEdge, AreaStyle.RoadWidth(road.Class) + 1.6, null);
        }

        foreach (var road in roads)
        {
            Area(canvas, road.Shape, view, "none", AreaStyle.Road, AreaStyle.RoadWidth(road.Class), null);
        }

        foreach (var rail in park.Roads.Where(road => road.Class == RoadClass.Rail))
        {
            Area(canvas, rail.Shape, view, "none", AreaStyle.Rail, 3.2, null);
            Area(canvas, rail.Shape, view, "none", AreaStyle.Road, 1.8, "8 8");
        }
    }

    private static void Area(
        SvgCanvas canvas, Geometry shape, MapView view, string fill, string? stroke, double width, string? dashes, double opacity = 1)
    {
        if (!IsInView(shape, view) || MapPath.Of(shape, view) is not { Length: > 0 } path)
        {
            return;
        }

        canvas.Add(
            "path", ("d", path), ("fill", shape.Dimension == Dimension.Surface ? fill : "none"), ("fill-opacity", opacity < 1 && fill != "none" ? opacity : null),
            ("stroke", stroke), ("stroke-width", stroke is null ? null : width), ("stroke-dasharray", dashes), ("stroke-linejoin", "round"));
    }
}

/// <summary>A target in view, with its verdict and the place of its symbol on the sheet.</summary>
/// <param name="Name">Name.</param>
/// <param name="Class">Class.</param>
/// <param name="Ok">Verdict.</param>
/// <param name="Shape">Shape in the working system.</param>
/// <param name="X">Units.</param>
/// <param name="Y">Units.</param>
internal sealed record MapTarget(string Name, TargetClass Class, bool? Ok, Geometry Shape, double X, double Y);
