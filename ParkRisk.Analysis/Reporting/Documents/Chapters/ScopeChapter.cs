namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 1: purpose, basis, scope, method and period.</summary>
internal static class ScopeChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        var (result, park) = (c.Assessment, c.Park);
        yield return c.Chapter("评估依据与范围", "Basis and scope");
        yield return c.Section("目的与对象", "Purpose and object");
        yield return c.Text(
            $"本报告对{SafeText.Clean(park.Name)}进行整体性安全风险评估，查明园区内部及园区与周边之间的风险，提出消除、降低或管控风险的措施。评估对象为 {park.Enterprises.Length} 家企业、{park.Units.Length} 个装置设施、{park.Pipelines.Length} 条跨厂管线及 {park.Targets.Length} 个防护目标；共构建泄漏场景 {result.Scenarios.Length} 个。",
            $"This report assesses the overall safety risk of {SafeText.Clean(park.Name)}: the risk inside the park and between the park and its surroundings, and the measures that remove, lower or control it. It covers {park.Enterprises.Length} enterprises, {park.Units.Length} installations, {park.Pipelines.Length} cross-plant pipelines and {park.Targets.Length} protection targets; {result.Scenarios.Length} loss-of-containment scenarios were built.");
        yield return c.Section("依据", "Basis");
        foreach (var (document, zh, en) in Documents(c))
        {
            yield return c.Bullet(document + "：" + zh, document + ": " + en);
        }

        yield return c.Note(
            "上述标准的数值未逐条与正式出版文本核对；各数值的来源与可信度见附录。凡决定结论者须以正式文本为准。",
            "The values of these standards were not checked one by one against the official print; source and confidence of each are in the annexes. Whatever decides a verdict must be checked against the official text.");
        yield return c.Section("方法与定义", "Method and definitions");
        yield return c.Bullet(
            "个人风险：某地点一名全年在室外、无防护的人因园区全部危险源死亡的频率（/年）。属于企业的防护目标，按其他企业造成的风险评判。",
            "Individual risk: the frequency (per year) with which a person always outdoors and unprotected at a place is killed by all sources of the park. A target that belongs to an enterprise is judged by the risk that the other enterprises cause.");
        yield return c.Bullet(
            "社会风险：一次事故致 N 人及以上死亡的累积频率 F，以 F–N 曲线与判据线比较；不计入肇事企业自身人员。",
            "Societal risk: the frequency F of accidents that kill N or more people, compared as an F–N curve with the criterion lines; people of the causing enterprise are not counted.");
        yield return c.Bullet(
            "潜在生命损失：全部事故每年死亡人数的期望值（人/年）。",
            "Potential loss of life: expected number of deaths per year from all accidents.");
        yield return c.Section("评估周期", "Period of assessment");
        yield return Period(c);
    }

    private static ParagraphBlock Period(ReportContext c)
    {
        var park = c.Park;
        var today = DateOnly.FromDateTime(c.Assessment.Provenance.Time.Date);
        string next = Iso(today.AddYears(park.ReassessmentYears));
        string zh = $"本次评估日期 {Iso(today)}，评估周期 {park.ReassessmentYears} 年，下次评估应不迟于 {next}。";
        string en = $"This assessment is of {Iso(today)}; the period is {park.ReassessmentYears} years, so that the next is due by {next}.";
        if (park.LastAssessed is { } last)
        {
            var due = last.AddYears(park.ReassessmentYears);
            bool late = today > due;
            zh += $"上次评估日期 {Iso(last)}，按周期应于 {Iso(due)} 前重新评估，{(late ? "本次评估已逾期" : "本次评估未逾期")}。";
            en += $" The last one was of {Iso(last)} and fell due on {Iso(due)}; this one is {(late ? "late" : "in time")}.";
        }

        return c.Text(zh, en);
    }

    private static IEnumerable<(string Document, string Zh, string En)> Documents(ReportContext c)
    {
        yield return ("GB 18218-2018", "危险化学品重大危险源辨识", "identification of major hazard installations of hazardous chemicals");
        yield return ("GB 36894-2018", "危险化学品生产装置和储存设施风险基准", "risk criteria for hazardous-chemical production and storage installations");
        yield return ("GB/T 37243-2019", "危险化学品生产装置和储存设施外部安全防护距离确定方法", "determination of the external safety protection distance");
        yield return ("AQ/T 3046-2013", "化工企业定量风险评价导则", "guideline for quantitative risk assessment of chemical enterprises");
        string[] named = ["GB 18218-2018", "GB 36894-2018", "GB/T 37243-2019", "AQ/T 3046-2013"];
        foreach (var document in c.Assessment.Findings.Select(f => f.Clause).Where(k => !named.Contains(k.Document)).GroupBy(k => k.Document).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string numbers = SafeText.Clean(string.Join(", ", document.Select(k => k.Number).Distinct().Order(StringComparer.Ordinal)));
            yield return (SafeText.Clean(document.Key), "引用条款 " + numbers, "clauses cited: " + numbers);
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
