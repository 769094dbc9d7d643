using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.Parks;
using ParkRisk.Desktop.Contracts;

namespace ParkRisk.Desktop.Views;

/// <summary>Words of the columns with a closed list.</summary>
internal static class ColumnChoices
{
    private static readonly Dictionary<(string Layer, string Column), IReadOnlyList<ChoiceView>> Lists = new()
    {
        [("zones", "function")] = Of<ZoneFunction>(),
        [("enterprises", "labour_intensive")] = Of<Designation>(),
        [("enterprises", "status")] = Of<OperatingStatus>(),
        [("units", "kind")] = Of<UnitKind>(),
        [("units", "detection")] = Of<ProtectionGrade>(),
        [("units", "isolation")] = Of<ProtectionGrade>(),
        [("units", "status")] = Of<OperatingStatus>(),
        [("targets", "category")] = Of<TargetCategory>(),
        [("targets", "class")] = Of<TargetClass>(),
        [("targets", "crowded")] = Of<Designation>(),
        [("roads", "class")] = Of<RoadClass>(),
        [("utilities", "kind")] = Of<UtilityKind>(),
        [("restricted", "control")] = Of<RestrictionControl>(),
        [("measures", "kind")] = Of<MeasureKind>(),
        [("measures", "status")] = Of<MeasureStatus>(),
    };

    /// <summary>The words of a column; null where it is free.</summary>
    public static IReadOnlyList<ChoiceView>? Find(string layer, string column) => Lists.GetValueOrDefault((layer, column));

    private static ChoiceView[] Of<T>()
        where T : struct, Enum
        => [.. Enum.GetValues<T>().Zip(ChoiceWords.Words<T>(), (member, word) => new ChoiceView(word, new(ChoiceWords.WordZh(member), word.Replace('_', ' '))))];
}
