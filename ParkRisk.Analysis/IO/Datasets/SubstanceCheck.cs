using System.Globalization;
using System.Text.RegularExpressions;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Checks that a row's substance is one that ParkRisk knows.</summary>
internal static partial class SubstanceCheck
{
    /// <summary>The substance as written; empty, with an issue, where it is missing or unknown.</summary>
    public static string Required(RowReader row, Func<string, SubstanceLookup> find)
    {
        string text = row.Text("substance");
        if (text.Length > 0)
        {
            Check(row, text, find, IssueSeverity.Error);
        }

        return text;
    }

    /// <summary>Reports an unknown substance.</summary>
    public static void Check(RowReader row, string text, Func<string, SubstanceLookup> find, IssueSeverity severity)
    {
        var lookup = find(text);
        if (lookup.Match is not null)
        {
            return;
        }

        string hint = lookup.Suggestions.IsEmpty ? "" : "; near it: " + string.Join(", ", lookup.Suggestions);
        string hintZh = lookup.Suggestions.IsEmpty ? "" : "；相近的有：" + string.Join("、", lookup.Suggestions);
        bool slip = HasWrongCheckDigit(text);
        string expected = slip ? "a CAS number with the right check digit" : "a CAS number or name in the substance table";
        string expectedZh = slip ? "校验位正确的 CAS 号" : "物质表中的 CAS 号或名称";
        if (severity == IssueSeverity.Error)
        {
            row.Fault("substance", expected + hint, expectedZh + hintZh);
        }
        else
        {
            row.Report(severity, "substance", expected + hint, expectedZh + hintZh);
        }
    }

    /// <summary>The last digit of a CAS number is the sum of the others, each times its place from the right, modulo 10.</summary>
    private static bool HasWrongCheckDigit(string text)
    {
        if (!CasNumber().IsMatch(text))
        {
            return false;
        }

        string digits = text.Replace("-", "", StringComparison.Ordinal);
        int sum = 0;
        for (int place = 1; place < digits.Length; place++)
        {
            sum += place * CharUnicodeInfo.GetDecimalDigitValue(digits[^(place + 1)]);
        }

        return sum % 10 != CharUnicodeInfo.GetDecimalDigitValue(digits[^1]);
    }

    [GeneratedRegex(@"^\d{2,7}-\d{2}-\d$")]
    private static partial Regex CasNumber();
}
