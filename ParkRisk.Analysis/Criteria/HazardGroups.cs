using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Criteria;

/// <summary>Why units form one unit of GB 18218.</summary>
public enum HazardGroupBasis
{
    /// <summary>The dataset says so.</summary>
    Stated,

    /// <summary>Tanks of one enterprise inside one bund.</summary>
    Bund,

    /// <summary>The unit stands for itself.</summary>
    Single,
}

/// <summary>A unit of GB 18218 (辨识单元): what is assessed together.</summary>
/// <param name="Id">The stated name, the bund's id or the unit's id, with the enterprise's id before it: <c>E-01/T1</c>.</param>
/// <param name="Enterprise">Enterprise id.</param>
/// <param name="Basis">Why.</param>
/// <param name="Units">Members in dataset order.</param>
public sealed record HazardGroup(string Id, string Enterprise, HazardGroupBasis Basis, ImmutableArray<HazardUnit> Units);

/// <summary>Groups installations into the units of GB 18218-2018: as stated, else tank farms by their bund, else each its own.</summary>
public static class HazardGroups
{
    /// <summary>The groups of a park, in the order of their first members. What is closed does not count.</summary>
    /// <param name="park">The park.</param>
    public static ImmutableArray<HazardGroup> Of(Park park)
    {
        ArgumentNullException.ThrowIfNull(park);
        var closed = park.Enterprises.Where(e => e.Status == OperatingStatus.Closed).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. park.Units
                .Where(u => u.Status is { } own ? own != OperatingStatus.Closed : !closed.Contains(u.Enterprise))
                .GroupBy(u => KeyOf(u, park.Bunds))
                .Select(g => new HazardGroup($"{g.Key.Enterprise}/{g.Key.Name}", g.Key.Enterprise, g.Key.Basis, [.. g])),
        ];
    }

    private static (string Enterprise, string Name, HazardGroupBasis Basis) KeyOf(HazardUnit unit, ImmutableArray<Bund> bunds)
    {
        if (unit.HazardGroup is { } stated)
        {
            return (unit.Enterprise, stated, HazardGroupBasis.Stated);
        }

        var bund = IsTank(unit.Kind) ? bunds.FirstOrDefault(b => Holds(b, unit)) : null;
        return bund is null
            ? (unit.Enterprise, unit.Id, HazardGroupBasis.Single)
            : (unit.Enterprise, bund.Id, HazardGroupBasis.Bund);
    }

    private static bool IsTank(UnitKind kind)
        => kind is UnitKind.AtmosphericTank or UnitKind.PressureVessel or UnitKind.RefrigeratedTank;

    // The centre decides, so that a tank drawn a little over its bund wall still belongs to it.
    private static bool Holds(Bund bund, HazardUnit unit)
        => (bund.Enterprise is null || bund.Enterprise == unit.Enterprise)
            && bund.Shape.EnvelopeInternal.Intersects(unit.Shape.EnvelopeInternal)
            && bund.Shape.Intersects(Centre(unit.Shape));

    private static Point Centre(Geometry shape) => shape as Point ?? shape.Centroid;
}
