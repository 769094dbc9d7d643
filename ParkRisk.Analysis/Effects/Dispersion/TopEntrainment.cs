using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>How fast turbulent air is drawn into the top of a stratified cloud.</summary>
/// <remarks>u_t = κ·u*/φ(Ri), φ = 0.88 + 0.099·Ri^1.04 + 1.4·10⁻²⁵·Ri^5.7 when denser than air, 0.88/(1 + 0.65·|Ri|^0.6) when lighter. Spicer and Havens (1986), DEGADIS.</remarks>
public static class TopEntrainment
{
    /// <summary>m/s. Entrainment velocity.</summary>
    /// <param name="frictionVelocity">m/s. u*.</param>
    /// <param name="richardson">Ri = g'h/u*².</param>
    public static double Velocity(double frictionVelocity, double richardson)
        => WindProfile.VonKarman * frictionVelocity / Damping(richardson);

    /// <summary>φ(Ri).</summary>
    public static double Damping(double richardson)
        => richardson > 0
            ? 0.88 + 0.099 * Math.Pow(richardson, 1.04) + 1.4e-25 * Math.Pow(richardson, 5.7)
            : 0.88 / (1 + 0.65 * Math.Pow(-richardson, 0.6));
}
