using ParkRisk.Analysis.Parks;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 10: public works and emergency facilities.</summary>
internal static class EmergencyChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        var utilities = c.Park.Utilities;
        yield return c.Chapter("公用工程与应急救援", "Public works and emergency");
        if (utilities.IsEmpty)
        {
            yield return c.Text("数据集未给出公用工程与应急设施，本章无法评判；列为资料缺口。", "The dataset gives no public works or emergency facilities: this chapter cannot judge them, which is a gap in the data.");
            yield break;
        }

        int Number(UtilityKind kind) => utilities.Count(u => u.Kind == kind);
        yield return c.Text(
            $"园区有消防站 {Number(UtilityKind.FireStation)} 座、微型消防站 {Number(UtilityKind.MiniFireStation)} 座、应急救援队 {Number(UtilityKind.EmergencyTeam)} 支、事故应急池 {Number(UtilityKind.EmergencyPool)} 座、避难场所与集合点 {Number(UtilityKind.Shelter) + Number(UtilityKind.MusterPoint)} 处。见{CrossReference.To("tab-utilities")}。",
            $"The park has {Number(UtilityKind.FireStation)} fire stations, {Number(UtilityKind.MiniFireStation)} mini fire stations, {Number(UtilityKind.EmergencyTeam)} rescue teams, {Number(UtilityKind.EmergencyPool)} emergency containment pools and {Number(UtilityKind.Shelter) + Number(UtilityKind.MusterPoint)} shelters and muster points. See {CrossReference.To("tab-utilities")}.");
        if (c.Assessment.Hazards.Any(h => h.Result.IsMajorHazard) && Number(UtilityKind.EmergencyTeam) == 0)
        {
            yield return c.Bullet(
                "园区有重大危险源，数据集中没有专业应急救援队：应建立或与相邻园区共建（产业园区安全监管指导意见 四(四)）。",
                "The park has major hazards and the dataset no rescue team: one has to be set up, alone or shared with neighbouring parks (guidance on safety supervision of industrial parks, 4(4)).");
        }

        yield return c.Table("tab-utilities", "公用工程与应急设施", "Public works and emergency facilities", null, utilities.GroupBy(u => u.Kind).OrderBy(g => g.Key),
            Words<IGrouping<UtilityKind, UtilityFacility>>("类型", "kind", 1.6, g => c.Word(g.Key)),
            Figure<IGrouping<UtilityKind, UtilityFacility>>("数量", "number", 0.7, g => ReportNumbers.Plain(g.Count())),
            Figure<IGrouping<UtilityKind, UtilityFacility>>("能力合计", "capacity", 1, g => g.Any(u => u.Capacity.HasValue) ? ReportNumbers.Plain(g.Sum(u => u.Capacity ?? 0), 1) : "–"),
            Figure<IGrouping<UtilityKind, UtilityFacility>>("人员", "crew", 0.8, g => g.Any(u => u.Crew.HasValue) ? ReportNumbers.Plain(g.Sum(u => u.Crew ?? 0)) : "–"),
            Words<IGrouping<UtilityKind, UtilityFacility>>("设施", "facilities", 4, g => Names(g, c)));
        yield return c.Note("能力的单位随类型而定：水池 m³、变电站 kVA、供热 t/h、避难场所 人。", "Capacity is in the unit of its kind: basins m³, substations kVA, steam t/h, shelters persons.");
    }

    private static string Names(IEnumerable<UtilityFacility> facilities, ReportContext c)
    {
        const int Most = 4;
        var names = facilities.Select(u => string.IsNullOrWhiteSpace(u.Name) ? u.Id : u.Name).ToList();
        return string.Join(c.Pick("、", ", "), names.Take(Most)) + (names.Count > Most ? c.Pick("等", " and others") : "");
    }
}
