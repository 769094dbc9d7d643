using ParkRisk.Analysis.Assessments.Grading;
using ParkRisk.Analysis.Siting;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 11: grading in four colours and the supervision ranking.</summary>
internal static class ColourChapter
{
    private const int MostRanked = 44;

    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        var settings = c.Park.Settings;
        bool green = settings.LowestRiskColour == "green";
        string Colour(FindingSeverity severity) => severity == FindingSeverity.Blue && green ? c.Pick("绿", "green") : c.Word(severity);
        yield return c.Chapter("四色分级与重点监管", "Four-colour grading and supervision");
        yield return c.Section("四色分级", "Four colours");
        string bands = string.Join(c.Pick("、", ", "), settings.RiskColours.Select((level, i) => $"{Colour((FindingSeverity)Math.Min(i, 3))} ≥ {ReportNumbers.Scientific(level)}"));
        yield return c.Text(
            $"风险按红（重大）、橙（较大）、黄（一般）、{Colour(FindingSeverity.Blue)}（低）四级分色，见{CrossReference.To("fig-colours")}。风险网格与功能分区按个人风险（/年）分级：{bands}，其余为{Colour(FindingSeverity.Blue)}。企业与装置按{CrossReference.To("tab-bands")}的界限分级，多项指标取最高等级。",
            $"Risk is graded in red (major), orange (considerable), yellow (general) and {Colour(FindingSeverity.Blue)} (low), see {CrossReference.To("fig-colours")}. Cells of the risk grid and functional zones are graded by individual risk per year: {bands}, {Colour(FindingSeverity.Blue)} below. Enterprises and installations are graded by the bands of {CrossReference.To("tab-bands")}; the worst measure decides.");
        yield return c.Table("tab-colours", "四色分级汇总", "Objects and findings by colour", "four_colour[], findings[].severity", Enum.GetValues<FindingSeverity>(),
            Coloured<FindingSeverity>("等级", "grade", 1, Colour, s => s == FindingSeverity.Blue && green ? "#c5e3c7" : SeverityColours.Of(s)),
            Figure<FindingSeverity>("装置设施", "installations", 1, s => Count(c, ColouredKind.Unit, s)),
            Figure<FindingSeverity>("企业", "enterprises", 1, s => Count(c, ColouredKind.Enterprise, s)),
            Figure<FindingSeverity>("功能分区", "zones", 1, s => Count(c, ColouredKind.Zone, s)),
            Figure<FindingSeverity>("问题", "findings", 1, s => ReportNumbers.Plain(c.Assessment.Findings.Count(f => f.Severity == s))));
        yield return c.Table("tab-bands", "分级界限", "Bands", null, c.Reference.Colours.Rows,
            Words<ColourBand>("对象", "object", 1, b => c.Word(b.Kind)),
            Words<ColourBand>("指标", "measure", 1.6, b => c.Word(b.Measure)),
            Coloured<ColourBand>("等级", "grade", 0.7, b => c.Word(b.Colour), b => SeverityColours.Of(b.Colour)),
            Words<ColourBand>("界限", "band", 3, b => b.Text.In(c.IsChinese)),
            Words<ColourBand>("可信度", "confidence", 0.8, b => c.Word(b.Provenance.Confidence)));
        yield return c.Table("tab-coloured", "企业的颜色与理由", "Colours of the enterprises and why", "four_colour[]", c.Assessment.Colours.Where(k => k.Kind == ColouredKind.Enterprise).OrderBy(k => k.Colour),
            Words<ColouredObject>("企业", "enterprise", 3, k => c.EnterpriseName(k.Id)),
            Coloured<ColouredObject>("等级", "grade", 0.7, k => Colour(k.Colour), k => k.Colour == FindingSeverity.Blue && green ? "#c5e3c7" : SeverityColours.Of(k.Colour)),
            Words<ColouredObject>("理由", "reason", 3, k => k.Reason.In(c.IsChinese)),
            Figure<ColouredObject>("指标值", "value", 1, k => k.Measure is null ? "–" : SitingChapter.Value(k.Value)));
        if (ReportFigures.Sheet(c, "fig-colours", "four-colour") is { } sheet)
        {
            yield return sheet;
        }

        foreach (var block in Supervision(c))
        {
            yield return block;
        }
    }

    private static IEnumerable<ReportBlock> Supervision(ReportContext c)
    {
        var ranked = c.Assessment.Supervision;
        yield return c.Section("重点监管对象", "Objects of supervision");
        if (ranked.IsEmpty)
        {
            yield return c.Text("没有可排序的企业。", "There is no enterprise to rank.");
            yield break;
        }

        double days = ranked.Sum(s => s.Inspection.StaffDays);
        string classes = string.Join(c.Pick("、", ", "), ranked.GroupBy(s => s.Inspection.Class).Select(g => c.Pick($"{g.First().Inspection.Text.Zh} {g.Count()} 家", $"{g.First().Inspection.Text.En}: {g.Count()}")));
        yield return c.Text(
            $"按危险源、潜在生命损失占比、超标防护目标、问题和人员计算各企业的监管负荷（权重见参考数据 supervision/load.csv），按检查规则“{ranked[0].Inspection.Rule}”需检查 {ReportNumbers.Plain(days)} 人日/年：{classes}。",
            $"The load of every enterprise is computed from hazards, share of the potential loss of life, targets above their limit, findings and people (weights in the reference table supervision/load.csv); by the inspection rule “{ranked[0].Inspection.Rule}” it takes {ReportNumbers.Plain(days)} staff-days per year: {classes}.");
        yield return c.Table("tab-supervision", "监管排序", "Supervision ranking", "supervision[]", ranked.Take(MostRanked),
            Figure<SupervisedEnterprise>("名次", "rank", 0.6, s => ReportNumbers.Plain(s.Rank)),
            Words<SupervisedEnterprise>("企业", "enterprise", 2.6, s => c.EnterpriseName(s.Enterprise)),
            Figure<SupervisedEnterprise>("负荷分", "points", 0.8, s => ReportNumbers.Plain(s.Points, 1)),
            Words<SupervisedEnterprise>("主要理由", "main reasons", 4, s => Reasons(c, s)),
            Words<SupervisedEnterprise>("监管类别", "class", 1.6, s => s.Inspection.Text.In(c.IsChinese)),
            Figure<SupervisedEnterprise>("人日/年", "staff-days per year", 0.8, s => ReportNumbers.Plain(s.Inspection.StaffDays, 1)));
    }

    private static string Reasons(ReportContext c, SupervisedEnterprise enterprise)
        => string.Join(c.Pick("；", "; "), enterprise.Parts.Take(3).Select(p => $"{p.Rule.Text.In(c.IsChinese)} × {ReportNumbers.Plain(p.Amount, 2)}"));

    private static string Count(ReportContext c, ColouredKind kind, FindingSeverity severity)
        => ReportNumbers.Plain(c.Assessment.Colours.Count(k => k.Kind == kind && k.Colour == severity));
}
