using System.Globalization;
using System.Text;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting;

/// <summary>QGIS styles of the result layers, in the colours of the map figures.</summary>
internal static class ResultStyles
{
    private static readonly (string Value, string Colour)[] Severities =
        [("red", "#c8102e"), ("orange", "#f28e2b"), ("yellow", "#f0c419"), ("blue", "#2f6fb2")];

    /// <summary>The style of a layer as QML, or null where QGIS should choose.</summary>
    /// <param name="layer">Name of the layer.</param>
    /// <param name="assessment">The result, for the levels in it.</param>
    public static string? For(string layer, Assessment assessment) => layer switch
    {
        "ir_contours" => Categories("level_per_year", assessment.IndividualRisk.Contours.Select(c => (Number(c.Level), Palette.Risk(c.Level))), Fill),
        "external_safety_distance" => Categories("class", [("high_sensitivity", "#7b3294"), ("class_2", "#0571b0"), ("class_3", "#018571")], Outline),
        "targets" => Categories("ok", [("true", Palette.Acceptable), ("false", Palette.Exceeding)], Fill),
        "findings" => Categories("severity", Severities, Fill),
        "four_colour" => Categories("colour", Severities, Fill),
        "units" or "domino_units" => Single(Palette.Unit),
        "domino_links" => Categories("crosses_fence", [("true", "#a3123f"), ("false", "#3d5a80")], Line),
        "delta_risk" => Categories("added_level_per_year", assessment.IndividualRisk.Contours.Select(c => (Number(c.Level), Palette.Risk(c.Level))), Fill),
        _ => null,
    };

    private static string Single(string colour)
        => Document($"<renderer-v2 type=\"singleSymbol\"><symbols>{Fill("0", colour)}</symbols></renderer-v2>");

    private static string Categories(string attribute, IEnumerable<(string Value, string Colour)> values, Func<string, string, string> symbol)
    {
        var categories = new StringBuilder();
        var symbols = new StringBuilder();
        int index = 0;
        foreach (var (value, colour) in values)
        {
            string name = index.ToString(CultureInfo.InvariantCulture);
            categories.Append(CultureInfo.InvariantCulture, $"<category render=\"true\" symbol=\"{name}\" value=\"{value}\" label=\"{value}\"/>");
            symbols.Append(symbol(name, colour));
            index++;
        }

        return Document($"<renderer-v2 type=\"categorizedSymbol\" attr=\"{attribute}\"><categories>{categories}</categories><symbols>{symbols}</symbols></renderer-v2>");
    }

    private static string Document(string renderer)
        => $"<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'><qgis version=\"3.22\" styleCategories=\"Symbology\">{renderer}</qgis>";

    private static string Fill(string name, string colour)
        => $"<symbol type=\"fill\" name=\"{name}\" alpha=\"0.6\"><layer class=\"SimpleFill\"><prop k=\"color\" v=\"{Rgb(colour)}\"/><prop k=\"outline_color\" v=\"{Rgb(colour)}\"/><prop k=\"outline_width\" v=\"0.4\"/></layer></symbol>";

    private static string Line(string name, string colour)
        => $"<symbol type=\"line\" name=\"{name}\" alpha=\"0.8\"><layer class=\"SimpleLine\"><prop k=\"line_color\" v=\"{Rgb(colour)}\"/><prop k=\"line_width\" v=\"0.35\"/></layer></symbol>";

    private static string Outline(string name, string colour)
        => $"<symbol type=\"fill\" name=\"{name}\" alpha=\"1\"><layer class=\"SimpleFill\"><prop k=\"style\" v=\"no\"/><prop k=\"outline_color\" v=\"{Rgb(colour)}\"/><prop k=\"outline_width\" v=\"0.5\"/></layer></symbol>";

    private static string Rgb(string colour)
    {
        int value = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{value >> 16},{(value >> 8) & 255},{value & 255},255");
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
