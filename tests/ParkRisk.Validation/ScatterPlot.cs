using System.Globalization;
using System.Text;

namespace ParkRisk.Validation;

/// <summary>Computed against observed on logarithmic axes, as SVG.</summary>
internal static class ScatterPlot
{
    private const double Size = 360, Margin = 52, Inner = Size - Margin - 16;

    private static readonly string[] Colours = ["#1f6f8b", "#c8553d", "#5b8c5a", "#8d6a9f"];

    /// <summary>The plot of a set of pairs; the grey band is a factor of 2.</summary>
    public static string Draw(string title, IReadOnlyList<(string Key, Pair Pair)> pairs)
    {
        var points = pairs.Where(p => p.Pair.Computed > 0).ToArray();
        double low = Math.Floor(Math.Log10(points.Min(p => Math.Min(p.Pair.Observed, p.Pair.Computed!.Value))));
        double high = Math.Max(low + 1, Math.Ceiling(Math.Log10(points.Max(p => Math.Max(p.Pair.Observed, p.Pair.Computed!.Value)))));
        double X(double value) => Margin + Inner * (Math.Log10(value) - low) / (high - low);
        double Y(double value) => Size - Margin - Inner * (Math.Log10(value) - low) / (high - low);
        var svg = new StringBuilder();
        void Add(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size} {Size}\" font-family=\"sans-serif\" font-size=\"11\">");
        Add($"<rect width=\"{Size}\" height=\"{Size}\" fill=\"#ffffff\"/>");
        Add($"<clipPath id=\"frame\"><rect x=\"{Margin}\" y=\"16\" width=\"{Inner}\" height=\"{Inner}\"/></clipPath>");
        double from = Math.Pow(10, low), to = Math.Pow(10, high);
        Add($"<polygon clip-path=\"url(#frame)\" points=\"{X(from):F1},{Y(from / 2):F1} {X(to):F1},{Y(to / 2):F1} {X(to):F1},{Y(to * 2):F1} {X(from):F1},{Y(from * 2):F1}\" fill=\"#e9edf0\"/>");
        Add($"<line x1=\"{X(from):F1}\" y1=\"{Y(from):F1}\" x2=\"{X(to):F1}\" y2=\"{Y(to):F1}\" stroke=\"#555555\"/>");
        Add($"<rect x=\"{Margin}\" y=\"16\" width=\"{Inner}\" height=\"{Inner}\" fill=\"none\" stroke=\"#555555\"/>");
        for (double exponent = low; exponent <= high; exponent++)
        {
            double value = Math.Pow(10, exponent);
            Add($"<text x=\"{X(value):F1}\" y=\"{Size - Margin + 16}\" text-anchor=\"middle\">1e{exponent:F0}</text>");
            Add($"<text x=\"{Margin - 6}\" y=\"{Y(value) + 4:F1}\" text-anchor=\"end\">1e{exponent:F0}</text>");
        }

        Add($"<text x=\"{Margin + Inner / 2}\" y=\"{Size - 12}\" text-anchor=\"middle\">observed</text>");
        Add($"<text x=\"12\" y=\"{16 + Inner / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 12 {16 + Inner / 2})\">computed</text>");
        Add($"<text x=\"{Margin}\" y=\"11\">{title}</text>");
        string[] keys = [.. points.Select(p => p.Key).Distinct()];
        foreach ((string key, var pair) in points)
        {
            Add($"<circle cx=\"{X(pair.Observed):F1}\" cy=\"{Y(pair.Computed!.Value):F1}\" r=\"3\" fill=\"{Colours[Array.IndexOf(keys, key) % Colours.Length]}\" fill-opacity=\"0.75\"/>");
        }

        for (int i = 0; i < keys.Length; i++)
        {
            Add($"<text x=\"{Margin + 8}\" y=\"{32 + 14 * i}\" fill=\"{Colours[i % Colours.Length]}\">{keys[i]}</text>");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
