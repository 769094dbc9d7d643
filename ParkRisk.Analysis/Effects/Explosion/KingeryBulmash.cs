using ParkRisk.Analysis.Quantities;

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

    private static readonly ReferenceTable Table = ReferenceTable.Load("explosion/swisdak-segments.csv");

    private static readonly SwisdakCurve Pressure = SwisdakCurve.Read(Table, "overpressure_kpa");

    private static readonly SwisdakCurve ScaledImpulse = SwisdakCurve.Read(Table, "impulse_kpa_ms_kg13");

    private static readonly SwisdakCurve ScaledDuration = SwisdakCurve.Read(Table, "duration_ms_kg13");

    private static readonly SwisdakCurve ScaledArrival = SwisdakCurve.Read(Table, "arrival_ms_kg13");

    private static readonly SwisdakCurve ReflectedPressure = SwisdakCurve.Read(Table, "reflected_kpa");

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
