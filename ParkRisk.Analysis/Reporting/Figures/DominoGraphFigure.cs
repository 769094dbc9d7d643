using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Reporting.Maps;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>Draws the escalation graph on the map: an arrow for every link that matters, by its probability, those across a fence in a colour of their own.</summary>
public static class DominoGraphFigure
{
    /// <summary>Most arrows; the most frequent links are drawn.</summary>
    public const int MostArrows = 400;

    private const int Steps = 10;
    private const int KeyUnits = 5;

    /// <summary>Share of an arrow's length by which it bulges to the left, so that arrows to and fro lie apart.</summary>
    private const double Bulge = 0.12;

    private static readonly (double Least, string Label, double Width)[] Bands = [(0.5, "≥ 0.5", 2.6), (0.1, "0.1 – 0.5", 1.7), (0, "< 0.1", 0.9)];

    /// <summary>The drawing as SVG text. The same input gives the same text.</summary>
    /// <param name="map">Park, date, language and whatever else a map sheet says; its contours are left out.</param>
    /// <param name="result">The chains.</param>
    public static string Draw(RiskMap map, DominoResult result)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(result);
        ImmutableArray<DominoLink> shown = [.. result.Links.Where(l => l.Distance > 0).Take(MostArrows)];
        double head = Math.Clamp(MapExtent.Of(map with { Contours = [] }).Width / 220, 2, 40);
        var factory = new GeometryFactory();
        string Heading(bool crosses) => crosses
            ? map.Language.Pick("跨企业升级概率", "Escalation probability, across a fence")
            : map.Language.Pick("企业内升级概率", "Escalation probability, within an enterprise");
        IEnumerable<MapOverlay> Arrows(bool crosses) => Bands.Reverse().Select((band, i) => new MapOverlay(
            Heading(crosses),
            band.Label,
            [.. shown.Where(l => l.CrossesFence == crosses && BandOf(l) == Bands.Length - 1 - i).SelectMany(l => Arrow(factory, l, head))],
            Colour(crosses),
            0.85,
            Colour(crosses),
            band.Width));
        return RiskMapFigure.Draw(map with
        {
            Title = map.Language.Pick("多米诺效应图", "Domino effects"),
            Remark = Remark(map.Language, result, shown.Length),
            Contours = [],
            Overlays = [.. Arrows(crosses: false), .. Arrows(crosses: true), .. Keys(map, result)],
            ShowsTargets = false,
        });
    }

    private static string Colour(bool crosses) => crosses ? "#a3123f" : "#3d5a80";

    private static int BandOf(DominoLink link)
    {
        // What only several fires together do has no probability of its own.
        double probability = double.IsNaN(link.Probability) ? 0 : link.Probability;
        return Array.FindIndex(Bands, band => probability >= band.Least);
    }

    private static string Remark(ReportLanguage language, DominoResult result, int shown)
    {
        string frequency = result.Frequency.ToString("0.0E+0", CultureInfo.InvariantCulture);
        return language.Pick(
            $"多米诺事故频率 {frequency}/年；绘出 {result.Links.Length} 条链路中最频繁的 {shown} 条",
            $"domino accidents {frequency} per year; the {shown} most frequent of {result.Links.Length} links are drawn");
    }

    /// <summary>Rings about the units that lead the rankings.</summary>
    private static IEnumerable<MapOverlay> Keys(RiskMap map, DominoResult result)
    {
        var shapes = map.Park.Units.ToDictionary(u => u.Id, u => u.Shape);
        double radius = Math.Max(MapExtent.Of(map with { Contours = [] }).Width / 130, 5);
        var names = new Dictionary<DominoRole, (string Name, string Colour)>
        {
            [DominoRole.Initiator] = (map.Language.Pick("主要引发装置", "key initiators"), "#e07a1f"),
            [DominoRole.Carrier] = (map.Language.Pick("主要传递装置", "key carriers"), "#7b3294"),
            [DominoRole.Victim] = (map.Language.Pick("主要承受装置", "key victims"), "#1b7837"),
        };
        return DominoAnswers.Ranking(result, KeyUnits)
            .GroupBy(c => c.Role)
            .Select(g => new MapOverlay(
                map.Language.Pick("关键装置", "Key units"),
                names[g.Key].Name,
                [.. g.Select(c => shapes[c.Unit.Unit].Centroid.Buffer(radius * (1 + 0.35 * (int)g.Key)))],
                "none",
                1,
                names[g.Key].Colour,
                2));
    }

    /// <summary>A curved line and the head at its end.</summary>
    private static IEnumerable<Geometry> Arrow(GeometryFactory factory, DominoLink link, double head)
    {
        double dx = link.End.X - link.Start.X, dy = link.End.Y - link.Start.Y, length = link.Distance;
        var middle = new Coordinate(link.Start.X + dx / 2 - 2 * Bulge * dy, link.Start.Y + dy / 2 + 2 * Bulge * dx);
        Coordinate At(double t) => new(
            (1 - t) * (1 - t) * link.Start.X + 2 * t * (1 - t) * middle.X + t * t * link.End.X,
            (1 - t) * (1 - t) * link.Start.Y + 2 * t * (1 - t) * middle.Y + t * t * link.End.Y);
        yield return factory.CreateLineString([.. Enumerable.Range(0, Steps + 1).Select(i => At((double)i / Steps))]);
        double size = Math.Min(head, length / 2), ux = link.End.X - middle.X, uy = link.End.Y - middle.Y, along = Math.Sqrt(ux * ux + uy * uy);
        (ux, uy) = (ux / along * size, uy / along * size);
        yield return factory.CreatePolygon(
        [
            link.End,
            new(link.End.X - ux - 0.4 * uy, link.End.Y - uy + 0.4 * ux),
            new(link.End.X - ux + 0.4 * uy, link.End.Y - uy - 0.4 * ux),
            link.End,
        ]);
    }
}
