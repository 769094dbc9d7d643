using System.Globalization;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>What stands around the map: frame, coordinate grid, title, scale bar, north arrow and title block.</summary>
internal static class MapSheet
{
    private const double GridStep = 190;

    /// <summary>The frame with coordinates along it and a cross at every crossing of the grid.</summary>
    public static void DrawGrid(SvgCanvas canvas, MapView view)
    {
        double step = view.RoundStep(GridStep);
        var frame = view.Frame;
        for (double east = Math.Ceiling(view.World.MinX / step) * step; east <= view.World.MaxX; east += step)
        {
            double x = view.X(east);
            canvas.Line(x, frame.MinY - 7, x, frame.MinY, Ink.Frame, 1).Line(x, frame.MaxY, x, frame.MaxY + 7, Ink.Frame, 1);
            canvas.Text(x, frame.MinY - 11, Metres(east), new TextStyle(12, Ink.Quiet, TextAnchor.Middle));
            canvas.Text(x, frame.MaxY + 20, Metres(east), new TextStyle(12, Ink.Quiet, TextAnchor.Middle));
            for (double north = Math.Ceiling(view.World.MinY / step) * step; north <= view.World.MaxY; north += step)
            {
                double y = view.Y(north);
                canvas.Line(x - 6, y, x + 6, y, Ink.Quiet, 0.6).Line(x, y - 6, x, y + 6, Ink.Quiet, 0.6);
            }
        }

        for (double north = Math.Ceiling(view.World.MinY / step) * step; north <= view.World.MaxY; north += step)
        {
            double y = view.Y(north);
            canvas.Line(frame.MinX - 7, y, frame.MinX, y, Ink.Frame, 1).Line(frame.MaxX, y, frame.MaxX + 7, y, Ink.Frame, 1);
            canvas.Text(frame.MinX - 11, y, Metres(north), new TextStyle(12, Ink.Quiet, TextAnchor.Middle), -90);
            canvas.Text(frame.MaxX + 20, y, Metres(north), new TextStyle(12, Ink.Quiet, TextAnchor.Middle), -90);
        }

        canvas.Add(
            "rect", ("x", frame.MinX), ("y", frame.MinY), ("width", frame.Width), ("height", frame.Height), ("fill", "none"), ("stroke", Ink.Frame), ("stroke-width", 1.6));
    }

    /// <summary>Park, title and remark at the head of the panel.</summary>
    /// <returns>Units. Where the head ends.</returns>
    public static double DrawTitle(SvgCanvas canvas, RiskMap map, Envelope panel)
    {
        double y = panel.MinY + 26;
        foreach (string line in Typeface.Wrap(map.Park.Name, 27, panel.Width, 3))
        {
            canvas.Text(panel.MinX, y, line, new TextStyle(27, Bold: true));
            y += 33;
        }

        string title = map.Title ?? map.Language.Pick("个人风险等值线图", "Individual-risk contours");
        foreach (string line in Typeface.Wrap(title, 20, panel.Width, 2))
        {
            canvas.Text(panel.MinX, y, line, new TextStyle(20));
            y += 26;
        }

        foreach (string line in map.Remark is { } remark ? Typeface.Wrap(remark, 13, panel.Width, 3) : [])
        {
            canvas.Text(panel.MinX, y, line, new TextStyle(13, Ink.Quiet));
            y += 18;
        }

        canvas.Line(panel.MinX, y - 8, panel.MaxX, y - 8, Ink.Frame, 1.2);
        return y + 8;
    }

    /// <summary>Scale bar, north arrow and title block at the foot of the panel.</summary>
    /// <returns>Units. Where the foot begins.</returns>
    public static double DrawFoot(SvgCanvas canvas, RiskMap map, MapView view, double denominator, Envelope panel)
    {
        var lines = BlockLines(map, view, denominator).SelectMany(line => Typeface.Wrap(line, 12, panel.Width)).ToList();
        double top = panel.MaxY - lines.Count * 17 - 92;
        DrawScaleBar(canvas, view, panel.MinX, top + 44, panel.Width - 92, map.Language);
        DrawNorthArrow(canvas, panel.MaxX - 30, top + 38, map.Language);
        canvas.Line(panel.MinX, top + 82, panel.MaxX, top + 82, Ink.Frame, 1.2);
        for (int i = 0; i < lines.Count; i++)
        {
            canvas.Text(panel.MinX, top + 102 + 17 * i, lines[i], new TextStyle(12, Ink.Quiet));
        }

        return top;
    }

    private static IEnumerable<string> BlockLines(RiskMap map, MapView view, double denominator)
    {
        var language = map.Language;
        yield return string.Create(CultureInfo.InvariantCulture, $"{language.Pick("比例尺", "Scale")} 1:{Grouped(denominator)} ({map.Paper})  ·  ")
            + language.Pick("日期 ", "Date ") + map.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (CoordinateSystems.TryResolve(map.Park.WorkingCrs, out var system, out _))
        {
            yield return language.Pick("坐标系 ", "Coordinate system ") + system.Name + (system.Epsg is { } code ? FormattableString.Invariant($" (EPSG:{code})") : "");
            double error = ScaleError.Within(system, view.World);
            if (double.IsFinite(error))
            {
                yield return language.Pick("图幅内投影长度变形不超过 ", "Lengths on this sheet are true to within ")
                    + Math.Ceiling(Math.Abs(error) * 1e5).ToString("0", CultureInfo.InvariantCulture) + language.Pick(" cm/km", " cm per km");
            }
        }

        yield return language.Pick(
            "个人风险：全年在室外、无防护的人", "Individual risk: of a person outdoors and unprotected all year");
        foreach (string attribution in map.Attributions)
        {
            yield return attribution;
        }

        if (map.Program is { } program)
        {
            yield return program;
        }
    }

    private static void DrawScaleBar(SvgCanvas canvas, MapView view, double left, double y, double room, ReportLanguage language)
    {
        const int Segments = 4;
        double step = view.RoundStep(room / Segments);
        double width = step * view.UnitsPerMetre;
        string unit = step * Segments >= 2000 ? " km" : " m";
        double divisor = unit == " km" ? 1000 : 1;
        canvas.Text(left, y - 26, language.Pick("图上距离", "Distance"), new TextStyle(12, Ink.Quiet));
        for (int i = 0; i < Segments; i++)
        {
            canvas.Rectangle(left + i * width, y, width, 7, i % 2 == 0 ? Ink.Frame : Ink.Paper, Ink.Frame, 1);
        }

        for (int i = 0; i <= Segments; i += 2)
        {
            string text = (i * step / divisor).ToString("0.##", CultureInfo.InvariantCulture) + (i == Segments ? unit : "");
            canvas.Text(left + i * width, y - 6, text, new TextStyle(12, Anchor: i == 0 ? TextAnchor.Start : TextAnchor.Middle));
        }
    }

    private static void DrawNorthArrow(SvgCanvas canvas, double x, double y, ReportLanguage language)
    {
        canvas.Add("polygon", ("points", Points((x, y - 22), (x - 12, y + 22), (x, y + 12))), ("fill", Ink.Frame), ("stroke", Ink.Frame), ("stroke-width", 1));
        canvas.Add("polygon", ("points", Points((x, y - 22), (x + 12, y + 22), (x, y + 12))), ("fill", Ink.Paper), ("stroke", Ink.Frame), ("stroke-width", 1));
        canvas.Text(x, y - 27, language.Pick("北", "N"), new TextStyle(16, Anchor: TextAnchor.Middle, Bold: true));
    }

    private static string Points(params ReadOnlySpan<(double X, double Y)> corners)
    {
        string text = "";
        foreach (var (x, y) in corners)
        {
            text += SvgCanvas.Number(x) + "," + SvgCanvas.Number(y) + " ";
        }

        return text.TrimEnd();
    }

    private static string Metres(double value) => Grouped(Math.Round(value));

    private static string Grouped(double value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
