using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Siting;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 7: external safety protection distances.</summary>
internal static class DistanceChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        var distances = c.Assessment.SafetyDistances;
        yield return c.Chapter("外部安全防护距离", "External safety protection distances");
        if (distances.IsEmpty)
        {
            yield return c.Text("园区内没有需要确定外部安全防护距离的企业。", "No enterprise of the park needs an external safety protection distance.");
            yield break;
        }

        var enterprises = distances.Where(d => d.Enterprise is not null).ToList();
        string methods = string.Join(c.Pick("；", "; "), enterprises.DistinctBy(d => d.Enterprise).GroupBy(d => d.Method).OrderBy(g => g.Key).Select(g => c.Pick($"{c.Word(g.Key)} {g.Count()} 家", $"{c.Word(g.Key)}: {g.Count()} enterprises")));
        yield return c.Text(
            $"按 GB/T 37243-2019 选择方法：{methods}。各企业外部安全防护距离为自企业边界向外的最大值，见{CrossReference.To("tab-distances")}；标准规定执行设计标准距离的企业，表中距离为个人风险等值线，仅供对照。",
            $"Methods by GB/T 37243-2019: {methods}. {CrossReference.To("tab-distances")} gives, for every enterprise, the largest distance outwards from its boundary; where the standard prescribes the distances of design standards, the table shows the individual-risk contour for comparison.");

        var classes = enterprises.Select(d => d.Class).Distinct().Order().ToList();
        ReportField<IGrouping<string, SafetyDistance>>[] fields =
        [
            Words<IGrouping<string, SafetyDistance>>("企业", "enterprise", 2.6, g => c.EnterpriseName(g.Key)),
            Words<IGrouping<string, SafetyDistance>>("方法", "method", 1.4, g => c.Word(g.First().Method)),
            .. classes.Select(k => Figure<IGrouping<string, SafetyDistance>>(
                TargetClassNames.Of(k).Zh + " (m)", TargetClassNames.Of(k).En + " (m)", 1.2, g => g.FirstOrDefault(d => d.Class == k) is { } distance ? ReportNumbers.Plain(distance.Largest) : "–")),
            Words<IGrouping<string, SafetyDistance>>("控制装置", "controlling unit", 2, g => g.MaxBy(d => d.Largest)!.ControllingUnit is { } unit ? c.Subject(unit.Contains('/', StringComparison.Ordinal) ? unit : "units/" + unit) : null),
        ];
        yield return c.Table("tab-distances", "企业外部安全防护距离（自企业边界向外的最大值）", "External safety protection distances (largest, from the enterprise's boundary)", "safety_distances[]", enterprises.GroupBy(d => d.Enterprise!), fields);
        if (ReportFigures.Sheet(c, "fig-distances", "external-distance") is { } sheet)
        {
            yield return sheet;
        }

        var park = distances.Where(d => d.Enterprise is null).ToList();
        if (park.Count > 0)
        {
            yield return c.Section("园区整体", "The park as a whole");
            ReportField<int>[] columns =
            [
                Words<int>("方向", "direction", 1, k => CompassName.Of(360.0 / BoundaryDistances.Directions * k, c.Language)),
                .. park.Select(d => Figure<int>(TargetClassNames.Of(d.Class).Zh + " (m)", TargetClassNames.Of(d.Class).En + " (m)", 1.4, k => ReportNumbers.Plain(d.ByDirection[k]))),
            ];
            yield return c.Table("tab-park-distances", "园区外部安全防护距离（自园区边界，按方向）", "Distances of the park from its boundary, by direction", "safety_distances[].by_direction_m", Enumerable.Range(0, BoundaryDistances.Directions), columns);
        }
    }
}
