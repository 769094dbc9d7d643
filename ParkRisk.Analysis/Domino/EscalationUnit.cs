using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Domino;

/// <summary>A unit as escalation sees it: its class, its size, its protection and its footprint.</summary>
/// <param name="Id">Id of the unit.</param>
/// <param name="Enterprise">Enterprise that runs it.</param>
/// <param name="Blast">Class under overpressure; null: no class, blasts do not touch it.</param>
/// <param name="Heat">Class under heat; null: no time to failure is published, heat does not touch it.</param>
/// <param name="Volume">m³.</param>
/// <param name="Footprint">Outline in the working system; a circle where the dataset gives a point: of its diameter, else that of an upright cylinder of its volume, as high as wide.</param>
/// <param name="ReceptorHeight">m. Height at which heat is received: half the unit's height.</param>
/// <param name="Deluge">0 … below 1. Share of the heat that a deluge takes.</param>
/// <param name="Fireproofing">s. Rated time of the fireproofing.</param>
public sealed record EscalationUnit(
    string Id, string Enterprise, BlastTarget? Blast, HeatTarget? Heat, double Volume, Geometry Footprint, double ReceptorHeight, double Deluge, double Fireproofing)
{
    private const int CircleQuadrantSegments = 8;

    /// <summary>m³ a kg. Volume that is assumed for a unit that gives neither volume nor size: a liquid of 800 kg/m³ at 80 % filling.</summary>
    private const double VolumeOfMass = 1 / (0.8 * 800.0);

    /// <summary>m. Middle of the footprint.</summary>
    public Coordinate Centre { get; } = Footprint.Centroid.Coordinate;

    /// <summary>The unit of a park.</summary>
    /// <param name="unit">The unit.</param>
    public static EscalationUnit Of(HazardUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var (blast, heat) = EquipmentClasses.Of(unit);
        double cylinder = Math.PI / 4 * (unit.Diameter ?? 0) * (unit.Diameter ?? 0) * (unit.Height ?? 0);
        double volume = unit.Volume ?? (cylinder > 0 ? cylinder : unit.Quantity * VolumeOfMass);
        double diameter = unit.Diameter ?? (heat is null ? 0 : Math.Cbrt(4 / Math.PI * volume));
        var shape = unit.Shape.Dimension != Dimension.Surface && diameter > 0 ? unit.Shape.Buffer(diameter / 2, CircleQuadrantSegments) : unit.Shape;
        return new(unit.Id, unit.Enterprise, blast, volume > 0 ? heat : null, volume, shape, (unit.Height ?? 0) / 2, unit.DelugeEffectiveness ?? 0, unit.Fireproofing ?? 0);
    }

    /// <summary>m. The point of the footprint that is nearest to a place; the place itself where that lies inside.</summary>
    /// <param name="place">Where the heat or the blast comes from.</param>
    public Coordinate NearestTo(Coordinate place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return DistanceOp.NearestPoints(Footprint, Footprint.Factory.CreatePoint(place))[0];
    }
}
