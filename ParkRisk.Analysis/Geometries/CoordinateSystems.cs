using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ParkRisk.Analysis.Geometries;

/// <summary>A text does not name a coordinate system that ParkRisk can work with; the message says what was expected.</summary>
/// <param name="expected">What was expected, in English.</param>
/// <param name="expectedZh">The same in Chinese.</param>
public sealed class CoordinateSystemException(string expected, string expectedZh) : Exception(expected)
{
    /// <summary>What was expected, in English.</summary>
    public string Expected { get; } = expected;

    /// <summary>What was expected, in Chinese.</summary>
    public string ExpectedZh { get; } = expectedZh;
}

/// <summary>Finds coordinate systems by code or by well-known text.</summary>
public static partial class CoordinateSystems
{
    private const int LongestText = 20_000;
    private static readonly ConcurrentDictionary<int, CoordinateSystem> ByCode = new();

    /// <summary>WGS 84 longitude and latitude (EPSG:4326).</summary>
    public static CoordinateSystem Wgs84 => ByEpsg(4326);

    /// <summary>CGCS2000 longitude and latitude (EPSG:4490).</summary>
    public static CoordinateSystem Cgcs2000 => ByEpsg(4490);

    /// <summary>The system that a text names.</summary>
    /// <param name="text"><c>EPSG:nnnn</c>, the bare code, an OGC URN or URL, <c>CRS84</c>, or WKT 1 or 2.</param>
    /// <exception cref="CoordinateSystemException">The text names no system that is supported.</exception>
    public static CoordinateSystem Resolve(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestText)
        {
            throw Unknown();
        }

        if (trimmed.Contains('[') || trimmed.Contains('('))
        {
            return WktInterpreter.Interpret(trimmed);
        }

        if (trimmed.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase))
        {
            return Wgs84;
        }

        var match = CodePattern().Match(trimmed);
        return match.Success && int.TryParse(match.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            && CoordinateRegister.Systems.ContainsKey(code)
            ? ByEpsg(code)
            : throw Unknown();
    }

    /// <summary>The system that a text names, with the fault as a value.</summary>
    /// <param name="text">As for <see cref="Resolve"/>; null or empty is a fault too.</param>
    /// <param name="system">The system; null when the text names none.</param>
    /// <param name="fault">What was expected; null when all is well.</param>
    public static bool TryResolve(string? text, [NotNullWhen(true)] out CoordinateSystem? system, [NotNullWhen(false)] out CoordinateSystemException? fault)
    {
        try
        {
            (system, fault) = (Resolve(text ?? ""), null);
            return true;
        }
        catch (CoordinateSystemException found)
        {
            (system, fault) = (null, found);
            return false;
        }
    }

    private static CoordinateSystem ByEpsg(int code) => ByCode.GetOrAdd(code, Build);

    private static CoordinateSystem Build(int code)
    {
        var row = CoordinateRegister.Systems[code];
        var datum = CoordinateRegister.Datums[row.GeographicEpsg].Datum;
        return row.Kind switch
        {
            "geographic" => WktInterpreter.Geographic(datum),
            "web_mercator" => new CoordinateSystem(
                row.Name, code, datum, new WebMercator(datum.Ellipsoid.SemiMajorAxis), row.AreaOfUse, 1, WktText.WebMercator(row.Name, code, datum)),
            _ => new CoordinateSystem(
                row.Name, code, datum, new TransverseMercator(datum.Ellipsoid, row.Parameters!), row.AreaOfUse, 1,
                WktText.TransverseMercator(row.Name, code, datum, row.Parameters!, ("metre", 1))),
        };
    }

    private static CoordinateSystemException Unknown() => new(
        "EPSG:4490, EPSG:4491–4554 (CGCS2000), EPSG:4326, EPSG:3857, EPSG:326zz/327zz (UTM), a Xi'an 1980 or Beijing 1954 code, or the WKT of a projected system",
        "EPSG:4490、EPSG:4491–4554（CGCS2000）、EPSG:4326、EPSG:3857、EPSG:326zz/327zz（UTM）、西安80或北京54的代码，或投影坐标系的 WKT");

    [GeneratedRegex(@"^(?:(?:urn:(?:x-)?ogc:def:crs:)?EPSG(?::[\d.]*)?:|https?://www\.opengis\.net/def/crs/EPSG/[\d.]+/)?(?<code>\d{4,6})$", RegexOptions.IgnoreCase)]
    private static partial Regex CodePattern();
}
