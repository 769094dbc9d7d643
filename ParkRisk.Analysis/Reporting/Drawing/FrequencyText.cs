using System.Globalization;

namespace ParkRisk.Analysis.Reporting.Drawing;

/// <summary>Small numbers in the way that people write them.</summary>
public static class FrequencyText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A power of ten, with a factor where it is none: 10⁻⁵, 3×10⁻⁶.</summary>
    /// <param name="value">Above zero.</param>
    public static string PowerOfTen(double value)
    {
        int exponent = (int)Math.Floor(Math.Log10(value) + 1e-9);
        double factor = Math.Round(value / Math.Pow(10, exponent), 2);
        string power = "10" + Superscript(exponent);
        return factor == 1 ? power : factor.ToString("0.##", CultureInfo.InvariantCulture) + "×" + power;
    }

    private static string Superscript(int exponent)
    {
        string digits = string.Concat(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']));
        return exponent < 0 ? "⁻" + digits : digits;
    }
}
