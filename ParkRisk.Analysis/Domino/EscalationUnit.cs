using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Domino;

/// <summary>A unit as escalation sees it: its class, its size, its protection and its footprint.</summary>
public sealed record EscalationUnit
{
    private const int CircleQuadrantSegments = 8;

    /// <summary>m³ a kg. Volume that is assumed for a unit that gives neither volume nor size: a liquid of 800 kg/m³ at 80 % filling.</summary>
    private const double VolumeOfMass = 1 / (0.8 * 800.0);

    private readonly EquipmentOutline outline;

    /// <summary>A unit with any footprint.</summary>
    /// <param name="id">Id of the unit.</param>
    /// <param name="enterprise">Enterprise that runs it.</param>
    /// <param name="footprint">Outline in the working system.</param>
    public EscalationUnit(string id, string enterprise, Geometry footprint)
        : this(id, enterprise, footprint, EquipmentOutline.Of(footprint))
    {
    }

    private EscalationUnit(string id, string enterprise, Geometry footprint, EquipmentOutline outline)
    {
        (Id, Enterprise, Footprint, this.outline) = (id, enterprise, footprint, outline);
        Centre = footprint.Centroid.Coordinate;
    }

    /// <summary>Id of the unit.</summary>
    public string Id { get; }

    /// <summary>Enterprise that runs it.</summary>
    public string Enterprise { get; }

    /// <summary>Outline in the working system; a polygon that stands for a circle where the dataset gives a point.</summary>
    public Geometry Footprint { get; }

    /// <summary>m. Middle of the footprint.</summary>
    public Coordinate Centre { get; }

    /// <summary>Class under overpressure; null: no class, blasts do not touch it.</summary>
    public BlastTarget? Blast { get; init; }

    /// <summary>Class under heat; null: no time to failure is published, heat does not touch it.</summary>
    public HeatTarget? Heat { get; init; }

    /// <summary>m³.</summary>
    public double Volume { get; init; }

    /// <summary>m. Height at which heat is received: half the unit's height.</summary>
    public double ReceptorHeight { get; init; }

    /// <summary>0 … below 1. Share of the heat that a deluge takes.</summary>
    public double Deluge { get; init; }

    /// <summary>s. Rated time of the fireproofing.</summary>
    public double Fireproofing { get; init; }

    /// <summary>True for a floating roof, whose vapour a flash fire may light.</summary>
    public bool HasFloatingRoof { get; init; }

    /// <summary>The unit of a park. A point becomes a circle: of the unit's diameter, else that of an upright cylinder of its volume, as high as wide.</summary>
    /// <param name="unit">The unit.</param>
    public static EscalationUnit Of(HazardUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var (blast, heat) = EquipmentClasses.Of(unit);
        double cylinder = Math.PI / 4 * (unit.Diameter ?? 0) * (unit.Diameter ?? 0) * (unit.Height ?? 0);
        double volume = unit.Volume ?? (cylinder > 0 ? cylinder : unit.Quantity * VolumeOfMass);
        double diameter = unit.Diameter ?? (heat is null ? 0 : Math.Cbrt(4 / Math.PI * volume));
        bool isCircle = unit.Shape is Point && diameter > 0;
        var footprint = isCircle ? unit.Shape.Buffer(diameter / 2, CircleQuadrantSegments) : unit.Shape;
        var outline = isCircle ? EquipmentOutline.Circle(unit.Shape.Coordinate, diameter / 2) : EquipmentOutline.Of(footprint);
        return new(unit.Id, unit.Enterprise, footprint, outline)
        {
            Blast = blast,
            Heat = volume > 0 ? heat : null,
            Volume = volume,
            ReceptorHeight = (unit.Height ?? 0) / 2,
            Deluge = unit.DelugeEffectiveness ?? 0,
            Fireproofing = unit.Fireproofing ?? 0,
            HasFloatingRoof = unit.Roof == TankRoof.Floating,
        };
    }

    /// <summary>m. The point of the surface that is nearest to a place; the place itself where that lies inside.</summary>
    /// <param name="x">m. East of where the heat or the blast comes from.</param>
    /// <param name="y">m. North.</param>
    public (double X, double Y) NearestTo(double x, double y) => outline.NearestTo(x, y);
}
