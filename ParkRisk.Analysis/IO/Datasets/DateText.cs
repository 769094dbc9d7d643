using System.Globalization;
using System.Text;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Dates as people type them.</summary>
internal static class DateText
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy/M/d H:mm:ss",
        "yyyy/M/d H:mm", "yyyy-MM-dd HH:mm",
    ];

    /// <summary>The date of a text; null where it is none.</summary>
    public static DateOnly? Parse(string text)
        => DateTime.TryParseExact(text.Normalize(NormalizationForm.FormKC).Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? DateOnly.FromDateTime(time)
            : null;

    /// <summary>The date of a day number as Excel stores it, 1950 to 2100; null outside.</summary>
    public static DateOnly? FromSerial(double serial)
        => serial is >= 18264 and <= 73415 ? DateOnly.FromDateTime(DateTime.FromOADate(serial)) : null;
}
