namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Blast of TNT by the polynomials of Chinese practice (<c>tnt-sadovsky</c>).</summary>
/// <remarks>Sadovsky (1952) in the form used in Chinese safety assessments; GB/T 37243-2019. Both forms are quoted from memory of the standards and marked so in the validation.</remarks>
public static class Sadovsky
{
    /// <summary>Pa. Free air: 0.084/Z + 0.27/Z² + 0.7/Z³ MPa, for 1 ≤ Z ≤ 15.</summary>
    /// <param name="scaledDistance">m/kg^(1/3). Z.</param>
    public static double FreeAir(double scaledDistance) => Cubic(scaledDistance, 0.084e6, 0.27e6, 0.7e6);

    /// <summary>Pa. GB/T 37243-2019: (1.1/Z + 4.3/Z² + 14/Z³)·10⁵ Pa.</summary>
    /// <param name="scaledDistance">m/kg^(1/3). Z.</param>
    public static double Gbt37243(double scaledDistance) => Cubic(scaledDistance, 1.1e5, 4.3e5, 14e5);

    private static double Cubic(double z, double first, double second, double third) => ((third / z + second) / z + first) / z;
}
