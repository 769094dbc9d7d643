using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Drawing;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>One line of a legend.</summary>
/// <param name="Label">Words.</param>
/// <param name="Draw">Draws the sample about a point.</param>
internal sealed record LegendEntry(string Label, Action<SvgCanvas, double, double> Draw);

/// <summary>A headed part of a legend.</summary>
/// <param name="Heading">Words.</param>
/// <param name="Entries">Lines.</param>
/// <param name="Columns">Columns in which the lines flow.</param>
internal sealed record LegendSection(string Heading, ImmutableArray<LegendEntry> Entries, int Columns);

/// <summary>The legend of a risk map: what is in view and nothing else.</summary>
internal static class MapLegend
{
    private const double RowHeight = 22;
    private const double HeadingHeight = 30;
    private const double LeastRowHeight = 15;
    private const double SampleWidth = 34;

    /// <summary>The parts that the view needs.</summary>
    public static ImmutableArray<LegendSection> Build(RiskMap map, ImmutableArray<RiskContour> rising, ImmutableArray<MapTarget> targets, MapView view)
    {
        var language = map.Language;
        LegendSection[] sections =
        [
            new(language.Pick("个人风险 (/年)", "Individual risk (per year)"), [.. rising.Reverse()
                .Where(contour => MapLayers.IsInView(contour.Area, view))
                .Select(contour => new LegendEntry("≥ " + FrequencyText.PowerOfTen(contour.Level), (canvas, x, y) => Band(canvas, x, y, contour.Level)))], 2),
            .. map.Overlays
                .Where(overlay => overlay.Shapes.Any(shape => MapLayers.IsInView(shape, view)))
                .GroupBy(overlay => overlay.Heading)
                .Select(group => new LegendSection(group.Key, [.. group.Select(Overlay)], 1)),
            new(language.Pick("防护目标", "Protection targets"), TargetEntries(targets, language), 1),
            new(language.Pick("危险源", "Hazardous installations"), map.ShowsUnits ? UnitEntries(map.Park, view, language) : [], 2),
            new(language.Pick("区域与线路", "Areas and lines"), [.. AreaEntries(map.Park, view, language)], 2),
        ];
        return [.. sections.Where(section => section.Entries.Length > 0)];
    }

    /// <summary>Draws the parts one below the other, closer where they are many.</summary>
    /// <param name="canvas">Drawing.</param>
    /// <param name="sections">The parts.</param>
    /// <param name="area">Units. Room on the sheet.</param>
    public static void Draw(SvgCanvas canvas, ImmutableArray<LegendSection> sections, Envelope area)
    {
        double rows = sections.Sum(section => Math.Ceiling((double)section.Entries.Length / section.Columns));
        double row = Math.Clamp((area.Height - sections.Length * HeadingHeight) / Math.Max(rows, 1), LeastRowHeight, RowHeight);
        double size = Math.Min(14, row * 0.66);
        double y = area.MinY;
        foreach (var section in sections)
        {
            canvas.Text(area.MinX, y + 16, section.Heading, new TextStyle(15, Bold: true));
            y += HeadingHeight;
            double column = area.Width / section.Columns;
            int perColumn = (section.Entries.Length + section.Columns - 1) / section.Columns;
            for (int i = 0; i < section.Entries.Length; i++)
            {
                double x = area.MinX + i / perColumn * column;
                double middle = y + i % perColumn * row + 2;
                section.Entries[i].Draw(canvas, x + SampleWidth / 2 - 3, middle);
                double room = column - SampleWidth - 4;
                double fitting = Math.Min(size, size * room / Typeface.Width(section.Entries[i].Label, size));
                canvas.Text(x + SampleWidth, middle + size * 0.36, section.Entries[i].Label, new TextStyle(fitting));
            }

            y += perColumn * row;
        }
    }

    private static ImmutableArray<LegendEntry> TargetEntries(ImmutableArray<MapTarget> targets, ReportLanguage language)
    {
        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        foreach (var targetClass in targets.Select(target => target.Class).Distinct().Order())
        {
            entries.Add(new LegendEntry(
                TargetClassNames.Of(targetClass).In(language == ReportLanguage.Chinese),
                (canvas, x, y) => MapSymbols.Target(canvas, x, y, targetClass, null)));
        }

        foreach (bool? ok in targets.Select(target => target.Ok).Distinct().OrderBy(ok => ok switch { true => 0, false => 1, null => 2 }))
        {
            string label = ok switch
            {
                true => language.Pick("满足风险基准", "limit kept"),
                false => language.Pick("超过风险基准", "limit exceeded"),
                null => language.Pick("未评判", "not judged"),
            };
            entries.Add(new LegendEntry(label, (canvas, x, y) => Verdict(canvas, x, y, ok)));
        }

        return entries.ToImmutable();
    }

    private static ImmutableArray<LegendEntry> UnitEntries(Park park, MapView view, ReportLanguage language)
        => [.. park.Units.Where(unit => MapLayers.IsInView(unit.Shape, view)).Select(unit => MapSymbols.GroupOf(unit.Kind)).Distinct().Order()
            .Select(group => new LegendEntry(MapSymbols.Name(group, language), (canvas, x, y) => MapSymbols.Unit(canvas, x, y, group)))];

    private static IEnumerable<LegendEntry> AreaEntries(Park park, MapView view, ReportLanguage language)
    {
        bool Any(IEnumerable<Geometry> shapes) => shapes.Any(shape => MapLayers.IsInView(shape, view));
        if (park.Boundary is { } boundary && Any([boundary]))
        {
            yield return Stroke(language.Pick("园区边界", "park boundary"), AreaStyle.Boundary, 2.4, AreaStyle.BoundaryDashes);
        }

        if (Any(park.Enterprises.Select(enterprise => enterprise.Shape)))
        {
            yield return Swatch(language.Pick("企业地块", "enterprise plot"), Ink.Paper, AreaStyle.Enterprise, null);
        }

        if (Any(park.Plots.Select(plot => plot.Shape)))
        {
            yield return Swatch(language.Pick("可供地块", "plot to let"), "none", AreaStyle.Plot, AreaStyle.PlotDashes);
        }

        if (Any(park.Roads.Where(road => road.Class != RoadClass.Rail).Select(road => road.Shape)))
        {
            yield return new LegendEntry(language.Pick("道路", "road"), (canvas, x, y) => canvas
                .Line(x - 13, y, x + 13, y, AreaStyle.RoadEdge, 6).Line(x - 13, y, x + 13, y, AreaStyle.Road, 4.4));
        }

        if (Any(park.Roads.Where(road => road.Class == RoadClass.Rail).Select(road => road.Shape)))
        {
            yield return new LegendEntry(language.Pick("铁路", "railway"), (canvas, x, y) => canvas
                .Line(x - 13, y, x + 13, y, AreaStyle.Rail, 3.2).Line(x - 13, y, x + 13, y, AreaStyle.Road, 1.8, "8 8"));
        }

        if (Any(park.Pipelines.Select(pipeline => pipeline.Shape)))
        {
            yield return Stroke(language.Pick("管线", "pipeline"), AreaStyle.Pipeline, 1.4, "7 2 1 2");
        }

        foreach (var function in park.Zones.Where(zone => MapLayers.IsInView(zone.Shape, view)).Select(zone => zone.Function).Distinct().Order())
        {
            yield return Swatch(AreaStyle.Name(function, language), Palette.Zone(function), Ink.Grid, null);
        }
    }

    private static LegendEntry Stroke(string label, string colour, double width, string? dashes)
        => new(label, (canvas, x, y) => canvas.Line(x - 13, y, x + 13, y, colour, width, dashes));

    private static LegendEntry Swatch(string label, string fill, string stroke, string? dashes)
        => new(label, (canvas, x, y) => canvas.Add(
            "rect", ("x", x - 13), ("y", y - 6), ("width", 26), ("height", 12), ("fill", fill), ("stroke", stroke), ("stroke-width", 1), ("stroke-dasharray", dashes)));

    private static LegendEntry Overlay(MapOverlay overlay)
        => new(overlay.Label, (canvas, x, y) =>
        {
            if (overlay.Shapes.All(shape => shape.Dimension == Dimension.Point))
            {
                canvas.Add("circle", ("cx", x), ("cy", y), ("r", 5.5), ("fill", overlay.Fill), ("stroke", overlay.Stroke ?? Ink.Paper), ("stroke-width", 1));
            }
            else if (overlay.Shapes.All(shape => shape.Dimension == Dimension.Curve))
            {
                canvas.Line(x - 13, y, x + 13, y, overlay.Stroke ?? Ink.Frame, overlay.Width, overlay.Dashes);
            }
            else
            {
                canvas.Add(
                    "rect", ("x", x - 13), ("y", y - 6), ("width", 26), ("height", 12), ("fill", overlay.Fill), ("fill-opacity", overlay.Fill == "none" ? null : overlay.Opacity),
                    ("stroke", overlay.Stroke), ("stroke-width", overlay.Stroke is null ? null : overlay.Width), ("stroke-dasharray", overlay.Dashes));
            }
        });

    private static void Band(SvgCanvas canvas, double x, double y, double level)
    {
        canvas.Rectangle(x - 13, y - 6, 26, 12, Ink.Ground);
        canvas.Add(
            "rect", ("x", x - 13), ("y", y - 6), ("width", 26), ("height", 12), ("fill", Palette.Risk(level)), ("fill-opacity", 0.42),
            ("stroke", Palette.RiskLine(level)), ("stroke-width", MapLayers.IsPowerOfTen(level) ? 2.1 : 1));
    }

    private static void Verdict(SvgCanvas canvas, double x, double y, bool? ok)
    {
        if (ok == false)
        {
            canvas.Add("circle", ("cx", x), ("cy", y), ("r", 8), ("fill", Ink.Paper), ("stroke", MapSymbols.Colour(ok)), ("stroke-width", 2));
        }

        canvas.Add("circle", ("cx", x), ("cy", y), ("r", 4.6), ("fill", MapSymbols.Colour(ok)));
    }
}
