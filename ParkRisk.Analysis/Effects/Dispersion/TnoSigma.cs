using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Dispersion coefficients of the TNO Yellow Book for plumes and puffs (model <c>tno-sigma</c>).</summary>
/// <remarks>σy = a·x^b, halved for a puff; σz = c·x^d·(10 z0)^(0.53 x^−0.22); σx = 0.13 x. 10-minute averages. CPR 14E, 3rd ed. (2005), chapter 4.</remarks>
public static class TnoSigma
{
    private static readonly PowerLawSigma[] Sets = PowerLawSigma.Load("dispersion/tno_sigma.csv");

    /// <summary>σx/x along the wind.</summary>
    public const double AlongWindSlope = 0.13;

    /// <summary>m. σy of a plume.</summary>
    public static double Lateral(double x, StabilityClass stability) => Sets[(int)stability].Lateral(x);

    /// <summary>m. σy of a puff: half of that of a plume.</summary>
    public static double PuffLateral(double x, StabilityClass stability) => 0.5 * Lateral(x, stability);

    /// <summary>m. σz of plumes and puffs over a given roughness.</summary>
    /// <param name="x">m. Distance, above zero.</param>
    /// <param name="stability">Pasquill class.</param>
    /// <param name="roughness">m. z0, above zero.</param>
    public static double Vertical(double x, StabilityClass stability, double roughness)
        => Sets[(int)stability].Vertical(x) * Math.Pow(10 * roughness, 0.53 * Math.Pow(x, -0.22));
}
