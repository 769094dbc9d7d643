using System.Globalization;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>Numbers as documents write them; the decimal point does not depend on the machine.</summary>
public static class ReportNumbers
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A frequency or risk with two digits: <c>3.2×10⁻⁶</c>; 0 is written 0.</summary>
    /// <param name="value">Any finite number.</param>
    public static string Scientific(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value == 0 ? "0" : "–";
        }

        string text = value.ToString("0.0E+0", CultureInfo.InvariantCulture);
        int split = text.IndexOf('E', StringComparison.Ordinal);
        string mantissa = text[..split];
        return (mantissa == "1.0" ? "" : mantissa.TrimEnd('0').TrimEnd('.') + "×") + "10" + Raised(int.Parse(text[(split + 1)..], CultureInfo.InvariantCulture));
    }

    /// <summary>A number with up to a number of decimals.</summary>
    /// <param name="value">Any number; what is not finite is written as a dash.</param>
    /// <param name="decimals">Most decimals.</param>
    public static string Plain(double value, int decimals = 0)
        => double.IsFinite(value) ? Math.Round(value, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture) : "–";

    /// <summary>A number or a dash.</summary>
    public static string Plain(double? value, int decimals = 0) => value is { } number ? Plain(number, decimals) : "–";

    /// <summary>A share in percent with one decimal.</summary>
    /// <param name="share">0–1.</param>
    public static string Percent(double share) => Plain(100 * share, 1) + "%";

    private static string Raised(int exponent)
        => (exponent < 0 ? "⁻" : "") + string.Concat(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']));
}
