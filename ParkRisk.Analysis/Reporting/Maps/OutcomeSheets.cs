using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Reporting.Documents;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Overlays of the sheets on domino effects and on capacity.</summary>
internal static class OutcomeSheets
{
    private const int MostLinks = 400;
    private static readonly GeometryFactory Factory = new();

    private static readonly (double Minimum, string Colour)[] Uses = [(1, "#a3123f"), (0.3, "#f28e2b"), (0.1, "#d9a400"), (0, "#16706f")];

    /// <summary>Links, those across a fence apart, and the installations that matter most.</summary>
    public static ImmutableArray<MapOverlay> Domino(Assessment assessment, ReportLanguage language)
    {
        var result = assessment.Domino.Result;
        string heading = language.Pick("多米诺联系", "Domino links");
        var links = result.Links.Take(MostLinks).ToLookup(l => l.CrossesFence, l => (Geometry)Factory.CreateLineString([l.Start, l.End]));
        var units = assessment.Park.Units.GroupBy(u => u.Id).ToDictionary(g => g.Key, g => (Geometry)g.First().Shape.InteriorPoint, StringComparer.Ordinal);
        ImmutableArray<Geometry> Critical(DominoRole role) => [.. DominoAnswers.Ranking(result, 10).Where(u => u.Role == role && units.ContainsKey(u.Unit.Unit)).Select(u => units[u.Unit.Unit])];
        MapOverlay[] overlays =
        [
            new(heading, language.Pick("企业内部", "inside an enterprise"), [.. links[false]], "none", 1, "#8a97a5", 1),
            new(heading, language.Pick("跨企业", "across a fence"), [.. links[true]], "none", 1, "#c8102e", 1.6),
            new(language.Pick("关键装置（各前 10）", "Critical installations (first ten)"), language.Pick("受害", "victims"), Critical(DominoRole.Victim), "#2f6fb2", 1, "#ffffff"),
            new(language.Pick("关键装置（各前 10）", "Critical installations (first ten)"), language.Pick("引发", "initiators"), Critical(DominoRole.Initiator), "#f28e2b", 1, "#ffffff"),
        ];
        return [.. overlays.Where(o => !o.Shapes.IsEmpty)];
    }

    /// <summary>Targets by what they leave of their limit.</summary>
    public static ImmutableArray<MapOverlay> Capacity(Assessment assessment, ReportLanguage language)
    {
        if (assessment.Capacity is not { } capacity)
        {
            return [];
        }

        var shapes = assessment.Park.Targets.GroupBy(t => t.Id).ToDictionary(g => g.Key, g => (Geometry)g.First().Shape.InteriorPoint, StringComparer.Ordinal);
        string Label(int use) => use == 0
            ? language.Pick("≥ 1（已用尽）", "≥ 1 (exhausted)")
            : $"{ReportNumbers.Plain(Uses[use].Minimum, 1)} – {ReportNumbers.Plain(Uses[use - 1].Minimum, 1)}";
        return
        [
            .. capacity.Targets
                .Where(t => shapes.ContainsKey(t.Target))
                .GroupBy(t => Array.FindIndex(Uses, u => t.Ratio >= u.Minimum))
                .OrderByDescending(g => g.Key)
                .Select(g => new MapOverlay(
                    language.Pick("个人风险与基准之比（已用容量）", "Individual risk over limit (capacity used)"), Label(g.Key), [.. g.Select(t => shapes[t.Target])], Uses[g.Key].Colour, 1, "#ffffff")),
        ];
    }
}
