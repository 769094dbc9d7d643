using System.Collections.Immutable;
using System.Text;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>Draws the F–N diagram of the societal risk with the zones of its criteria. A4, landscape.</summary>
public static class FnCurveFigure
{
    private const double UnitsPerMillimetre = 4;
    private const string ClipId = "fn-frame";
    private const string AcceptableZone = "#e3eef4";
    private const string MiddleZone = "#fbf1d3";
    private const string UnacceptableZone = "#f6dcd8";
    private static readonly ImmutableArray<(string Colour, string? Dashes)> Looks = [("#1c2b4a", null), ("#b4461f", "12 5"), ("#3b7f6c", "3 4"), ("#7a5aa0", "12 4 3 4")];

    /// <summary>The drawing as SVG text. The same input gives the same text.</summary>
    /// <param name="diagram">What is shown.</param>
    public static string Draw(FnDiagram diagram)
    {
        var canvas = new SvgCanvas(297 * UnitsPerMillimetre, 210 * UnitsPerMillimetre, UnitsPerMillimetre);
        var axes = FnAxes.Of(diagram, 140, 128, 760, 610);
        canvas.Rectangle(0, 0, canvas.Width, canvas.Height, Ink.Paper);
        DrawTitle(canvas, diagram);
        canvas.Open("defs").Open("clipPath", ("id", ClipId))
            .Add("rect", ("x", axes.Left), ("y", axes.Top), ("width", axes.Width), ("height", axes.Height)).Close().Close();
        canvas.Open("g", ("clip-path", $"url(#{ClipId})"));
        DrawZones(canvas, diagram, axes);
        canvas.Close();
        axes.Draw(canvas, diagram.Language);
        canvas.Open("g", ("clip-path", $"url(#{ClipId})"));
        DrawCriteria(canvas, diagram, axes);
        DrawSeries(canvas, diagram, axes);
        canvas.Close();
        DrawLegend(canvas, diagram);
        return canvas.Finish();
    }

    private static void DrawTitle(SvgCanvas canvas, FnDiagram diagram)
    {
        string title = diagram.Language.Pick("社会风险 F–N 曲线", "Societal risk: F–N curve") + "  ·  " + diagram.Subject;
        canvas.Text(44, 66, Typeface.Wrap(title, 28, canvas.Width - 88, 1)[0], new TextStyle(28, Bold: true));
        if (diagram.Criteria is { } criteria)
        {
            canvas.Text(44, 98, diagram.Language.Pick("准则线：", "Criterion lines: ") + criteria, new TextStyle(16, Ink.Quiet));
        }
    }

    private static void DrawZones(SvgCanvas canvas, FnDiagram diagram, FnAxes axes)
    {
        if (diagram.Upper.Length < 2 || diagram.Lower.Length < 2)
        {
            return;
        }

        canvas.Rectangle(axes.Left, axes.Top, axes.Width, axes.Height, UnacceptableZone);
        canvas.Add("path", ("d", LinePath(diagram.Upper, axes) + Floor(axes)), ("fill", MiddleZone));
        canvas.Add("path", ("d", LinePath(diagram.Lower, axes) + Floor(axes)), ("fill", AcceptableZone));
        double right = axes.Right - 24;
        var style = new TextStyle(18, Ink.Quiet, TextAnchor.End, Bold: true);
        canvas.Text(right, axes.Top + 36, diagram.Language.Pick("不可接受区", "unacceptable"), style);
        canvas.Text(axes.Left + 24, axes.Bottom - 24, diagram.Language.Pick("可接受区", "acceptable"), style with { Anchor = TextAnchor.Start });
        LabelMiddle(canvas, diagram, axes, style);
    }

    private static void LabelMiddle(SvgCanvas canvas, FnDiagram diagram, FnAxes axes, TextStyle style)
    {
        var (upper, lower) = (Ends(diagram.Upper, axes), Ends(diagram.Lower, axes));
        double y = (upper.EndY + lower.EndY) / 2;
        double slope = (upper.EndY - upper.StartY) / axes.Width;
        canvas.Text(
            axes.Right - 24, y - slope * 24 + 7, diagram.Language.Pick("尽可能降低区 (ALARP)", "as low as reasonably practicable"), style,
            double.RadiansToDegrees(Math.Atan(slope)));
    }

    private static void DrawCriteria(SvgCanvas canvas, FnDiagram diagram, FnAxes axes)
    {
        foreach (var line in new[] { diagram.Upper, diagram.Lower })
        {
            if (line.Length >= 2)
            {
                canvas.Add("path", ("d", LinePath(line, axes)), ("fill", "none"), ("stroke", Ink.Frame), ("stroke-width", 1.8), ("stroke-dasharray", "9 5"));
            }
        }
    }

    private static void DrawSeries(SvgCanvas canvas, FnDiagram diagram, FnAxes axes)
    {
        for (int i = diagram.Series.Length - 1; i >= 0; i--)
        {
            var look = Looks[i % Looks.Length];
            string path = StepPath(diagram.Series[i].Points, axes);
            if (path.Length > 0)
            {
                canvas.Add(
                    "path", ("d", path), ("fill", "none"), ("stroke", look.Colour), ("stroke-width", i == 0 ? 3 : 2.2),
                    ("stroke-dasharray", look.Dashes), ("stroke-linejoin", "round"));
            }
        }
    }

    private static void DrawLegend(SvgCanvas canvas, FnDiagram diagram)
    {
        const double Left = 924;
        double y = 150;
        for (int i = 0; i < diagram.Series.Length; i++)
        {
            var look = Looks[i % Looks.Length];
            canvas.Line(Left, y - 5, Left + 40, y - 5, look.Colour, i == 0 ? 3 : 2.2, look.Dashes);
            foreach (string line in Typeface.Wrap(diagram.Series[i].Name, 15, 176, 3))
            {
                canvas.Text(Left + 50, y, line, new TextStyle(15));
                y += 21;
            }

            y += 8;
        }

        if (diagram.Upper.Length >= 2 || diagram.Lower.Length >= 2)
        {
            canvas.Line(Left, y - 5, Left + 40, y - 5, Ink.Frame, 1.8, "9 5");
            canvas.Text(Left + 50, y, diagram.Language.Pick("准则线", "criterion line"), new TextStyle(15));
            y += 36;
        }

        foreach (var series in diagram.Series.Where(series => !series.Points.Any(point => point.Frequency > 0)))
        {
            foreach (string line in Typeface.Wrap(series.Name + diagram.Language.Pick("：无死亡情景", ": no deaths"), 14, 220, 3))
            {
                canvas.Text(Left, y, line, new TextStyle(14, Ink.Quiet));
                y += 20;
            }
        }
    }

    /// <summary>A criterion line across the whole width, its first and last stretch carried on straight.</summary>
    private static string LinePath(ImmutableArray<FnPoint> line, FnAxes axes)
    {
        var (startY, endY) = Ends(line, axes);
        var path = new StringBuilder($"M{Point(axes.Left, startY)}");
        foreach (var point in line.Where(point => axes.X(point.Persons) > axes.Left && axes.X(point.Persons) < axes.Right))
        {
            path.Append('L').Append(Point(axes.X(point.Persons), axes.Y(point.Frequency)));
        }

        return path.Append('L').Append(Point(axes.Right, endY)).ToString();
    }

    private static (double StartY, double EndY) Ends(ImmutableArray<FnPoint> line, FnAxes axes)
    {
        double At(FnPoint a, FnPoint b, double x)
        {
            double share = (x - axes.X(a.Persons)) / (axes.X(b.Persons) - axes.X(a.Persons));
            return axes.Y(a.Frequency) + share * (axes.Y(b.Frequency) - axes.Y(a.Frequency));
        }

        return (At(line[0], line[1], axes.Left), At(line[^2], line[^1], axes.Right));
    }

    private static string Floor(FnAxes axes) => $"L{Point(axes.Right, axes.Bottom)}L{Point(axes.Left, axes.Bottom)}Z";

    /// <summary>The curve as the steps that it is: F(N) keeps its value up to each N and falls behind it.</summary>
    private static string StepPath(ImmutableArray<FnPoint> points, FnAxes axes)
    {
        var path = new StringBuilder();
        double x = axes.Left;
        foreach (var point in points.Where(point => point is { Persons: > 0, Frequency: > 0 }))
        {
            double y = axes.Y(point.Frequency);
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Point(x, y));
            x = Math.Max(x, axes.X(point.Persons));
            path.Append('L').Append(Point(x, y));
        }

        return path.Length == 0 ? "" : path.Append('L').Append(Point(x, axes.Bottom)).ToString();
    }

    private static string Point(double x, double y) => SvgCanvas.Number(x) + " " + SvgCanvas.Number(y);
}
