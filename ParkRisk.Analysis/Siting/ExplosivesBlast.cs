using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Effects.Explosion;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting;

/// <summary>The most severe explosion of an explosives store and how far its overpressure reaches (事故后果法).</summary>
/// <remarks>GB/T 37243-2019: ΔP = (1.1/Z + 4.3/Z² + 14/Z³)·10⁵ Pa with Z = R/Q^(1/3), the whole content at once.</remarks>
/// <param name="Unit">The store.</param>
/// <param name="Mass">kg TNT.</param>
public sealed record ExplosivesBlast(HazardUnit Unit, double Mass)
{
    private const int Quadrant = 16;

    /// <summary>The stores of a park that are not closed.</summary>
    /// <param name="units">Units.</param>
    /// <param name="tntFactor">kg of TNT that stand for a kg of explosive.</param>
    public static ImmutableArray<ExplosivesBlast> Of(IEnumerable<HazardUnit> units, double tntFactor)
        => [.. units.Where(u => u.Kind == UnitKind.ExplosiveStore).Select(u => new ExplosivesBlast(u, tntFactor * u.Count * u.Quantity))];

    /// <summary>Pa. At a distance from the store, at least 1 m.</summary>
    /// <param name="distance">m.</param>
    public double Overpressure(double distance) => Sadovsky.Gbt37243(Math.Max(distance, 1) / Math.Cbrt(Mass));

    /// <summary>m. Distance at which an overpressure is reached.</summary>
    /// <param name="level">Pa.</param>
    public double Radius(double level) => Mass > 0 ? BlastRadius.Of(d => Sadovsky.Gbt37243(d / Math.Cbrt(Mass)), level) : 0;

    /// <summary>The area in which the blast of any store reaches an overpressure.</summary>
    /// <param name="blasts">Stores.</param>
    /// <param name="level">Pa.</param>
    public static Geometry Area(IEnumerable<ExplosivesBlast> blasts, double level)
    {
        Geometry[] circles = [.. blasts.Select(b => b.Unit.Shape.Buffer(b.Radius(level), Quadrant)).Where(c => !c.IsEmpty)];
        return circles.Length == 0 ? MultiPolygon.Empty : UnaryUnionOp.Union(circles);
    }

    /// <summary>Pa. Threshold of a class of target.</summary>
    /// <param name="criteria">Thresholds.</param>
    /// <param name="targetClass">Class.</param>
    public static double Threshold(BlastCriteria criteria, TargetClass targetClass)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return criteria.Of(targetClass).Overpressure;
    }
}
