namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>How heat radiation kills a person without protection: P = Φ(A + B ln q), and 1 from a flux of certain death.</summary>
/// <param name="Intercept">A, standard deviations, with q in W/m².</param>
/// <param name="Slope">B, standard deviations per unit of ln q; above zero.</param>
/// <param name="CertainFlux">W/m². From this flux on P = 1.</param>
public sealed record HeatLethalityLaw(double Intercept, double Slope, double CertainFlux)
{
    /// <summary>s. Longest exposure that counts; people are taken to have reached shelter by then.</summary>
    public const double LongestExposure = 20;

    /// <summary>W/m². Certain death by AQ/T 3046-2013.</summary>
    public const double CertainFluxAqt3046 = 37_500;

    /// <summary>W/m². Certain death by the TNO Purple Book CPR 18E (1999), section 5.2.</summary>
    public const double CertainFluxPurpleBook = 35_000;

    /// <summary>Probit −36.38 + 2.56 ln(t q^(4/3)), q in W/m² (Tsao and Perry 1979; TNO Purple Book; AQ/T 3046-2013).</summary>
    /// <param name="exposure">s. Above zero; counted up to <see cref="LongestExposure"/>.</param>
    /// <param name="certainFlux">W/m². From this flux on P = 1.</param>
    public static HeatLethalityLaw TsaoPerry(double exposure = LongestExposure, double certainFlux = CertainFluxAqt3046)
        => new(-36.38 - 5 + 2.56 * Math.Log(Math.Min(exposure, LongestExposure)), 2.56 * 4 / 3, certainFlux);

    /// <summary>Standard normal score of the lethality, A + B ln q.</summary>
    /// <param name="flux">W/m². Not negative.</param>
    public double Score(double flux) => Intercept + Slope * Math.Log(flux);

    /// <summary>W/m². Flux of a score.</summary>
    /// <param name="score">Standard normal score.</param>
    public double FluxOf(double score) => Math.Exp((score - Intercept) / Slope);

    /// <summary>0 … 1. Lethality of a flux.</summary>
    /// <param name="flux">W/m². Not negative; positive infinity inside the flame.</param>
    public double Lethality(double flux)
        => flux >= CertainFlux ? 1 : MathNet.Numerics.Distributions.Normal.CDF(0, 1, Score(flux));
}
