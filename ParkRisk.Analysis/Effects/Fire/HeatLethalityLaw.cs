using ParkRisk.Analysis.Vulnerability;

namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>How heat radiation kills a person without protection: P = Φ(A + B ln q), and 1 from a flux of certain death.</summary>
/// <param name="Intercept">A, standard deviations, with q in W/m².</param>
/// <param name="Slope">B, standard deviations per unit of ln q; above zero.</param>
/// <param name="CertainFlux">W/m². From this flux on P = 1.</param>
public sealed record HeatLethalityLaw(double Intercept, double Slope, double CertainFlux)
{
    /// <summary>The default probit (Tsao and Perry 1979; TNO Purple Book; AQ/T 3046-2013) over an exposure.</summary>
    /// <param name="exposure">s. Above zero; counted up to <see cref="LethalityRules.LongestHeatExposure"/>, 20 s.</param>
    /// <param name="certainFlux">W/m². From this flux on P = 1; null for AQ/T 3046-2013.</param>
    public static HeatLethalityLaw TsaoPerry(double exposure = double.PositiveInfinity, double? certainFlux = null)
    {
        const double halfPoint = 5, fluxExponent = 4.0 / 3, anyFlux = 1e4;
        var probit = HeatProbit.Default;
        double slope = probit.B * fluxExponent;
        double score = probit.ProbitOf(HeatProbit.Dose(anyFlux, Math.Min(exposure, LethalityRules.LongestHeatExposure))) - halfPoint;
        return new(score - slope * Math.Log(anyFlux), slope, certainFlux ?? LethalityRules.CertainFluxAqt3046);
    }

    /// <summary>Standard normal score of the lethality, A + B ln q.</summary>
    /// <param name="flux">W/m². Not negative.</param>
    public double Score(double flux) => Intercept + Slope * Math.Log(flux);

    /// <summary>W/m². Flux of a score.</summary>
    /// <param name="score">Standard normal score.</param>
    public double FluxOf(double score) => Math.Exp((score - Intercept) / Slope);

    /// <summary>0 … 1. Lethality of a flux.</summary>
    /// <param name="flux">W/m². Not negative; positive infinity inside the flame.</param>
    public double Lethality(double flux)
        => flux >= CertainFlux ? 1 : Probit.Probability(Score(flux) + 5);
}
