using ParkRisk.Analysis.Vulnerability;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A toxic probit in SI units: Pr = a + b·ln(∫Cⁿdt), C in kg/m³, t in s.</summary>
/// <param name="Intercept">a in these units.</param>
/// <param name="Slope">b, above zero.</param>
/// <param name="Exponent">n, above zero.</param>
public sealed record ToxicResponse(double Intercept, double Slope, double Exponent)
{
    /// <summary>The published response of the set that AQ/T 3046-2013 uses (TNO Purple Book, CPR 18E, table 5.2); null where there is none.</summary>
    /// <param name="cas">CAS number of the substance.</param>
    public static ToxicResponse? Published(string? cas)
        => ToxicProbitTable.Rows.FirstOrDefault(r => r.Set == "purple-book" && r.Cas == cas) is { } row ? FromMilligramMinutes(row.A, row.B, row.N) : null;

    /// <summary>From the constants for mg/m³ and minutes, the units of the Purple Book.</summary>
    public static ToxicResponse FromMilligramMinutes(double a, double b, double n)
        => new(a + b * (n * Math.Log(1e6) - Math.Log(60)), b, n);

    /// <summary>From the constants for ppm by volume and minutes.</summary>
    /// <param name="a">Intercept.</param>
    /// <param name="b">Slope.</param>
    /// <param name="n">Exponent.</param>
    /// <param name="pureGasDensity">kg/m³. p·M/(R·T) of the substance at the conversion's conditions.</param>
    public static ToxicResponse FromPpmMinutes(double a, double b, double n, double pureGasDensity)
        => new(a + b * (n * Math.Log(1e6 / pureGasDensity) - Math.Log(60)), b, n);

    /// <summary>Standard deviations above the median for a logarithm of the dose: Pr − 5.</summary>
    /// <param name="logDose">ln of ∫Cⁿdt in (kg/m³)ⁿ·s.</param>
    public double Deviate(double logDose) => Intercept - 5 + Slope * logDose;

    /// <summary>kg/m³. The concentration that gives a deviate after an exposure.</summary>
    /// <param name="deviate">Standard deviations above the median.</param>
    /// <param name="exposure">s. Above zero.</param>
    public double Concentration(double deviate, double exposure)
        => Math.Exp(((deviate + 5 - Intercept) / Slope - Math.Log(exposure)) / Exponent);
}
