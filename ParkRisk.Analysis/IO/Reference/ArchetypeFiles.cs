using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>Reads the project archetypes below <c>data/archetypes</c>: a list, and a small dataset for each.</summary>
public static class ArchetypeFiles
{
    private const double KilogramsPerTonne = 1000;
    private const double PascalsPerMegapascal = 1e6;
    private const double MillimetresPerMetre = 1000;
    private const double IcePoint = 273.15;
    private static readonly IReadOnlyDictionary<string, UnitKind> Kinds = EnumWords.Of<UnitKind>();
    private static readonly IReadOnlyDictionary<string, ProtectionGrade> Grades = EnumWords.Of<ProtectionGrade>();

    /// <summary>All archetypes, in the order of the list.</summary>
    /// <param name="files">Where to read from.</param>
    public static ImmutableArray<ProjectArchetype> Read(ReferenceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var listed = files.Read("archetypes/archetypes.csv", row => new ProjectArchetype
        {
            Id = row.Text("archetype"),
            Name = new(row.Text("name_zh"), row.Text("name_en")),
            Unit = new(row.Text("unit_zh"), row.Text("unit_en")),
            Weight = row.Real("weight", 1e-9),
            UnitArea = row.Real("unit_area_m2", 1),
            Industries = row.List("industries"),
            Types = row.List("types"),
            Process = row.OptionalText("process"),
            FireWater = row.OptionalNumber("fire_water_m3", 0) ?? 0,
            Crew = row.OptionalInteger("crew") ?? 0,
            Units = [],
            Assumption = new(row.Text("assumption_zh"), row.Text("assumption_en")),
            Provenance = row.Provenance(),
        });
        return [.. listed.Select(a => a with { Units = files.Read($"archetypes/{a.Id}/units.csv", Unit) })];
    }

    private static HazardUnit Unit(ReferenceRow row)
    {
        row.Provenance();
        return new HazardUnit
        {
            Id = row.Text("id"),
            Enterprise = row.Text("enterprise"),
            Name = row.Text("name"),
            Kind = row.Choice("kind", Kinds),
            Substance = row.Text("substance"),
            Quantity = row.Real("quantity_t", 0) * KilogramsPerTonne,
            Volume = row.OptionalNumber("volume_m3", 0),
            Diameter = row.OptionalNumber("diameter_m", 0),
            Height = row.OptionalNumber("height_m", 0),
            GaugePressure = row.OptionalNumber("pressure_mpa", 0) * PascalsPerMegapascal,
            Temperature = row.OptionalNumber("temperature_c", -IcePoint) + IcePoint,
            PipeDiameter = row.OptionalNumber("pipe_mm", 0) / MillimetresPerMetre,
            BundArea = row.OptionalNumber("bund_area_m2", 0),
            Detection = row.OptionalChoice("detection", Grades),
            Isolation = row.OptionalChoice("isolation", Grades),
            Status = OperatingStatus.Proposed,
            Shape = GeometryFactory.Default.CreatePoint(new Coordinate(row.OptionalNumber("x") ?? 0, row.OptionalNumber("y") ?? 0)),
        };
    }
}
