using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Planning;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Reporting.Maps;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>Draws how many units of an archetype could stand where.</summary>
public static class SuitabilityFigure
{
    private static readonly (int From, string Colour)[] Bands = [(0, "#c8102e"), (1, "#f0c419"), (2, "#a6d96a"), (5, "#1a9641")];

    /// <summary>The drawing as SVG text.</summary>
    /// <param name="study">The study.</param>
    /// <param name="map">One of its maps.</param>
    /// <param name="language">Language of the words.</param>
    public static string Draw(CapacityStudyResult study, SuitabilityMap map, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(map);
        var park = study.Basis.Park;
        string heading = language.Pick("可容纳单位数", "Units that fit");
        var overlays = Bands.Select((b, i) =>
        {
            int? until = i + 1 < Bands.Length ? Bands[i + 1].From : null;
            ImmutableArray<Geometry> cells = [.. map.Cells.Where(c => c.Room.WholeUnits >= b.From && (until is null || c.Room.WholeUnits < until)).Select(c => SuitabilityShapes.Cell(map, c))];
            string label = until is null ? $"≥ {b.From}" : until == b.From + 1 ? $"{b.From}" : $"{b.From}–{until - 1}";
            return new MapOverlay(heading, label, cells, b.Colour, 0.75, null);
        });
        return RiskMapFigure.Draw(new RiskMap
        {
            Park = park,
            Date = DateOnly.FromDateTime(study.Assessment.Provenance.Time.Date),
            Language = language,
            Title = language.Pick($"{map.Archetype.Name.Zh}适建性", $"Where a {map.Archetype.Name.En} fits"),
            Remark = (language == ReportLanguage.Chinese ? map.Archetype.Unit.Zh : map.Archetype.Unit.En)
                + (study.Over.IsEmpty ? "" : language.Pick("；按最小整改完成后计", "; after the least cure")),
            Attributions = park.Attribution is { } attribution ? [attribution] : [],
            Overlays = [.. overlays.Where(o => !o.Shapes.IsEmpty)],
        });
    }
}
