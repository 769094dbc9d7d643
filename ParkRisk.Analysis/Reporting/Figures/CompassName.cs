using System.Collections.Immutable;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>Names of the sixteen compass points.</summary>
public static class CompassName
{
    private static readonly ImmutableArray<string> English =
        ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"];

    private static readonly ImmutableArray<string> Chinese =
        ["北", "北东北", "东北", "东东北", "东", "东东南", "东南", "南东南", "南", "南西南", "西南", "西西南", "西", "西西北", "西北", "北西北"];

    /// <summary>The nearest of the sixteen points.</summary>
    /// <param name="bearing">degrees clockwise from north, not negative.</param>
    /// <param name="language">Language of the name.</param>
    public static string Of(double bearing, ReportLanguage language)
    {
        int point = (int)Math.Round(bearing / 22.5) % 16;
        return language.Pick(Chinese[point], English[point]);
    }
}
