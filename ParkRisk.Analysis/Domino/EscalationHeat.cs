using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;

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
    private static readonly ReferenceTable Thresholds = ReferenceTable.Load("domino/heat-thresholds.csv");

    private static readonly Dictionary<(HeatTarget, TimeToFailureCoefficients), Law> Laws = LoadLaws();

    /// <summary>Name of the set of thresholds that is used by default.</summary>
    public const string DefaultThresholds = "cozzani-2006";

    /// <summary>Names of the sets of thresholds.</summary>
    public static ImmutableArray<string> ThresholdSets { get; } = [.. Enumerable.Range(0, Thresholds.Count).Select(row => Thresholds.Text(row, "set")).Distinct()];

    /// <summary>W/m². Flux of a steady fire below which an atmospheric tank is not expected to fail.</summary>
    public static double AtmosphericThreshold { get; } = ThresholdOf(DefaultThresholds, "atmospheric", "steady");

    private const double ProbitSlope = -1.847;

    /// <summary>W/m². The threshold, or null where a fireball does not make the vessel fail at all.</summary>
    /// <param name="target">Kind of vessel.</param>
    /// <param name="fireball">True for a fireball, false for a steady fire.</param>
    /// <param name="set">One of <see cref="ThresholdSets"/>.</param>
    public static double? Threshold(HeatTarget target, bool fireball = false, string set = DefaultThresholds) => (target, fireball) switch
    {
        (HeatTarget.Pressurised, true) => null,
        (HeatTarget.Pressurised, false) => ThresholdOf(set, "pressurised", "steady"),
        _ => ThresholdOf(set, "atmospheric", fireball ? "fireball" : "steady"),
    };

    /// <summary>s. Time to failure without protection.</summary>
    /// <param name="flux">W/m². On the vessel, above zero.</param>
    /// <param name="volume">m³. Of the vessel.</param>
    /// <param name="target">Kind of vessel.</param>
    /// <param name="coefficients">Printed coefficients; <see cref="TimeToFailureCoefficients.KhakzadReniers"/> exist for atmospheric tanks only.</param>
    /// <exception cref="ArgumentException">The coefficients do not exist for the kind of vessel.</exception>
    public static double TimeToFailure(double flux, double volume, HeatTarget target, TimeToFailureCoefficients coefficients = TimeToFailureCoefficients.Landucci)
    {
        if (!Laws.TryGetValue((target, coefficients), out var law))
        {
            throw new ArgumentException("these coefficients are published for atmospheric tanks only", nameof(coefficients));
        }

        double kilowatts = flux * 1e-3;
        return Math.Exp(law.FluxSlope * Math.Log(kilowatts) + law.VolumeSlope * volume + law.Constant * Math.Pow(volume, law.VolumeExponent));
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
        double probit90 = Vulnerability.Probit.Of(0.90), probit10 = Vulnerability.Probit.Of(0.10);
        return probit90 + (probit10 - probit90) * Math.Log(timeToFailure / time90) / Math.Log(time10 / time90);
    }

    /// <summary>0 … 1. Probability of a probit.</summary>
    /// <param name="probit">Probit.</param>
    public static double Probability(double probit) => Vulnerability.Probit.Probability(probit);

    private static double ThresholdOf(string set, string equipment, string scenario)
        => Thresholds.Number(Thresholds.Find(("set", set), ("equipment", equipment), ("scenario", scenario)), "threshold_w_m2");

    private static Dictionary<(HeatTarget Target, TimeToFailureCoefficients Set), Law> LoadLaws()
    {
        var table = ReferenceTable.Load("domino/time-to-failure.csv");
        return Enumerable.Range(0, table.Count).ToDictionary(
            row => (
                table.Text(row, "equipment") == "pressurised" ? HeatTarget.Pressurised : HeatTarget.Atmospheric,
                table.Text(row, "set") switch
                {
                    "khakzad-reniers" => TimeToFailureCoefficients.KhakzadReniers,
                    "landucci-rounded" => TimeToFailureCoefficients.LanducciRounded,
                    _ => TimeToFailureCoefficients.Landucci,
                }),
            row => new Law(
                table.Number(row, "flux_slope"), table.Number(row, "volume_slope_per_m3"), table.Number(row, "constant"), table.Number(row, "volume_exponent")));
    }

    private sealed record Law(double FluxSlope, double VolumeSlope, double Constant, double VolumeExponent);
}
