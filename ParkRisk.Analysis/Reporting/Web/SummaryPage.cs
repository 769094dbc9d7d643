using System.Text;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Reporting.Documents;
using ParkRisk.Analysis.Reporting.Documents.Chapters;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Reporting.Maps;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Web;

/// <summary>The result on one page that opens offline and can be mailed: key figures, conclusions, map with layers, F–N curve, findings, tables.</summary>
public static class SummaryPage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="reference">Reference data.</param>
    /// <param name="options">Language and captions.</param>
    public static string Draw(Assessment assessment, ReferenceData reference, ResultOptions options)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(options);
        var c = new ReportContext(assessment, reference, options);
        var html = new StringBuilder();
        html.Append(Cards(c));
        Section(html, c, [.. ConclusionChapter.Write(c)]);
        html.Append(Maps(c));
        Section(html, c, [c.Chapter("社会风险", "Societal risk"), .. RiskChapter.Write(c).Where(b => b is FigureBlock { Id: "fig-fn" } or TableBlock { Id: "tab-fn" or "tab-pll" })]);
        Section(html, c, [.. SitingChapter.Write(c).Where(b => b is HeadingBlock { Level: 1 } or TableBlock)], searched: true);
        Section(html, c, [c.Chapter("防护目标", "Protection targets"), .. RiskChapter.Write(c).Where(b => b is TableBlock { Id: "tab-targets" })], searched: true);
        Section(html, c, [.. DistanceChapter.Write(c).Where(b => b is HeadingBlock { Level: 1 } or TableBlock)], searched: true);
        Section(html, c, [.. HazardChapter.Write(c).Where(b => b is HeadingBlock { Level: 1 } or TableBlock { Id: "tab-hazards" })], searched: true);
        Section(html, c, [.. ColourChapter.Write(c).Where(b => b is HeadingBlock { Level: 1 } or TableBlock)]);
        Section(html, c, [.. MeasureChapter.Write(c).Where(b => b is HeadingBlock { Level: 1 } or TableBlock)], searched: true);
        string date = assessment.Provenance.Time.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return HtmlPage.Of(
            c.Language,
            $"{SafeText.Clean(c.Park.Name)} · {c.Pick("整体性安全风险评估摘要", "Overall safety risk assessment, summary")}",
            $"{date} · ParkRisk {assessment.Provenance.EngineVersion} · {c.Pick("输入摘要", "input digest")} {assessment.Provenance.InputDigest[..Math.Min(16, assessment.Provenance.InputDigest.Length)]}",
            html.ToString());
    }

    private static string Cards(ReportContext c)
    {
        var result = c.Assessment;
        int exceeding = result.Targets.Count(t => !t.IsAcceptable);
        int red = result.Findings.Count(f => f.Severity == FindingSeverity.Red);
        (string Value, string Label, bool Bad)[] cards =
        [
            (ReportNumbers.Plain(c.Park.Enterprises.Length), c.Pick("企业", "enterprises"), false),
            (ReportNumbers.Plain(result.Hazards.Count(h => h.Result.IsMajorHazard)), c.Pick("重大危险源", "major hazards"), false),
            (ReportNumbers.Plain(exceeding), c.Pick($"超标防护目标（共 {result.Targets.Length} 个）", $"of {result.Targets.Length} targets above their limit"), exceeding > 0),
            (ReportNumbers.Plain(red), c.Pick($"红色问题（共 {result.Findings.Length} 项）", $"red of {result.Findings.Length} findings"), red > 0),
            (result.SocietalRisk is { } s ? ReportNumbers.Scientific(s.PotentialLossOfLife) : "–", c.Pick("潜在生命损失（人/年）", "potential loss of life per year"), false),
        ];
        return "<div class=\"cards\">" + string.Concat(cards.Select(card => $"<div class=\"card{(card.Bad ? " bad" : "")}\"><b>{HtmlPage.Escape(card.Value)}</b><span>{HtmlPage.Escape(card.Label)}</span></div>")) + "</div>\n";
    }

    private static string Maps(ReportContext c)
    {
        var sheets = MapSheetSet.Of(c.Assessment, c.Language).Where(s => s.Name is "individual-risk" or "four-colour");
        (string Layer, string Zh, string En)[] layers =
        [
            ("risk", "风险等值区", "risk bands"),
            ("lines", "等值线与边界", "contours and boundary"),
            ("overlays", "分级", "grades"),
            ("units", "危险源", "installations"),
            ("targets", "防护目标", "targets"),
            ("labels", "注记", "labels"),
            ("ground", "底图", "ground"),
        ];
        var html = new StringBuilder();
        foreach (var sheet in sheets)
        {
            string svg = RiskMapFigure.Draw(sheet.Map);
            html.Append("<section><h2>").Append(HtmlPage.Escape(sheet.Title)).Append("</h2><div class=\"tools\">");
            foreach (var (layer, zh, en) in layers.Where(l => svg.Contains($"layer-{l.Layer}\"", StringComparison.Ordinal)))
            {
                html.Append("<label><input type=\"checkbox\" checked data-layer=\"").Append(layer).Append("\"> ").Append(HtmlPage.Escape(c.Pick(zh, en))).Append("</label>");
            }

            html.Append("<span class=\"note\">").Append(HtmlPage.Escape(c.Pick("滚轮缩放，拖动平移，双击还原", "wheel zooms, drag moves, double click restores"))).Append("</span></div><div class=\"map\">")
                .Append(HtmlBlocks.Inline(svg, sheet.Name)).Append("</div></section>\n");
        }

        return html.ToString();
    }

    private static void Section(StringBuilder html, ReportContext c, IReadOnlyList<ReportBlock> blocks, bool searched = false)
    {
        var captions = blocks.Select(b => b switch { TableBlock t => (t.Id, t.Caption), FigureBlock f => (f.Id, f.Caption), _ => ("", "") }).Where(b => b.Item1.Length > 0).ToDictionary(b => b.Item1, b => b.Item2);
        html.Append("<section>");
        for (int i = 0; i < blocks.Count; i++)
        {
            html.Append(HtmlBlocks.Of(blocks[i], captions));
            if (i == 0 && searched)
            {
                html.Append("<div class=\"tools\"><input type=\"search\" placeholder=\"").Append(HtmlPage.Escape(c.Pick("筛选…", "filter…"))).Append("\"></div>");
            }
        }

        html.Append("</section>\n");
    }
}
