using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Reporting.Drawing;

/// <summary>The neutral colours of every figure.</summary>
public static class Ink
{
    /// <summary>Text.</summary>
    public const string Text = "#22282e";

    /// <summary>Text of second rank.</summary>
    public const string Quiet = "#5c666f";

    /// <summary>Frames and axes.</summary>
    public const string Frame = "#3c454d";

    /// <summary>Grid lines.</summary>
    public const string Grid = "#c3c9ce";

    /// <summary>Paper.</summary>
    public const string Paper = "#ffffff";

    /// <summary>Ground of a map.</summary>
    public const string Ground = "#f7f6f1";
}

/// <summary>The colours that carry meaning, the same in every figure and legend. They stay apart for the common kinds of colour blindness: hot colours also darken, and verdicts differ in shape too.</summary>
public static class Palette
{
    /// <summary>An object that keeps its limit.</summary>
    public const string Acceptable = "#16706f";

    /// <summary>An object that exceeds its limit.</summary>
    public const string Exceeding = "#a3123f";

    /// <summary>An object that was not judged.</summary>
    public const string NotJudged = "#7a838b";

    /// <summary>A hazardous installation.</summary>
    public const string Unit = "#2b3a55";

    /// <summary>Colours at whole powers of ten, 10⁻³ down to 10⁻⁸ per year.</summary>
    private static readonly ImmutableArray<(double Exponent, int Red, int Green, int Blue)> RiskStops =
    [
        (-3, 0x7b, 0x10, 0x22), (-4, 0xc6, 0x2b, 0x2b), (-5, 0xee, 0x83, 0x20), (-6, 0xf3, 0xcd, 0x3c), (-7, 0x5f, 0x9f, 0xc4), (-8, 0xb7, 0xcf, 0xdf),
    ];

    /// <summary>Classes of wind speed, slow to fast.</summary>
    private static readonly ImmutableArray<string> Speeds = ["#dbe9f1", "#a5cadd", "#669fc0", "#2f6d9b", "#143d63"];

    /// <summary>Colour of an individual-risk level; between powers of ten it is blended in the logarithm.</summary>
    /// <param name="perYear">1/year. Above zero.</param>
    public static string Risk(double perYear) => Blended(perYear, 0);

    /// <summary>Colour of the line about an individual-risk level: that of the level, darker, so that yellow shows on a pale ground.</summary>
    /// <param name="perYear">1/year. Above zero.</param>
    public static string RiskLine(double perYear) => Blended(perYear, 0.28);

    /// <summary>Colour of a stability class, unstable warm, neutral grey, stable cold.</summary>
    public static string Stability(Meteorology.StabilityClass stability) => stability switch
    {
        Meteorology.StabilityClass.A => "#b9541a",
        Meteorology.StabilityClass.B => "#df8f4d",
        Meteorology.StabilityClass.C => "#f0c796",
        Meteorology.StabilityClass.D => "#c3c8cc",
        Meteorology.StabilityClass.E => "#8aa5c6",
        _ => "#3d6293",
    };

    /// <summary>Colour of a class of wind speed, 0 the slowest; beyond the fifth it stays.</summary>
    public static string Speed(int speedClass) => Speeds[Math.Clamp(speedClass, 0, Speeds.Length - 1)];

    /// <summary>Fill of a functional zone.</summary>
    public static string Zone(ZoneFunction function) => function switch
    {
        ZoneFunction.Production => "#eee3da",
        ZoneFunction.Storage => "#e9e0ea",
        ZoneFunction.Logistics => "#e6e6dc",
        ZoneFunction.Utility => "#dde7ea",
        ZoneFunction.Administration => "#e2e4f0",
        ZoneFunction.Residential => "#f5ead0",
        ZoneFunction.Commercial => "#f3e2dd",
        ZoneFunction.Green => "#deead9",
        _ => "#f0f0ec",
    };

    private static string Blended(double perYear, double darkening)
    {
        double exponent = Math.Clamp(Math.Log10(perYear), RiskStops[^1].Exponent, RiskStops[0].Exponent);
        int i = Math.Min((int)Math.Floor(RiskStops[0].Exponent - exponent + 1e-9), RiskStops.Length - 2);
        double share = Math.Clamp(RiskStops[i].Exponent - exponent, 0, 1);
        int Blend(int a, int b) => (int)Math.Round((a + (b - a) * share) * (1 - darkening));
        var (upper, lower) = (RiskStops[i], RiskStops[i + 1]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"#{Blend(upper.Red, lower.Red):x2}{Blend(upper.Green, lower.Green):x2}{Blend(upper.Blue, lower.Blue):x2}");
    }
}
