namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Blast of TNT after Kinney and Graham (<c>tnt-kinney-graham</c>).</summary>
/// <remarks>Kinney and Graham, Explosive Shocks in Air (1985); the ground burst constant is the fit of Crowl and Louvar. Never take the ground constant together with a mass that was doubled for reflection.</remarks>
public static class KinneyGraham
{
    /// <summary>K of a burst in free air.</summary>
    public const double FreeAir = 808;

    /// <summary>K of a burst on the ground.</summary>
    public const double Ground = 1616;

    /// <summary>p/p0 = K [1 + (Z/4.5)²]/(√(1 + (Z/0.048)²) √(1 + (Z/0.32)²) √(1 + (Z/1.35)²)).</summary>
    /// <param name="scaledDistance">m/kg^(1/3). Z.</param>
    /// <param name="constant">K.</param>
    public static double ScaledOverpressure(double scaledDistance, double constant)
        => constant * (1 + Square(scaledDistance / 4.5))
            / Math.Sqrt(1 + Square(scaledDistance / 0.048))
            / Math.Sqrt(1 + Square(scaledDistance / 0.32))
            / Math.Sqrt(1 + Square(scaledDistance / 1.35));

    private static double Square(double x) => x * x;
}
