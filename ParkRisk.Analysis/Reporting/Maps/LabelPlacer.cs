using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Finds room for labels on a map: what is placed first keeps its room, and what finds none is left out.</summary>
/// <param name="frame">Units. Labels stay inside.</param>
internal sealed class LabelPlacer(Envelope frame)
{
    private const double LineHeight = 1.2;
    private const double FrameGap = 4;
    private readonly List<Envelope> _taken = [];

    /// <summary>Keeps a place free of labels.</summary>
    public void Block(double x, double y, double halfWidth, double halfHeight)
        => _taken.Add(new Envelope(x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight));

    /// <summary>Writes a label beside a point, on the first of eight sides that is free.</summary>
    /// <param name="canvas">Drawing.</param>
    /// <param name="x">Units. The point.</param>
    /// <param name="y">Units. The point.</param>
    /// <param name="text">The label.</param>
    /// <param name="style">Its look; the anchor is chosen here.</param>
    /// <param name="gap">Units. From the point to the label.</param>
    public bool Beside(SvgCanvas canvas, double x, double y, string text, TextStyle style, double gap)
    {
        double width = Typeface.Width(text, style.Size);
        ReadOnlySpan<(int Dx, int Dy)> sides = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)];
        foreach (var (dx, dy) in sides)
        {
            double left = dx > 0 ? x + gap : dx < 0 ? x - gap - width : x - width / 2;
            double middle = y + dy * (gap + style.Size * (dx == 0 ? 0.55 : 0.35));
            var box = Box(left, middle, width, style.Size);
            if (IsFree(box))
            {
                _taken.Add(box);
                canvas.Text(left, middle + style.Size * 0.36, text, style with { Anchor = TextAnchor.Start });
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes lines centred on a point, if there is room.</summary>
    public bool Centred(SvgCanvas canvas, double x, double y, IReadOnlyList<string> lines, TextStyle style)
    {
        double width = lines.Max(line => Typeface.Width(line, style.Size));
        double height = lines.Count * style.Size * LineHeight;
        var box = new Envelope(x - width / 2, x + width / 2, y - height / 2, y + height / 2);
        if (!IsFree(box))
        {
            return false;
        }

        _taken.Add(box);
        for (int i = 0; i < lines.Count; i++)
        {
            double baseline = y + (i - (lines.Count - 1) / 2.0) * style.Size * LineHeight + style.Size * 0.36;
            canvas.Text(x, baseline, lines[i], style with { Anchor = TextAnchor.Middle });
        }

        return true;
    }

    private static Envelope Box(double left, double middle, double width, double size)
        => new(left, left + width, middle - size * LineHeight / 2, middle + size * LineHeight / 2);

    private bool IsFree(Envelope box)
        => box.MinX >= frame.MinX + FrameGap && box.MaxX <= frame.MaxX - FrameGap
        && box.MinY >= frame.MinY + FrameGap && box.MaxY <= frame.MaxY - FrameGap
        && !_taken.Exists(other => other.Intersects(box));
}
