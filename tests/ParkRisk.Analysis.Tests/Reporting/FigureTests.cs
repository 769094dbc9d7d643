using System.Globalization;
using System.Xml.Linq;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Drawing;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Reporting.Maps;

namespace ParkRisk.Analysis.Tests.Reporting;

public class FigureTests
{
    private static readonly JointFrequency Weather = new()
    {
        Classes = [new(StabilityClass.D, 4.5), new(StabilityClass.F, 1.5)],
        SectorCount = 16,
        Frequencies = [.. Enumerable.Range(0, 32).Select(i => (i + 1) / 528.0)],
        CalmShare = 0.03,
    };

    private static Geometry Box(double west, double south, double size) => new Envelope(west, west + size, south, south + size) is var box
        ? new GeometryFactory().ToGeometry(box) : Point.Empty;

    private static RiskMap Map(ReportLanguage language = ReportLanguage.English) => new()
    {
        Park = new Park
        {
            Name = "Park <A> & \"B\"",
            DatasetCrs = "EPSG:4549",
            WorkingCrs = "EPSG:4549",
            Boundary = Box(560_000, 3_530_000, 2000),
            Zones = [new Zone("Z", null, ZoneFunction.Storage, Box(560_000, 3_530_000, 900))],
            Enterprises = [new Enterprise { Id = "E", Name = "Works & Sons", Shape = Box(560_100, 3_530_100, 700) }],
            Units =
            [
                new HazardUnit { Id = "U", Enterprise = "E", Name = "T-1", Kind = UnitKind.AtmosphericTank, Substance = "71-43-2", Quantity = 1, Shape = new Point(560_500, 3_530_500) },
                new HazardUnit { Id = "V", Enterprise = "E", Name = "S-1", Kind = UnitKind.ExplosiveStore, Substance = "118-96-7", Quantity = 1, Shape = new Point(590_000, 3_590_000) },
            ],
            Targets =
            [
                new ProtectionTarget { Id = "S", Name = "School <1>", Category = TargetCategory.School, Shape = new Point(560_900, 3_530_900) },
                new ProtectionTarget { Id = "H", Name = "Hamlet", Category = TargetCategory.Residential, Shape = new Point(561_900, 3_531_900) },
            ],
        },
        Contours = [new(1e-6, new Point(560_500, 3_530_500).Buffer(900)), new(1e-5, new Point(560_500, 3_530_500).Buffer(300)), new(1e-4, Polygon.Empty)],
        Verdicts = [new("S", TargetClass.HighSensitivity, false), new("H", TargetClass.Class2, true)],
        Date = new DateOnly(2026, 11, 25),
        Language = language,
        Attributions = ["© someone <else>"],
        Extent = new Envelope(560_000, 562_000, 3_530_000, 3_532_000),
    };

    private static XElement Root(string svg) => XDocument.Parse(svg).Root!;

    private static List<string> Texts(string svg)
        => [.. Root(svg).Descendants().Where(e => e.Name.LocalName == "text" && e.Attribute("aria-hidden") is null).Select(e => e.Value)];

    private static IEnumerable<TestCaseData> Figures()
    {
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            yield return new TestCaseData((Func<string>)(() => RiskMapFigure.Draw(Map(language)))).SetArgDisplayNames($"map {language}");
            yield return new TestCaseData((Func<string>)(() => WindRoseFigure.Draw(Weather, new WindRoseCaption("S <1> & co", language)))).SetArgDisplayNames($"rose {language}");
            yield return new TestCaseData((Func<string>)(() => FnCurveFigure.Draw(Fn(language)))).SetArgDisplayNames($"fn {language}");
        }

        yield return new TestCaseData((Func<string>)(() => RiskMapFigure.Draw(new RiskMap
        {
            Park = new Park { Name = "empty", DatasetCrs = "EPSG:4549", WorkingCrs = "EPSG:4549" },
            Date = new DateOnly(2026, 1, 1),
        }))).SetArgDisplayNames("empty map");
        yield return new TestCaseData((Func<string>)(() => FnCurveFigure.Draw(new FnDiagram { Subject = "none", Series = [new("no one", [])] }))).SetArgDisplayNames("empty fn");
    }

    private static FnDiagram Fn(ReportLanguage language) => new()
    {
        Subject = "A & B",
        Language = language,
        Criteria = "GB 36894-2018",
        Upper = [new(1, 1e-3), new(100, 1e-5)],
        Lower = [new(1, 1e-5), new(100, 1e-7)],
        Series = [new("now <1>", [new(1, 1e-4), new(10, 1e-6)]), new("then", [new(2, 1e-5), new(1000, 1e-9)])],
    };

    [TestCaseSource(nameof(Figures))]
    public void Figures_are_well_formed_deterministic_and_without_nonsense(Func<string> draw)
    {
        string svg = draw();
        Assert.That(Root(svg).Name.LocalName, Is.EqualTo("svg"));
        Assert.That(draw(), Is.EqualTo(svg));
        Assert.That(svg, Does.Not.Contain("NaN").And.Not.Contain("Infinity").And.Not.Contain("∞"));
    }

    [Test]
    public void The_legend_names_what_is_in_view_and_nothing_else()
    {
        var texts = Texts(RiskMapFigure.Draw(Map()));
        Assert.That(texts, Does.Contain("≥ 10−6").And.Contain("≥ 10−5").And.Contain("atmospheric tank").And.Contain("storage").And.Contain("park boundary"));
        Assert.That(texts, Does.Contain("limit kept").And.Contain("limit exceeded").And.Contain("high-sensitivity target").And.Contain("general target, class 2"));
        Assert.That(texts, Has.None.EqualTo("≥ 10−4").And.None.EqualTo("explosive store").And.None.EqualTo("road").And.None.EqualTo("not judged"));
    }

    [Test]
    public void Map_and_legend_share_their_colours()
    {
        string svg = RiskMapFigure.Draw(Map());
        foreach (double level in new[] { 1e-5, 1e-6 })
        {
            var filled = Root(svg).Descendants().Where(e => (string?)e.Attribute("fill") == Palette.Risk(level)).Select(e => e.Name.LocalName);
            Assert.That(filled, Is.EquivalentTo(new[] { "path", "rect" }));
        }
    }

    [Test]
    public void Names_limits_sources_and_scale_stand_on_the_sheet()
    {
        string all = string.Join('\n', Texts(RiskMapFigure.Draw(Map())));
        Assert.That(all, Does.Contain("School <1>").And.Contain("Works").And.Contain("© someone <else>").And.Contain("2026-11-25").And.Contain("EPSG:4549").And.Contain("1:10 000"));
    }

    [Test]
    public void The_scale_of_the_map_is_true()
    {
        // A3 at 4 units a millimetre; the boundary is 2 000 m wide, hence 200 mm at 1:10 000.
        var boundary = Root(RiskMapFigure.Draw(Map())).Descendants().Single(e => (string?)e.Attribute("stroke") == "#4a2a5e" && e.Name.LocalName == "path");
        double[] east = [.. boundary.Attribute("d")!.Value.Split('M', 'L', 'Z').Where(p => p.Length > 0).Select(p => double.Parse(p.Split(' ')[0], CultureInfo.InvariantCulture))];
        Assert.That((east.Max() - east.Min()) / 4, Is.EqualTo(2000e3 / 10_000).Within(0.05));
    }

    [Test]
    public void Labels_do_not_overlap()
    {
        var map = Map();
        var targets = Enumerable.Range(0, 60).Select(i => new ProtectionTarget
        {
            Id = $"T{i}",
            Name = $"Target number {i}",
            Category = TargetCategory.Office,
            Shape = new Point(560_200 + 200 * (i % 10), 3_530_300 + 250 * (i / 10)),
        });
        string svg = RiskMapFigure.Draw(map with { Park = map.Park with { Targets = [.. targets] }, Verdicts = [] });
        var boxes = Root(svg).Descendants().Where(e => e.Name.LocalName == "text" && e.Attribute("aria-hidden") is null && e.Value.StartsWith("Target number", StringComparison.Ordinal))
            .Select(e => (X: (double)e.Attribute("x")!, Y: (double)e.Attribute("y")!, Width: Typeface.Width(e.Value, (double)e.Attribute("font-size")!), Height: (double)e.Attribute("font-size")!))
            .ToList();
        Assert.That(boxes, Has.Count.GreaterThan(20));
        for (int i = 0; i < boxes.Count; i++)
        {
            Assert.That(boxes.Take(i), Has.None.Matches<(double X, double Y, double Width, double Height)>(other =>
                other.X < boxes[i].X + boxes[i].Width && boxes[i].X < other.X + other.Width && Math.Abs(other.Y - boxes[i].Y) < boxes[i].Height));
        }
    }

    [Test]
    public void The_rose_reaches_out_where_the_wind_comes_from()
    {
        var west = new JointFrequency { Classes = [new(StabilityClass.D, 5)], SectorCount = 16, Frequencies = [.. Enumerable.Range(0, 16).Select(k => k == 12 ? 1.0 : 0)] };
        var wedge = Root(WindRoseFigure.Draw(west, new WindRoseCaption("s", ReportLanguage.English))).Descendants().First(e => e.Name.LocalName == "path");
        string firstOuter = wedge.Attribute("d")!.Value.Split('L')[1].Split('A')[0];
        Assert.That(double.Parse(firstOuter.Split(' ')[0], CultureInfo.InvariantCulture), Is.LessThan(200), "left of the centre at x = 404");
    }
}
