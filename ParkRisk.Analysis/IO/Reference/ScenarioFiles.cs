using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>Reads leak frequencies, release durations and ignition probabilities.</summary>
public static class ScenarioFiles
{
    private const double MetresPerMillimetre = 1e-3;
    private const double SecondsPerMinute = 60;
    private const string Frequencies = "frequencies/leak-frequencies.csv";
    private const string DirectIgnitions = "ignition/direct_ignition_classes.csv";
    private const string EventTree = "ignition/event-tree.csv";
    private const string Kinds = "frequencies/unit-kinds.csv";

    private static readonly Dictionary<string, bool> Pressures = new() { ["pressurised"] = true, ["atmospheric"] = false };

    private static readonly Dictionary<string, IgnitionClass> IgnitionClasses = new()
    {
        ["gas-low"] = IgnitionClass.GasLow,
        ["gas-average-high"] = IgnitionClass.GasAverageHigh,
        ["liquid-k1"] = IgnitionClass.LiquidK1,
        ["liquid-category-2"] = IgnitionClass.LiquidCategory2,
        ["liquid-category-3-4"] = IgnitionClass.LiquidCategory34,
    };

    /// <summary>Leak frequencies; every equipment that a unit kind names must have a row.</summary>
    /// <param name="files">Where to read from.</param>
    public static LeakFrequencyTable LeakFrequencies(ReferenceFiles files)
    {
        var rows = files.Read(Frequencies, ReadFrequency);
        var equipment = files.Read(Kinds, row => new UnitEquipment(
            row.Choice("unit_kind", EnumWords.Of<UnitKind>()),
            row.Text("set"),
            row.Text("equipment"),
            row.OptionalChoice("pressure", Pressures),
            row.OptionalNumber("hours_per_year", 0, 8784),
            row.OptionalText("note_zh"),
            row.OptionalText("note_en"),
            row.Provenance()));
        foreach (var unknown in equipment.Where(e => !rows.Any(r => r.Equipment == e.Equipment)))
        {
            files.Add(new InputIssue(
                IssueSeverity.Error, Kinds, null, null, "equipment", unknown.Equipment, "an equipment of " + Frequencies, Frequencies + "中的设备"));
        }

        return new LeakFrequencyTable(rows, equipment);
    }

    /// <summary>Release durations.</summary>
    /// <param name="files">Where to read from.</param>
    public static ReleaseDurationTable Durations(ReferenceFiles files)
        => new(files.Read("frequencies/release-durations.csv", row => new ReleaseDurationRow(
            row.Choice("detection", EnumWords.Of<ProtectionGrade>()),
            row.Choice("isolation", EnumWords.Of<ProtectionGrade>()),
            row.Real("hole_5mm_min", 0) * SecondsPerMinute,
            row.Real("hole_25mm_min", 0) * SecondsPerMinute,
            row.Real("hole_100mm_min", 0) * SecondsPerMinute,
            row.Provenance())));

    /// <summary>Ignition probabilities.</summary>
    /// <param name="files">Where to read from.</param>
    public static IgnitionTable Ignition(ReferenceFiles files)
    {
        var direct = files.Read(DirectIgnitions, row => new DirectIgnitionRow(
            row.Choice("category", IgnitionClasses), row.Real("small", 0, 1), row.Real("medium", 0, 1), row.Real("large", 0, 1), row.Provenance()));
        files.RequireAll(DirectIgnitions, "category", IgnitionClasses.Values, direct.Select(d => d.Class));
        var sources = files.Read("ignition/delayed-sources.csv", row => new DelayedIgnitionSource(
            row.Text("id"),
            row.Choice("kind", EnumWords.Of<IgnitionSourceKind>()),
            row.Text("name_zh"),
            row.Text("name_en"),
            row.Real("probability_in_one_minute", 0, 1),
            row.Provenance()));
        var shares = files.Read(EventTree, row => new EventTreeShare(
            row.Text("id"), row.Text("description_zh"), row.Text("description_en"), row.Real("probability", 0, 1), row.Provenance()));
        files.RequireAll(EventTree, "id", IgnitionTable.ShareIds, shares.Select(s => s.Id));
        return new IgnitionTable(direct, sources, shares);
    }

    private static LeakFrequencyRow ReadFrequency(ReferenceRow row)
    {
        var record = new LeakFrequencyRow
        {
            Equipment = row.Text("equipment"),
            EquipmentEn = row.Text("equipment_en"),
            BoreAbove = row.OptionalNumber("bore_above_mm", 0) * MetresPerMillimetre,
            BoreTo = row.OptionalNumber("bore_to_mm", 0) * MetresPerMillimetre,
            Kind = row.Choice("event", EnumWords.Of<ReleaseKind>()),
            Hole = row.OptionalNumber("hole_mm", 0) * MetresPerMillimetre,
            HoleShare = row.OptionalNumber("hole_share_of_bore", 0, 1),
            HoleAtMost = row.OptionalNumber("hole_at_most_mm", 0) * MetresPerMillimetre,
            Frequency = row.Real("frequency", 0),
            Basis = row.Choice("per", EnumWords.Of<FrequencyBasis>()),
            Provenance = row.Provenance(),
        };
        if (record.Kind == ReleaseKind.Hole && record.Hole is null && record.HoleShare is null)
        {
            row.Fault("hole_mm", null, "a hole size or a share of the bore", "孔径或占管径的比例");
        }

        return record;
    }
}
