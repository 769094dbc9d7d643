using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>How fast air is drawn into the top of a dense cloud in a stratified boundary layer (part of model <c>dense-gas</c>).</summary>
/// <remarks>u_t = κ·u*/(0.88·√(1 + 0.8·Ri)·φ_h(H/L)), not more than the passive plume takes in. Damping by the cloud after McQuaid as in HEGADAS (Witlox 1994); φ_h = 1 + 5ζ stable, (1 − 16ζ)^(−½) unstable, at the top H = 2.15·σz, as in SLAB (Ermak 1990).</remarks>
public static class LayerEntrainment
{
    /// <summary>m/s. Entrainment velocity.</summary>
    /// <param name="frictionVelocity">m/s. u*.</param>
    /// <param name="richardson">Ri = g'h/u*², not negative.</param>
    /// <param name="top">m. H.</param>
    /// <param name="inverseLength">1/m. 1/L.</param>
    /// <param name="passive">m/s. Velocity at which a passive plume of the same height takes in air.</param>
    public static double Velocity(double frictionVelocity, double richardson, double top, double inverseLength, double passive)
    {
        double zeta = top * inverseLength;
        double ambient = zeta >= 0 ? 1 + 5 * zeta : 1 / Math.Sqrt(1 - 16 * zeta);
        return Math.Min(WindProfile.VonKarman * frictionVelocity / (0.88 * Math.Sqrt(1 + 0.8 * richardson) * ambient), passive);
    }
}
