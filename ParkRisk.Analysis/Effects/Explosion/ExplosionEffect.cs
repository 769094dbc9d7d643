using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Vulnerability;

namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Lethality of an explosion by a fixed step: 1 within a circle of overpressure, 0 outside. The circle may lie downwind of the source, where the cloud drifted.</summary>
/// <remarks>TNO Purple Book CPR 18E (1999), section 5.2.4, and AQ/T 3046-2013: individual risk 1 from 30 kPa; indoors 0.025 from 10 kPa, see <see cref="Radius"/>.</remarks>
public sealed class ExplosionEffect : IEdgedEffectField, IBlastField
{
    private readonly Func<double, double> overpressure;

    /// <summary>Sets the effect up.</summary>
    /// <param name="overpressure">Pa. At a distance in m from the centre; must not rise with the distance.</param>
    /// <param name="drift">m. Downwind distance of the centre from the source, not negative.</param>
    /// <param name="level">Pa. Overpressure at the edge of the circle; null for that of certain death.</param>
    /// <param name="innerLethality">0 … 1. Lethality inside the circle.</param>
    public ExplosionEffect(Func<double, double> overpressure, double drift = 0, double? level = null, double innerLethality = 1)
    {
        this.overpressure = overpressure;
        Drift = drift;
        LethalRadius = BlastRadius.Of(overpressure, level ?? LethalityRules.CertainOverpressure);
        InnerLethality = innerLethality;
    }

    /// <summary>m. Downwind distance of the centre.</summary>
    public double Drift { get; }

    /// <summary>m. Radius of the circle.</summary>
    public double LethalRadius { get; }

    /// <inheritdoc/>
    public double InnerLethality { get; }

    /// <inheritdoc/>
    public double Reach => LethalRadius > 0 ? Drift + LethalRadius : 0;

    /// <inheritdoc/>
    public double HalfBreadth => LethalRadius;

    /// <inheritdoc/>
    public double UpwindReach => Math.Max(0, LethalRadius - Drift);

    /// <inheritdoc/>
    public bool IsOmnidirectional => Drift == 0;

    /// <summary>TNO multi-energy blast of an obstructed volume.</summary>
    /// <param name="strength">Class of the blast, 1 … 10.</param>
    /// <param name="energy">J.</param>
    /// <param name="drift">m.</param>
    /// <param name="ambientPressure">Pa.</param>
    public static ExplosionEffect MultiEnergy(int strength, double energy, double drift = 0, double ambientPressure = PhysicalConstants.StandardPressure)
        => new(x => Explosion.MultiEnergy.ScaledOverpressure(strength, Explosion.MultiEnergy.ScaledDistance(x, energy, ambientPressure)) * ambientPressure, drift);

    /// <summary>Blast of a mass of TNT on the ground; also for a vessel burst by its equivalent mass.</summary>
    /// <param name="mass">kg.</param>
    /// <param name="drift">m.</param>
    public static ExplosionEffect Tnt(double mass, double drift = 0) => new(x => TntOverpressure(x, mass), drift);

    /// <summary>Baker–Strehlow–Tang blast.</summary>
    /// <param name="flameMach">M_f.</param>
    /// <param name="energy">J. With the ground factor.</param>
    /// <param name="drift">m.</param>
    /// <param name="ambientPressure">Pa.</param>
    public static ExplosionEffect BakerStrehlowTang(double flameMach, double energy, double drift = 0, double ambientPressure = PhysicalConstants.StandardPressure)
        => new(x => Explosion.BakerStrehlowTang.ScaledOverpressure(flameMach, Explosion.BakerStrehlowTang.ScaledDistance(x, energy, ambientPressure)) * ambientPressure, drift);

    /// <summary>m. Distance from the centre at which an overpressure is reached; 0 where it never is.</summary>
    /// <param name="level">Pa. Above zero.</param>
    public double Radius(double level) => BlastRadius.Of(overpressure, level);

    /// <summary>The same explosion with another level and lethality, for example that of people indoors.</summary>
    /// <param name="level">Pa. Overpressure at the edge.</param>
    /// <param name="innerLethality">0 … 1.</param>
    public ExplosionEffect WithLevel(double level, double innerLethality) => new(overpressure, Drift, level, innerLethality);

    /// <inheritdoc/>
    public double Overpressure(double downwind, double crosswind)
    {
        double x = downwind - Drift;
        return overpressure(Math.Sqrt(x * x + crosswind * crosswind));
    }

    /// <inheritdoc/>
    public double HalfAngle(double distance)
    {
        if (distance <= LethalRadius - Drift)
        {
            return LethalRadius > 0 ? Math.PI : 0;
        }

        double across = 2 * distance * Drift;
        return across > 0
            ? Math.Acos(Math.Clamp((distance * distance + Drift * Drift - LethalRadius * LethalRadius) / across, -1, 1))
            : 0;
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        double square = LethalRadius > 0 ? LethalRadius * LethalRadius : -1;
        for (int i = 0; i < lethality.Length; i++)
        {
            double x = downwind[i] - Drift;
            lethality[i] = x * x + crosswind[i] * crosswind[i] <= square ? InnerLethality : 0;
        }
    }

    /// <summary>Pa. Nearer than the curve begins it counts as unbounded, farther than it ends as none.</summary>
    private static double TntOverpressure(double distance, double mass)
    {
        double scaled = KingeryBulmash.ScaledDistance(distance, mass);
        return KingeryBulmash.Overpressure(scaled) ?? (scaled < KingeryBulmash.SmallestScaledDistance ? double.PositiveInfinity : 0);
    }
}
