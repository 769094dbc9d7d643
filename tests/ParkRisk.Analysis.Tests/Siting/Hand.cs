using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Tests.Siting;

/// <summary>Hand-made parks for the siting rules.</summary>
internal static class Hand
{
    public static Park Park => new() { Name = "hand", DatasetCrs = "EPSG:4549", WorkingCrs = "EPSG:4549", Boundary = Box(0, 0, 2000, 2000) };

    public static Polygon Box(double west, double south, double east, double north)
        => new(new LinearRing([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]));

    public static LineString Line(params double[] xy) => new([.. Enumerable.Range(0, xy.Length / 2).Select(i => new Coordinate(xy[2 * i], xy[2 * i + 1]))]);

    public static Enterprise Enterprise(string id, Geometry shape) => new() { Id = id, Name = id, Shape = shape };

    public static HazardUnit Tank(string id, string enterprise, string substance, double tonnes, Geometry shape, UnitKind kind = UnitKind.AtmosphericTank)
        => new() { Id = id, Enterprise = enterprise, Name = id, Kind = kind, Substance = substance, Quantity = 1000 * tonnes, Shape = shape };

    public static RuleContext Context(Park park)
    {
        var reference = ReferenceTables.Embedded;
        return new()
        {
            Park = park,
            Rules = reference.Rules.With(park.RuleOverrides),
            Substances = reference.Substances,
            Separation = reference.Separation,
            TargetClasses = reference.TargetClasses,
            Crowded = reference.CrowdedPlaces,
            LabourIntensity = reference.LabourIntensity,
            Blast = reference.Blast,
            Today = new(2026, 1, 1),
        };
    }

    /// <summary>Every unit its own hazard group, graded as if 60 persons were near.</summary>
    public static RuleContext Graded(this RuleContext context)
        => context with
        {
            Hazards = [.. HazardGroups.Of(context.Park).Select(g => new GradedGroup(
                g, MajorHazard.Assess(g.Units.SelectMany(u => HazardHolding.Of(u, context.Substances)), 60, ReferenceTables.Embedded.MajorHazards)))],
        };
}
