using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Documents;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>A sheet of a set.</summary>
/// <param name="Name">Name for files: lower-case letters and hyphens.</param>
/// <param name="Title">Title in the language of the set.</param>
/// <param name="Map">What it shows.</param>
public sealed record NamedSheet(string Name, string Title, RiskMap Map)
{
    /// <summary>The drawing as SVG text.</summary>
    public string Draw() => RiskMapFigure.Draw(Map);
}

/// <summary>The map sheets of an assessment. The report, the files and the application's export all draw these.</summary>
public static class MapSheetSet
{
    private static readonly (TargetClass Class, string Colour)[] DistanceLooks =
        [(TargetClass.HighSensitivity, "#7b3294"), (TargetClass.Class2, "#0571b0"), (TargetClass.Class3, "#018571")];

    /// <summary>All sheets of the park.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="paper">Size of the sheets.</param>
    public static ImmutableArray<NamedSheet> Of(Assessment assessment, ReportLanguage language, Paper paper = Paper.A3)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var bare = Bare(assessment, language, paper);
        NamedSheet Sheet(string name, string chinese, string english, RiskMap map)
            => new(name, language.Pick(chinese, english), map with { Title = language.Pick(chinese, english) });
        var verdicts = Verdicts(assessment);
        ImmutableArray<RiskContour> contours = [.. assessment.IndividualRisk.Contours.Select(c => new RiskContour(c.Level, c.Area))];
        return
        [
            Sheet("plan", "平面布置图", "Plan", bare),
            Sheet("major-hazards", "重大危险源分布图", "Major hazards", Hazards(assessment, bare, language)),
            Sheet("individual-risk", "个人风险等值线图", "Individual-risk contours", bare with { Contours = contours, Verdicts = verdicts }),
            Sheet("external-distance", "外部安全防护距离图", "External safety protection distances", bare with { Overlays = DistanceLines(assessment.SafetyDistances.Where(d => d.Enterprise is null), language), Verdicts = verdicts }),
            Sheet("domino", "多米诺效应图", "Domino effects", bare with { Overlays = OutcomeSheets.Domino(assessment, language), ShowsTargets = false }),
            Sheet("capacity", "安全容量图", "Safety capacity", bare with { Overlays = OutcomeSheets.Capacity(assessment, language), ShowsTargets = false, ShowsUnits = false }),
            Sheet("four-colour", "安全风险四色分布图", "Risk in four colours", FourColourSheet.Of(assessment, bare, language)),
            Sheet("targets", "防护目标分布图", "Protection targets", bare with { Verdicts = verdicts, ShowsUnits = false }),
            Sheet("emergency", "公用工程与应急设施图", "Public works and emergency facilities", bare with { Overlays = Utilities(assessment.Park, language), ShowsTargets = false }),
        ];
    }

    /// <summary>One sheet an enterprise that has an external safety protection distance: its own lines on its own extent.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="paper">Size of the sheets.</param>
    public static ImmutableArray<NamedSheet> Atlas(Assessment assessment, ReportLanguage language, Paper paper = Paper.A3)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var bare = Bare(assessment, language, paper) with { Verdicts = Verdicts(assessment) };
        var enterprises = assessment.Park.Enterprises.ToDictionary(e => e.Id, StringComparer.Ordinal);
        return
        [
            .. assessment.SafetyDistances
                .Where(d => d.Enterprise is not null && enterprises.ContainsKey(d.Enterprise))
                .GroupBy(d => d.Enterprise!)
                .Select(group => OfEnterprise(enterprises[group.Key], [.. group], bare, language)),
        ];
    }

    /// <summary>What every sheet has in common.</summary>
    internal static RiskMap Bare(Assessment assessment, ReportLanguage language, Paper paper) => new()
    {
        Park = assessment.Park,
        Date = DateOnly.FromDateTime(assessment.Provenance.Time.Date),
        Language = language,
        Attributions = assessment.Park.Attribution is { } attribution ? [SafeText.Clean(attribution)] : [],
        Program = "ParkRisk " + assessment.Provenance.EngineVersion,
        Paper = paper,
    };

    private static ImmutableArray<TargetVerdict> Verdicts(Assessment assessment)
        => [.. assessment.Targets.Select(t => new TargetVerdict(t.Target.Id, t.Class, t.IsAcceptable))];

    private static NamedSheet OfEnterprise(Enterprise enterprise, ImmutableArray<SafetyDistance> distances, RiskMap bare, ReportLanguage language)
    {
        var extent = enterprise.Shape.EnvelopeInternal.Copy();
        foreach (var distance in distances.Where(d => !d.Area.IsEmpty))
        {
            extent.ExpandToInclude(distance.Area.EnvelopeInternal);
        }

        extent.ExpandBy(100 + 0.05 * Math.Max(extent.Width, extent.Height));
        string name = SafeText.Clean(enterprise.Name);
        var own = new MapOverlay(language.Pick("企业", "Enterprise"), name, [enterprise.Shape], "#4a2a5e", 0.12, "#4a2a5e", 2);
        string title = name + language.Pick("：个人风险与外部安全防护距离", ": individual risk and external safety distance");
        string remark = distances[0].Reason.In(language == ReportLanguage.Chinese);
        return new(
            "atlas-" + new string([.. enterprise.Id.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]),
            title,
            bare with { Title = title, Remark = remark, Extent = extent, Overlays = [own, .. DistanceLines(distances, language)] });
    }

    private static ImmutableArray<MapOverlay> DistanceLines(IEnumerable<SafetyDistance> distances, ReportLanguage language)
        =>
        [
            .. distances
                .Where(d => !d.Area.IsEmpty)
                .GroupBy(d => d.Class)
                .OrderBy(g => g.Key)
                .Select(g => new MapOverlay(
                    language.Pick("外部安全防护距离（个人风险 /年）", "External safety distance (risk per year)"),
                    $"{TargetClassNames.Of(g.Key).In(language == ReportLanguage.Chinese)} {ReportNumbers.Scientific(g.First().Level)}",
                    [.. g.Select(d => d.Area)],
                    Look(g.Key),
                    0.08,
                    Look(g.Key),
                    2.2)),
        ];

    private static string Look(TargetClass targetClass) => DistanceLooks.FirstOrDefault(l => l.Class == targetClass).Colour ?? "#55606a";

    private static RiskMap Hazards(Assessment assessment, RiskMap bare, ReportLanguage language)
    {
        string[] colours = ["#c8102e", "#f28e2b", "#d9a400", "#2f6fb2"];
        string heading = language.Pick("重大危险源", "Major hazards");
        var levels = assessment.Hazards.Where(h => h.Result.Level is not null).GroupBy(h => h.Result.Level!.Level).OrderBy(g => g.Key);
        return bare with
        {
            ShowsUnits = false,
            ShowsTargets = false,
            Overlays =
            [
                .. levels.Select(g => new MapOverlay(
                    heading,
                    language.Pick("一二三四"[Math.Clamp(g.Key, 1, 4) - 1] + "级", FormattableString.Invariant($"level {g.Key}")),
                    [.. g.SelectMany(h => h.Group.Units).Select(u => (Geometry)u.Shape.InteriorPoint)],
                    colours[Math.Clamp(g.Key, 1, 4) - 1],
                    1,
                    "#ffffff")),
            ],
        };
    }

    private static ImmutableArray<MapOverlay> Utilities(Park park, ReportLanguage language)
    {
        string[] colours = ["#c8102e", "#e07b39", "#7b3294", "#1b7f3b", "#2f6fb2", "#2f6fb2", "#8a6d00", "#9a4d2e", "#55606a", "#0d6e6e", "#3f8f29", "#3f8f29", "#333333", "#20639b"];
        return
        [
            .. park.Utilities
                .GroupBy(u => u.Kind)
                .OrderBy(g => g.Key)
                .Select(g => new MapOverlay(
                    language.Pick("公用工程与应急设施", "Public works and emergency"),
                    ReportWords.Of(g.Key, language),
                    [.. g.Select(u => u.Shape.Dimension == Dimension.Curve ? u.Shape : u.Shape.InteriorPoint)],
                    colours[(int)g.Key % colours.Length],
                    1,
                    g.All(u => u.Shape.Dimension == Dimension.Curve) ? colours[(int)g.Key % colours.Length] : "#ffffff")),
        ];
    }
}
