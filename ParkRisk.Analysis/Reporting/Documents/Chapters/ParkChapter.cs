using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Maps;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 2: the park and what lies around it.</summary>
internal static class ParkChapter
{
    private const double SquareMetresPerHectare = 10_000;

    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        var park = c.Park;
        yield return c.Chapter("园区概况与周边环境", "The park and its surroundings");
        yield return c.Section("园区概况", "The park");
        yield return c.Text(
            $"{SafeText.Clean(park.Name)}为{c.Word(park.Level)}{c.Word(park.Kind)}，边界内面积 {Hectares(park.Boundary?.Area)} hm²，有企业 {park.Enterprises.Length} 家，其中在建或拟建 {Count(park, s => s is OperatingStatus.UnderConstruction or OperatingStatus.Proposed)} 家。平面布置见{CrossReference.To("fig-plan")}，防护目标分布见{CrossReference.To("fig-targets")}。",
            $"{SafeText.Clean(park.Name)} is a park of kind “{c.Word(park.Kind)}”, level “{c.Word(park.Level)}”, with {Hectares(park.Boundary?.Area)} ha inside its boundary and {park.Enterprises.Length} enterprises, {Count(park, s => s is OperatingStatus.UnderConstruction or OperatingStatus.Proposed)} of them proposed or under construction. {CrossReference.To("fig-plan")} is the plan, {CrossReference.To("fig-targets")} shows the protection targets.");
        yield return c.Section("功能分区", "Functional zones");
        if (park.Zones.IsEmpty)
        {
            yield return c.Text("数据集未给出功能分区。", "The dataset gives no functional zones.");
        }
        else
        {
            yield return c.Table("tab-zones", "功能分区", "Functional zones", null, park.Zones,
                Words<Zone>("编号", "id", 1, z => z.Id),
                Words<Zone>("名称", "name", 2, z => z.Name),
                Words<Zone>("功能", "function", 2, z => AreaStyle.Name(z.Function, c.Language)),
                Figure<Zone>("面积 (hm²)", "area (ha)", 1, z => Hectares(z.Shape.Area)));
        }

        yield return c.Section("企业", "Enterprises");
        var units = park.Units.GroupBy(u => u.Enterprise).ToDictionary(g => g.Key, g => g.Sum(u => u.Count));
        yield return c.Table("tab-enterprises", "企业一览", "Enterprises", "park, units", park.Enterprises,
            Words<Enterprise>("编号", "id", 0.8, e => e.Id),
            Words<Enterprise>("名称", "name", 3, e => e.Name),
            Words<Enterprise>("行业代码", "industry", 1, e => e.Industry),
            Words<Enterprise>("状态", "status", 1, e => c.Word(e.Status)),
            Figure<Enterprise>("职工 (人)", "employees", 1, e => ReportNumbers.Plain(e.Employees)),
            Figure<Enterprise>("最大当班 (人)", "largest shift", 1, e => ReportNumbers.Plain(e.MaxShift ?? e.Employees)),
            Figure<Enterprise>("设备 (台)", "items", 0.9, e => ReportNumbers.Plain(units.GetValueOrDefault(e.Id))));
        yield return c.Section("周边防护目标与人口", "Protection targets and people");
        yield return c.Text(
            $"园区内外共有防护目标 {park.Targets.Length} 个，白天 {ReportNumbers.Plain(park.Targets.Sum(t => t.PersonsDay ?? 0))} 人，夜间 {ReportNumbers.Plain(park.Targets.Sum(t => t.PersonsNight ?? 0))} 人；防护目标以外的人口白天 {ReportNumbers.Plain(park.Population.Sum(p => p.PersonsDay))} 人，夜间 {ReportNumbers.Plain(park.Population.Sum(p => p.PersonsNight))} 人。",
            $"There are {park.Targets.Length} protection targets inside and around the park with {ReportNumbers.Plain(park.Targets.Sum(t => t.PersonsDay ?? 0))} people by day and {ReportNumbers.Plain(park.Targets.Sum(t => t.PersonsNight ?? 0))} by night; outside the targets live or work {ReportNumbers.Plain(park.Population.Sum(p => p.PersonsDay))} people by day and {ReportNumbers.Plain(park.Population.Sum(p => p.PersonsNight))} by night.");
        yield return c.Table("tab-target-kinds", "防护目标按类别汇总", "Protection targets by category", "targets", c.Assessment.Targets.GroupBy(t => t.Target.Category).OrderBy(g => g.Key),
            Words<IGrouping<TargetCategory, Siting.TargetVerdict>>("类别", "category", 3, g => c.Word(g.Key)),
            Figure<IGrouping<TargetCategory, Siting.TargetVerdict>>("数量", "number", 1, g => ReportNumbers.Plain(g.Count())),
            Figure<IGrouping<TargetCategory, Siting.TargetVerdict>>("白天 (人)", "people by day", 1.2, g => ReportNumbers.Plain(g.Sum(t => t.Target.PersonsDay ?? 0))),
            Figure<IGrouping<TargetCategory, Siting.TargetVerdict>>("夜间 (人)", "people by night", 1.2, g => ReportNumbers.Plain(g.Sum(t => t.Target.PersonsNight ?? 0))));
        if (!park.Pipelines.IsEmpty)
        {
            yield return c.Section("跨厂管线", "Cross-plant pipelines");
            yield return c.Table("tab-pipelines", "跨厂管线", "Cross-plant pipelines", null, park.Pipelines,
                Words<Pipeline>("编号", "id", 2, p => p.Id),
                Words<Pipeline>("物质", "substance", 2, p => c.Substance(p.Substance)),
                Figure<Pipeline>("内径 (mm)", "bore (mm)", 1, p => ReportNumbers.Plain(1000 * p.Diameter)),
                Figure<Pipeline>("表压 (MPa)", "gauge (MPa)", 1, p => ReportNumbers.Plain(p.GaugePressure / 1e6, 3)),
                Figure<Pipeline>("长度 (m)", "length (m)", 1, p => ReportNumbers.Plain(p.Shape.Length)));
        }

        foreach (var figure in Sheets(c, ("fig-plan", "plan"), ("fig-targets", "targets")))
        {
            yield return figure;
        }
    }

    private static IEnumerable<FigureBlock> Sheets(ReportContext c, params (string Id, string Name)[] sheets)
        => sheets.Select(s => ReportFigures.Sheet(c, s.Id, s.Name)).OfType<FigureBlock>();

    private static string Hectares(double? area) => ReportNumbers.Plain(area / SquareMetresPerHectare, 1);

    private static int Count(Park park, Func<OperatingStatus, bool> include) => park.Enterprises.Count(e => include(e.Status));
}
