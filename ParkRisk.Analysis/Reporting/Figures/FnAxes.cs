using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>Double-logarithmic axes of an F–N diagram.</summary>
/// <param name="Left">Units. Left edge.</param>
/// <param name="Top">Units. Upper edge.</param>
/// <param name="Width">Units.</param>
/// <param name="Height">Units.</param>
/// <param name="LargestN">Power of ten at the right end; the left end is N = 1.</param>
/// <param name="HighestF">Power of ten at the upper end, 1/year.</param>
/// <param name="LowestF">Power of ten at the lower end, 1/year.</param>
internal sealed record FnAxes(double Left, double Top, double Width, double Height, int LargestN, int HighestF, int LowestF)
{
    /// <summary>Units. Right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Units. Lower edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>Units. Position of a number of persons.</summary>
    public double X(double persons) => Left + Width * Math.Log10(persons) / LargestN;

    /// <summary>Units. Position of a frequency.</summary>
    public double Y(double frequency) => Top + Height * (HighestF - Math.Log10(frequency)) / (HighestF - LowestF);

    /// <summary>Axes that hold everything in a diagram, at least N to 1 000 and F from 10⁻³ to 10⁻⁹.</summary>
    public static FnAxes Of(FnDiagram diagram, double left, double top, double width, double height)
    {
        var points = diagram.Series.SelectMany(series => series.Points).Concat(diagram.Upper).Concat(diagram.Lower)
            .Where(point => point is { Persons: > 0, Frequency: > 0 }).ToList();
        int Power(Func<FnPoint, double> value, bool up, int missing)
        {
            var logarithms = points.Select(point => Math.Log10(value(point))).DefaultIfEmpty(missing);
            return (int)(up ? Math.Ceiling(logarithms.Max() - 1e-9) : Math.Floor(logarithms.Min() + 1e-9));
        }

        return new FnAxes(
            left, top, width, height,
            Math.Clamp(Power(point => point.Persons, true, 3), 3, 7),
            Math.Clamp(Power(point => point.Frequency, true, -2), -2, 1),
            Math.Clamp(Power(point => point.Frequency, false, -9), -12, -9));
    }

    /// <summary>Draws frame, decades and their labels.</summary>
    public void Draw(SvgCanvas canvas, ReportLanguage language)
    {
        for (int n = 0; n <= LargestN; n++)
        {
            double x = X(Math.Pow(10, n));
            canvas.Line(x, Top, x, Bottom, Ink.Grid, 0.9);
            canvas.Text(x, Bottom + 26, n < 4 ? Math.Pow(10, n).ToString("0", System.Globalization.CultureInfo.InvariantCulture) : FrequencyText.PowerOfTen(Math.Pow(10, n)),
                new TextStyle(16, Anchor: TextAnchor.Middle));
        }

        for (int f = LowestF; f <= HighestF; f++)
        {
            double y = Y(Math.Pow(10, f));
            canvas.Line(Left, y, Right, y, Ink.Grid, 0.9);
            canvas.Text(Left - 12, y + 6, FrequencyText.PowerOfTen(Math.Pow(10, f)), new TextStyle(16, Anchor: TextAnchor.End));
        }

        canvas.Add("rect", ("x", Left), ("y", Top), ("width", Width), ("height", Height), ("fill", "none"), ("stroke", Ink.Frame), ("stroke-width", 1.4));
        canvas.Text(Left + Width / 2, Bottom + 58, language.Pick("死亡人数 N", "Number of deaths N"), new TextStyle(17, Anchor: TextAnchor.Middle));
        canvas.Text(
            Left - 76, Top + Height / 2, language.Pick("死亡 N 人及以上的累积频率 F (/年)", "Frequency F of N or more deaths (per year)"),
            new TextStyle(17, Anchor: TextAnchor.Middle), -90);
    }
}
