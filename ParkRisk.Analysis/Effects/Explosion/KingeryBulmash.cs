namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Blast of a hemispherical TNT charge on the ground (<c>tnt-kingery-bulmash</c>).</summary>
/// <remarks>
/// Kingery and Bulmash (1984) in the simplified metric form of Swisdak, 26th DoD Explosives Safety Seminar (1994), ADA526744.
/// Each quantity has a range of scaled distance Z = R/W^(1/3) of its own and is null outside. The pieces do not meet exactly:
/// pressure jumps by up to 0.7 %, duration by 1.2 %, impulse by 2.4 %. For a burst in free air take W/1.8.
/// </remarks>
public static class KingeryBulmash
{
    /// <summary>A charge on the ground acts like this many in free air.</summary>
    public const double GroundReflectionFactor = 1.8;

    private static readonly SwisdakCurve Pressure = new(0.2,
        new(2.9, 7.2106, -2.1069, -0.3229, 0.1117, 0.0685),
        new(23.8, 7.5938, -3.0523, 0.40977, 0.0261, -0.01267),
        new(198.5, 6.0536, -1.4066));

    private static readonly SwisdakCurve ScaledImpulse = new(0.2,
        new(0.96, 5.522, 1.117, 0.600, -0.292, -0.087),
        new(2.38, 5.465, -0.308, -1.464, 1.362, -0.432),
        new(33.7, 5.2749, -0.4677, -0.2499, 0.0588, -0.00554),
        new(158.7, 5.9825, -1.062));

    private static readonly SwisdakCurve ScaledDuration = new(0.2,
        new(1.02, 0.5426, 3.2299, -1.5931, -5.9667, -4.0815, -0.9149),
        new(2.8, 0.5440, 2.7082, -9.7354, 14.3425, -9.7791, 2.8535),
        new(40, -2.4608, 7.1639, -5.6215, 2.2711, -0.44994, 0.03486));

    private static readonly SwisdakCurve ScaledArrival = new(0.06,
        new(1.5, -0.7604, 1.8058, 0.1257, -0.0437, -0.0310, -0.00669),
        new(40, -0.7137, 1.5732, 0.5561, -0.4213, 0.1054, -0.00929));

    private static readonly SwisdakCurve ReflectedPressure = new(0.06,
        new(2, 9.006, -2.6893, -0.6295, 0.1011, 0.29255, 0.13505, 0.019736),
        new(40, 8.8396, -1.733, -2.64, 2.293, -0.8232, 0.14247, -0.0099));

    /// <summary>m/kg^(1/3). Smallest scaled distance of the incident overpressure.</summary>
    public static double SmallestScaledDistance => Pressure.Lower;

    /// <summary>m/kg^(1/3). Largest scaled distance of the incident overpressure.</summary>
    public static double LargestScaledDistance => Pressure.Upper;

    /// <summary>m/kg^(1/3). Z = R/W^(1/3).</summary>
    /// <param name="distance">m.</param>
    /// <param name="tntMass">kg. Mass on the ground; W/1.8 for a burst in free air.</param>
    public static double ScaledDistance(double distance, double tntMass) => distance / Math.Cbrt(tntMass);

    /// <summary>Pa. Incident overpressure, 0.2 ≤ Z ≤ 198.5.</summary>
    /// <param name="scaledDistance">m/kg^(1/3).</param>
    public static double? Overpressure(double scaledDistance) => Pressure.At(scaledDistance) * 1e3;

    /// <summary>Pa. Overpressure on a wall that faces the blast, 0.06 ≤ Z ≤ 40.</summary>
    /// <param name="scaledDistance">m/kg^(1/3).</param>
    public static double? ReflectedOverpressure(double scaledDistance) => ReflectedPressure.At(scaledDistance) * 1e3;

    /// <summary>Pa·s. Incident impulse of the positive phase, 0.2 ≤ Z ≤ 158.7.</summary>
    /// <param name="scaledDistance">m/kg^(1/3).</param>
    /// <param name="tntMass">kg.</param>
    public static double? Impulse(double scaledDistance, double tntMass) => ScaledImpulse.At(scaledDistance) * Math.Cbrt(tntMass);

    /// <summary>s. Duration of the positive phase, 0.2 ≤ Z ≤ 40.</summary>
    /// <param name="scaledDistance">m/kg^(1/3).</param>
    /// <param name="tntMass">kg.</param>
    public static double? Duration(double scaledDistance, double tntMass) => ScaledDuration.At(scaledDistance) * Math.Cbrt(tntMass) * 1e-3;

    /// <summary>s. Arrival of the blast, 0.06 ≤ Z ≤ 40.</summary>
    /// <param name="scaledDistance">m/kg^(1/3).</param>
    /// <param name="tntMass">kg.</param>
    public static double? ArrivalTime(double scaledDistance, double tntMass) => ScaledArrival.At(scaledDistance) * Math.Cbrt(tntMass) * 1e-3;
}
