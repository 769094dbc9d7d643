using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>Wind speed over height in the surface layer (model <c>wind-profile</c>): Monin-Obukhov profile through one measured speed.</summary>
/// <remarks>u(z) = (u*/κ)·[ln(z/z0) − Ψ(z/L) + Ψ(z0/L)] with the Businger-Dyer functions Ψ (Businger et al. 1971; Yellow Book CPR 14E eq. 4.32). Valid from a few z0 up to about 100 m.</remarks>
public sealed class WindProfile
{
    private readonly double surfaceTerm;

    /// <summary>The profile that has a given speed at a given height.</summary>
    /// <param name="referenceSpeed">m/s. Above zero.</param>
    /// <param name="referenceHeight">m. Above the roughness length.</param>
    /// <param name="roughness">m. z0, above zero.</param>
    /// <param name="inverseObukhovLength">1/m. 1/L, negative when unstable, 0 when neutral.</param>
    public WindProfile(double referenceSpeed, double referenceHeight, double roughness, double inverseObukhovLength)
    {
        Require.Positive(referenceSpeed);
        Require.Positive(roughness);
        Require.Positive(referenceHeight - roughness);
        Roughness = roughness;
        InverseObukhovLength = inverseObukhovLength;
        surfaceTerm = StabilityFunction(roughness * inverseObukhovLength);
        FrictionVelocity = VonKarman * referenceSpeed / Shape(referenceHeight);
    }

    /// <summary>Von Kármán's constant as used here.</summary>
    public const double VonKarman = 0.4;

    /// <summary>m/s. u*.</summary>
    public double FrictionVelocity { get; }

    /// <summary>m. z0.</summary>
    public double Roughness { get; }

    /// <summary>1/m. 1/L.</summary>
    public double InverseObukhovLength { get; }

    /// <summary>m/s. Wind speed at a height above the roughness length.</summary>
    /// <param name="height">m. Above z0; at z0 the speed is zero.</param>
    public double Speed(double height) => FrictionVelocity / VonKarman * Shape(height);

    /// <summary>m/s. Rise of the speed with the logarithm of the height, z·du/dz = (u*/κ)·φ(z/L), φ = 1 + 5ζ when stable and (1 − 16ζ)^(−1/4) when unstable.</summary>
    /// <param name="height">m. Above z0.</param>
    public double LogarithmicSlope(double height)
    {
        double zeta = height * InverseObukhovLength;
        return FrictionVelocity / VonKarman * (zeta >= 0 ? 1 + 5 * zeta : 1 / Math.Sqrt(Math.Sqrt(1 - 16 * zeta)));
    }

    /// <summary>Ψ(ζ) of the momentum profile, 0 for ζ = 0.</summary>
    /// <param name="zeta">z/L.</param>
    public static double StabilityFunction(double zeta)
    {
        if (zeta >= 0) return -5 * zeta;
        double a = Math.Sqrt(Math.Sqrt(1 - 16 * zeta));
        return 2 * Math.Log((1 + a) / 2) + Math.Log((1 + a * a) / 2) - 2 * Math.Atan(a) + Math.PI / 2;
    }

    /// <summary>Wind speed by the power law u(z) = u_ref·(z/z_ref)^p with the exponents of Irwin (1979).</summary>
    /// <param name="referenceSpeed">m/s. At the reference height.</param>
    /// <param name="referenceHeight">m. Above zero.</param>
    /// <param name="height">m. Above zero.</param>
    /// <param name="stability">Pasquill class.</param>
    /// <param name="terrain">Open country or built-up.</param>
    public static double PowerLawSpeed(
        double referenceSpeed, double referenceHeight, double height, StabilityClass stability, TerrainRoughness terrain)
        => referenceSpeed * Math.Pow(height / referenceHeight, PowerLawExponents.For(stability, terrain));

    private double Shape(double height)
        => Math.Log(height / Roughness) - StabilityFunction(height * InverseObukhovLength) + surfaceTerm;
}
