using System.Globalization;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>Where a rose is drawn.</summary>
/// <param name="X">Units. Centre.</param>
/// <param name="Y">Units. Centre.</param>
/// <param name="Radius">Units. Outermost ring.</param>
/// <param name="Language">Language of the compass points.</param>
/// <param name="IsLarge">True for all labels, false for the small rose beside it.</param>
internal sealed record RoseFrame(double X, double Y, double Radius, ReportLanguage Language, bool IsLarge);

/// <summary>Draws stacked sectors over rings.</summary>
internal static class RoseDrawing
{
    private const double SectorFill = 0.84;
    private static readonly double[] Steps = [0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25];

    /// <summary>Draws a rose.</summary>
    /// <param name="canvas">Drawing.</param>
    /// <param name="frame">Place.</param>
    /// <param name="stacks">Shares by sector and layer, innermost layer first.</param>
    /// <param name="colour">Colour of a layer.</param>
    public static void Draw(SvgCanvas canvas, RoseFrame frame, double[][] stacks, Func<int, string> colour)
    {
        double largest = stacks.Max(stack => stack.Sum());
        double step = Steps.FirstOrDefault(candidate => largest <= candidate * (frame.IsLarge ? 5 : 3), 0.25);
        int rings = (int)Math.Ceiling(largest / step - 1e-9);
        double scale = frame.Radius / (rings * step);
        DrawRings(canvas, frame, rings);
        for (int sector = 0; sector < stacks.Length; sector++)
        {
            DrawSector(canvas, frame, stacks[sector], 360.0 / stacks.Length, sector, scale, colour);
        }

        LabelRings(canvas, frame, rings, step, QuietBearing(stacks));
        LabelPoints(canvas, frame);
    }

    private static void DrawRings(SvgCanvas canvas, RoseFrame frame, int rings)
    {
        for (int ring = 1; ring <= rings; ring++)
        {
            canvas.Add(
                "circle", ("cx", frame.X), ("cy", frame.Y), ("r", frame.Radius * ring / rings), ("fill", "none"),
                ("stroke", ring == rings ? Ink.Quiet : Ink.Grid), ("stroke-width", ring == rings ? 1.2 : 0.9));
        }

        for (int bearing = 0; bearing < 180; bearing += 45)
        {
            var (x1, y1) = PolarPath.Point(frame.X, frame.Y, frame.Radius, bearing);
            var (x2, y2) = PolarPath.Point(frame.X, frame.Y, frame.Radius, bearing + 180);
            canvas.Line(x1, y1, x2, y2, Ink.Grid, 0.9);
        }
    }

    private static void DrawSector(
        SvgCanvas canvas, RoseFrame frame, double[] stack, double width, int sector, double scale, Func<int, string> colour)
    {
        double half = width * SectorFill / 2;
        double inner = 0;
        for (int layer = 0; layer < stack.Length; layer++)
        {
            double outer = inner + stack[layer] * scale;
            if (outer - inner > 0.01)
            {
                canvas.Add(
                    "path", ("d", PolarPath.Wedge(frame.X, frame.Y, inner, outer, sector * width - half, sector * width + half)),
                    ("fill", colour(layer)), ("stroke", Ink.Frame), ("stroke-width", frame.IsLarge ? 0.7 : 0.4), ("stroke-linejoin", "round"));
            }

            inner = outer;
        }
    }

    private static void LabelRings(SvgCanvas canvas, RoseFrame frame, int rings, double step, double bearing)
    {
        for (int ring = 1; ring <= rings; ring++)
        {
            // The innermost label would lie on the sectors.
            if (frame.IsLarge ? ring == 1 : ring < rings)
            {
                continue;
            }

            var (x, y) = PolarPath.Point(frame.X, frame.Y, frame.Radius * ring / rings, bearing);
            string text = (100 * step * ring).ToString("0.#", CultureInfo.InvariantCulture) + "%";
            canvas.Text(x, y + 5, text, new TextStyle(frame.IsLarge ? 15 : 12, Ink.Quiet, TextAnchor.Middle, Halo: Ink.Paper));
        }
    }

    private static void LabelPoints(SvgCanvas canvas, RoseFrame frame)
    {
        int step = frame.IsLarge ? 45 : 90;
        double size = frame.IsLarge ? 19 : 13;
        for (int bearing = 0; bearing < 360; bearing += step)
        {
            var (x, y) = PolarPath.Point(frame.X, frame.Y, frame.Radius + size * 1.15, bearing);
            canvas.Text(x, y + size * 0.36, CompassName.Of(bearing, frame.Language), new TextStyle(size, Anchor: TextAnchor.Middle, Bold: bearing == 0));
        }
    }

    /// <summary>degrees. The gap between two sectors where the rose reaches out least, off the labelled compass points.</summary>
    private static double QuietBearing(double[][] stacks)
    {
        double width = 360.0 / stacks.Length;
        double best = width / 2;
        double least = double.PositiveInfinity;
        for (int k = 0; k < stacks.Length; k++)
        {
            double reach = Math.Max(stacks[k].Sum(), stacks[(k + 1) % stacks.Length].Sum());
            double bearing = (k + 0.5) * width;
            if (reach < least && Math.Abs(Math.IEEERemainder(bearing, 45)) > 5)
            {
                (least, best) = (reach, bearing);
            }
        }

        return best;
    }
}
