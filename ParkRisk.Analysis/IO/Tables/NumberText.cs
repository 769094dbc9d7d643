using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Numbers as people type them: full-width digits and thousands separators are taken, the decimal point is a point.</summary>
internal static partial class NumberText
{
    /// <summary>The number, which may be NaN or infinite where the text says so; null where the text is none.</summary>
    public static double? Parse(string text)
    {
        string plain = text.Normalize(NormalizationForm.FormKC).Trim();
        if (Grouped().IsMatch(plain))
        {
            plain = plain.Replace(",", "", StringComparison.Ordinal);
        }

        return plain.ToLowerInvariant() switch
        {
            "nan" => double.NaN,
            "inf" or "+inf" or "infinity" or "+infinity" => double.PositiveInfinity,
            "-inf" or "-infinity" => double.NegativeInfinity,
            _ => double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number)
                ? number
                : null,
        };
    }

    [GeneratedRegex(@"^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$")]
    private static partial Regex Grouped();
}
