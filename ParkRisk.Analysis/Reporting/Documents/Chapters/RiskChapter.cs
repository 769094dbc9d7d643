using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 6: individual and societal risk.</summary>
internal static class RiskChapter
{
    private const int MostSources = 20;
    private static readonly double[] Marks = [1, 3, 10, 30, 100, 300, 1000];

    public static IEnumerable<ReportBlock> Write(ReportContext c)
        => Individual(c).Concat(Societal(c));

    private static IEnumerable<ReportBlock> Individual(ReportContext c)
    {
        var (map, targets) = (c.Assessment.IndividualRisk, c.Assessment.Targets);
        var exceeding = targets.Where(t => !t.IsAcceptable).ToList();
        yield return c.Chapter("个人风险与社会风险", "Individual and societal risk");
        yield return c.Section("个人风险", "Individual risk");
        yield return c.Text(
            $"风险网格 {map.Field.Frame.Columns}×{map.Field.Frame.Rows}，格距 {ReportNumbers.Plain(map.Field.Frame.CellSize, 1)} m，最大个人风险 {ReportNumbers.Scientific(map.Field.Values.Max())}/年。等值线见{CrossReference.To("fig-risk")}，各水平面积见{CrossReference.To("tab-contours")}。",
            $"The grid has {map.Field.Frame.Columns} by {map.Field.Frame.Rows} cells of {ReportNumbers.Plain(map.Field.Frame.CellSize, 1)} m; the largest individual risk is {ReportNumbers.Scientific(map.Field.Values.Max())} per year. {CrossReference.To("fig-risk")} shows the contours and {CrossReference.To("tab-contours")} their areas.");

        yield return c.Table("tab-contours", "个人风险等值线包围面积", "Areas inside the individual-risk contours", "individual_risk.contours[]", map.Contours,
            Figure<RiskContour>("个人风险 (/年)", "individual risk (per year)", 1, k => ReportNumbers.Scientific(k.Level)),
            Figure<RiskContour>("面积 (hm²)", "area (ha)", 1, k => ReportNumbers.Plain(k.Area.Area / 10_000, 1)));
        yield return exceeding.Count == 0
            ? c.Text($"{targets.Length} 个防护目标的个人风险均满足基准。", $"All {targets.Length} protection targets keep their limit.")
            : c.Text(
                $"{targets.Length} 个防护目标中 {exceeding.Count} 个超过个人风险基准，比值最大的是{SafeText.Clean(exceeding.MaxBy(t => t.Ratio)!.Target.Name)}，为基准的 {ReportNumbers.Plain(exceeding.Max(t => t.Ratio), 1)} 倍。见{CrossReference.To("tab-targets")}。",
                $"{exceeding.Count} of {targets.Length} protection targets exceed their limit of individual risk, most of all {SafeText.Clean(exceeding.MaxBy(t => t.Ratio)!.Target.Name)} with {ReportNumbers.Plain(exceeding.Max(t => t.Ratio), 1)} times the limit. See {CrossReference.To("tab-targets")}.");
        yield return c.Table("tab-targets", "防护目标个人风险", "Individual risk at the protection targets", "targets[]", targets.OrderByDescending(t => t.Ratio),
            Words<TargetVerdict>("编号", "id", 1, t => t.Target.Id),
            Words<TargetVerdict>("名称", "name", 2.2, t => t.Target.Name),
            Words<TargetVerdict>("类别", "class", 1.6, t => TargetClassNames.Of(t.Class).In(c.IsChinese)),
            Figure<TargetVerdict>("个人风险 (/年)", "risk (per year)", 1.1, t => ReportNumbers.Scientific(t.DecidingRisk)),
            Figure<TargetVerdict>("基准 (/年)", "limit (per year)", 1.1, t => ReportNumbers.Scientific(t.Limit)),
            Figure<TargetVerdict>("比值", "ratio", 0.8, t => ReportNumbers.Plain(t.Ratio, 2)),
            Coloured<TargetVerdict>("结论", "verdict", 0.9, t => t.IsAcceptable ? c.Pick("满足", "kept") : c.Pick("超过", "exceeded"), t => t.IsAcceptable ? null : SeverityColours.Of(FindingSeverity.Red)),
            Words<TargetVerdict>("首要危险源", "largest source", 2, t => c.Contributors(t.DecidingContributors, 1)));
        if (ReportFigures.Sheet(c, "fig-risk", "individual-risk") is { } sheet)
        {
            yield return sheet;
        }
    }

    private static IEnumerable<ReportBlock> Societal(ReportContext c)
    {
        yield return c.Section("社会风险", "Societal risk");
        if (c.Assessment.SocietalRisk is not { } societal)
        {
            yield return c.Text("数据集中没有人口，未计算社会风险。", "The dataset has no people: societal risk was not computed.");
            yield break;
        }

        string verdict = societal.Verdict is { } zone ? c.Word(zone) : c.Pick("无判据", "not judged, for want of criterion lines");
        yield return c.Text(
            $"潜在生命损失为 {ReportNumbers.Scientific(societal.PotentialLossOfLife)} 人/年，F–N 曲线位于{verdict}（{SafeText.Clean(c.Park.Settings.Criteria)}）。见{CrossReference.To("fig-fn")}与{CrossReference.To("tab-fn")}。",
            $"The potential loss of life is {ReportNumbers.Scientific(societal.PotentialLossOfLife)} persons per year; the F–N curve lies in the {verdict} ({SafeText.Clean(c.Park.Settings.Criteria)}). See {CrossReference.To("fig-fn")} and {CrossReference.To("tab-fn")}.");
        if (!societal.Curve.IsEmpty)
        {
            yield return new FigureBlock("fig-fn", c.Pick("社会风险 F–N 曲线", "F–N curve"), ReportFigures.FnCurve(c));
        }

        var criteria = c.Reference.SocietalRisk;
        string set = c.Park.Settings.Criteria;
        string Line(Criteria.SocietalRiskLine line, double n) => criteria.Frequency(set, line, n) is { } f ? ReportNumbers.Scientific(f) : "–";
        yield return c.Table("tab-fn", "F–N 曲线取值与判据", "The F–N curve and its criterion lines", "societal_risk.fn", Marks,
            Figure<double>("N (人)", "N", 1, n => ReportNumbers.Plain(n)),
            Figure<double>("F(N) (/年)", "F(N) (per year)", 1.2, n => ReportNumbers.Scientific(At(societal.Curve, n))),
            Figure<double>("不可接受线 (/年)", "upper line (per year)", 1.2, n => Line(Criteria.SocietalRiskLine.Upper, n)),
            Figure<double>("可接受线 (/年)", "lower line (per year)", 1.2, n => Line(Criteria.SocietalRiskLine.Lower, n)));
        yield return c.Table("tab-pll", "潜在生命损失的主要来源", "Main sources of the potential loss of life", "societal_risk", societal.LossBySource.Take(MostSources),
            Words<Contributor>("危险源", "source", 3, s => c.Subject(s.Subject)),
            Words<Contributor>("企业", "enterprise", 3, s => c.EnterpriseOfSubject(s.Subject)),
            Figure<Contributor>("人/年", "persons per year", 1.2, s => ReportNumbers.Scientific(s.Value)),
            Figure<Contributor>("占比", "share", 1, s => ReportNumbers.Percent(s.Share)));
    }

    private static double At(IEnumerable<FnPoint> curve, double n) => curve.Where(p => p.Fatalities >= n).Select(p => p.Frequency).DefaultIfEmpty(0).Max();
}
