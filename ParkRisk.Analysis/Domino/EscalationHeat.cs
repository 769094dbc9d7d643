using MathNet.Numerics.Distributions;

namespace ParkRisk.Analysis.Domino;

/// <summary>Kind of a vessel that heat may make fail.</summary>
public enum HeatTarget
{
    /// <summary>Atmospheric tank.</summary>
    Atmospheric,

    /// <summary>Pressure vessel.</summary>
    Pressurised,
}

/// <summary>Which printed coefficients of the time to failure are used.</summary>
public enum TimeToFailureCoefficients
{
    /// <summary>As published.</summary>
    Landucci,

    /// <summary>Rounded to three figures, as many studies use them; the time differs by less than 1 %.</summary>
    LanducciRounded,

    /// <summary>Khakzad and Reniers, atmospheric tanks only.</summary>
    KhakzadReniers,
}

/// <summary>Which relation between time to failure and probability is used.</summary>
public enum EscalationProbit
{
    /// <summary>9.25 − 1.847 ln(ttf/60): 90 % at 5 min, 10 % at 20 min.</summary>
    Minutes2009,

    /// <summary>12.54 − 1.847 ln(ttf) with ttf in s; 4.3 lower, kept for comparison with old studies.</summary>
    Legacy2005,
}

/// <summary>How long a heated vessel stands, and how likely it fails before help comes (<c>escalation-heat</c>).</summary>
/// <remarks>
/// Landucci et al., Accid. Anal. Prev. 41 (2009) 1206; thresholds: Cozzani, Gubinelli and Salzano, J. Hazard. Mater. A129 (2006) 1;
/// water deluge and fireproofing: Landucci et al., Reliab. Eng. Syst. Saf. 143 (2015) 30. The coefficients for pressure vessels and all thresholds are recalled: medium confidence.
/// </remarks>
public static class EscalationHeat
{
    /// <summary>W/m². Flux of a steady fire below which an atmospheric tank is not expected to fail.</summary>
    public const double AtmosphericThreshold = 15_000;

    /// <summary>W/m². The same for a pressure vessel.</summary>
    public const double PressurisedThreshold = 45_000;

    /// <summary>W/m². Flux of a fireball below which an atmospheric tank is not expected to fail.</summary>
    public const double FireballThreshold = 100_000;

    private const double ProbitSlope = -1.847;

    /// <summary>W/m². The threshold, or null where a fireball does not make the vessel fail at all.</summary>
    /// <param name="target">Kind of vessel.</param>
    /// <param name="fireball">True for a fireball, false for a steady fire.</param>
    public static double? Threshold(HeatTarget target, bool fireball = false) => (target, fireball) switch
    {
        (HeatTarget.Atmospheric, false) => AtmosphericThreshold,
        (HeatTarget.Pressurised, false) => PressurisedThreshold,
        (HeatTarget.Atmospheric, true) => FireballThreshold,
        _ => null,
    };

    /// <summary>s. Time to failure without protection.</summary>
    /// <param name="flux">W/m². On the vessel, above zero.</param>
    /// <param name="volume">m³. Of the vessel.</param>
    /// <param name="target">Kind of vessel.</param>
    /// <param name="coefficients">Printed coefficients; <see cref="TimeToFailureCoefficients.KhakzadReniers"/> exist for atmospheric tanks only.</param>
    /// <exception cref="ArgumentException">The coefficients do not exist for the kind of vessel.</exception>
    public static double TimeToFailure(double flux, double volume, HeatTarget target, TimeToFailureCoefficients coefficients = TimeToFailureCoefficients.Landucci)
    {
        double kilowatts = flux * 1e-3;
        (double slope, double perVolume, double constant) = (target, coefficients) switch
        {
            (HeatTarget.Atmospheric, TimeToFailureCoefficients.Landucci) => (-1.128, -2.667e-5, 9.877),
            (HeatTarget.Atmospheric, TimeToFailureCoefficients.LanducciRounded) => (-1.13, -2.667e-5, 9.877),
            (HeatTarget.Atmospheric, TimeToFailureCoefficients.KhakzadReniers) => (-1.13, -2.67e-5, 9.9),
            (HeatTarget.Pressurised, TimeToFailureCoefficients.Landucci) => (-0.947, 0, 8.835 * Math.Pow(volume, 0.032)),
            (HeatTarget.Pressurised, TimeToFailureCoefficients.LanducciRounded) => (-0.95, 0, 8.845 * Math.Pow(volume, 0.032)),
            _ => throw new ArgumentException("these coefficients are published for atmospheric tanks only", nameof(coefficients)),
        };
        return Math.Exp(slope * Math.Log(kilowatts) + perVolume * volume + constant);
    }

    /// <summary>s. Time to failure with water deluge and fireproofing: ttf (1 − η)^(−1.13) + t_pfp.</summary>
    /// <param name="timeToFailure">s. Unprotected.</param>
    /// <param name="delugeEffectiveness">0 … below 1. η, share of the heat that the water takes.</param>
    /// <param name="passiveProtection">s. Rated time of the fireproofing.</param>
    public static double Protected(double timeToFailure, double delugeEffectiveness, double passiveProtection)
        => timeToFailure * Math.Pow(1 - delugeEffectiveness, -1.13) + passiveProtection;

    /// <summary>Probit of failure.</summary>
    /// <param name="timeToFailure">s.</param>
    /// <param name="form">Which relation.</param>
    public static double Probit(double timeToFailure, EscalationProbit form = EscalationProbit.Minutes2009)
        => form == EscalationProbit.Minutes2009
            ? 9.25 + ProbitSlope * Math.Log(timeToFailure / 60)
            : 12.54 + ProbitSlope * Math.Log(timeToFailure);

    /// <summary>Probit of failure where the site's own response is known: the line in ln ttf through two points.</summary>
    /// <param name="timeToFailure">s.</param>
    /// <param name="time90">s. Time to failure that help beats in 10 % of the cases (failure 0.90).</param>
    /// <param name="time10">s. Time to failure that help beats in 90 % of the cases (failure 0.10), above <paramref name="time90"/>.</param>
    public static double SiteProbit(double timeToFailure, double time90, double time10)
    {
        double probit90 = 5 + Normal.InvCDF(0, 1, 0.90), probit10 = 5 + Normal.InvCDF(0, 1, 0.10);
        return probit90 + (probit10 - probit90) * Math.Log(timeToFailure / time90) / Math.Log(time10 / time90);
    }

    /// <summary>0 … 1. Probability of a probit.</summary>
    /// <param name="probit">Probit.</param>
    public static double Probability(double probit) => Normal.CDF(0, 1, probit - 5);
}
