using System.Collections.Immutable;
using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>A project proposal as the tables of a dataset, so that it can be written, read again and assessed.</summary>
/// <remarks>Enterprises, units with their further substances, bunds, targets and utilities, and everything that is closed.</remarks>
public static class ProposalTables
{
    private const double KilogramsPerTonne = 1000;
    private const double PascalsPerMegapascal = 1e6;
    private const double MillimetresPerMetre = 1000;
    private const double IcePoint = 273.15;

    /// <summary>The tables.</summary>
    /// <param name="proposal">The proposal, in the working system.</param>
    /// <param name="name">Name for its <c>park.json</c>.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static DatasetTables Of(ParkProposal proposal, string name, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(toDataset);
        var changes = proposal.Changes;
        IEnumerable<LayerTable> layers =
        [
            Layer("enterprises", changes.Enterprises, e => toDataset(e.Shape), proposal, Enterprise),
            Layer("units", changes.Units, u => toDataset(u.Shape), proposal, Unit),
            Layer("bunds", changes.Bunds, b => toDataset(b.Shape), proposal, b => [("id", b.Id), ("enterprise", b.Enterprise)]),
            Layer("targets", changes.Targets, t => toDataset(t.Shape), proposal, Target),
            Layer<Pipeline>("pipelines", [], _ => null, proposal, _ => []),
            Layer("utilities", changes.Utilities, u => toDataset(u.Shape), proposal, u => [("id", u.Id), ("name", u.Name), ("kind", Word(u.Kind)), ("capacity", u.Capacity), ("crew", (long?)u.Crew)]),
            Inventories(changes),
        ];
        return new(
            [new("name", JsonSerializer.Serialize(name)), new("crs", JsonSerializer.Serialize(changes.DatasetCrs))],
            [.. layers.Where(l => !l.Rows.IsEmpty)]);
    }

    private static LayerTable Inventories(Park changes)
        => Table("inventories", false, [.. changes.Units.SelectMany(u => u.Inventories.Select(i => ((Geometry?)null, new (string, object?)[] { ("unit", u.Id), ("substance", i.Substance), ("quantity_t", i.Quantity / KilogramsPerTonne) })))]);

    private static LayerTable Layer<T>(string name, ImmutableArray<T> items, Func<T, Geometry?> shape, ParkProposal proposal, Func<T, (string, object?)[]> cells)
    {
        var closed = proposal.Closed.Where(c => c.Layer == name).Select(c => c.Id).Order(StringComparer.Ordinal)
            .Select(id => ((Geometry?)null, new (string, object?)[] { ("id", id), ("status", Word(OperatingStatus.Closed)) }));
        return Table(name, true, [.. items.Select(i => (shape(i), cells(i))), .. closed]);
    }

    private static LayerTable Table(string name, bool hasGeometry, ImmutableArray<(Geometry? Shape, (string Name, object? Value)[] Cells)> rows)
    {
        var known = DatasetLayers.Find(name)!;
        string[] titles = [.. rows.SelectMany(r => r.Cells.Where(c => c.Value is not null).Select(c => c.Name)).Distinct()];
        return new LayerTable
        {
            Name = name,
            HasGeometry = hasGeometry,
            Columns = [.. titles.Select(t => new LayerColumn(t, known.Column(t)?.Kind ?? ColumnKind.Text))],
            Rows = [.. rows.Select(r => new LayerRow(r.Shape, [.. titles.Select(t => r.Cells.FirstOrDefault(c => c.Name == t).Value)]))],
        };
    }

    private static (string, object?)[] Enterprise(Enterprise e) =>
    [
        ("id", e.Id), ("name", e.Name), ("industry", e.Industry), ("hazardous", e.Hazardous), ("employees", (long?)e.Employees), ("max_shift", (long?)e.MaxShift),
        ("max_building_occupancy", (long?)e.MaxBuildingOccupancy), ("labour_intensive", Word(e.LabourIntensive)), ("zone", e.Zone), ("status", Word(e.Status)),
        ("commissioned", e.Commissioned?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static (string, object?)[] Unit(HazardUnit u) =>
    [
        ("id", u.Id), ("enterprise", u.Enterprise), ("name", u.Name), ("kind", Word(u.Kind)), ("substance", u.Substance), ("quantity_t", u.Quantity / KilogramsPerTonne),
        ("volume_m3", u.Volume), ("diameter_m", u.Diameter), ("height_m", u.Height), ("pressure_mpa", u.GaugePressure / PascalsPerMegapascal),
        ("temperature_c", u.Temperature - IcePoint), ("liquid_level_m", u.LiquidLevel), ("pipe_mm", u.PipeDiameter * MillimetresPerMetre), ("release_height_m", u.ReleaseHeight),
        ("bund_area_m2", u.BundArea), ("detection", u.Detection?.ToString()), ("isolation", u.Isolation?.ToString()), ("count", (long)u.Count),
        ("frequency_factor", u.FrequencyFactor), ("hazard_group", u.HazardGroup), ("status", u.Status is { } status ? Word(status) : null),
    ];

    private static (string, object?)[] Target(ProtectionTarget t) =>
    [
        ("id", t.Id), ("name", t.Name), ("category", Word(t.Category)), ("persons_day", t.PersonsDay), ("persons_night", t.PersonsNight), ("households", (long?)t.Households),
        ("beds", (long?)t.Beds), ("floor_area_m2", t.FloorArea), ("land_area_m2", t.LandArea), ("indoor_day", t.IndoorDay), ("indoor_night", t.IndoorNight),
        ("class", t.Class is { } c ? Word(c) : null), ("crowded", Word(t.Crowded)), ("enterprise", t.Enterprise),
    ];

    private static string Word<T>(T value)
        where T : struct, Enum
        => EnumWords.Of<T>().First(w => w.Value.Equals(value)).Key;
}
