using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Substances;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 4: hazardous substances and major hazards.</summary>
internal static class HazardChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        var majors = c.Assessment.Hazards.Where(h => h.Result.IsMajorHazard).ToList();
        yield return c.Chapter("危险有害因素辨识与重大危险源分级", "Hazard identification and grading of major hazards");
        yield return c.Section("危险化学品", "Hazardous substances");
        yield return c.Table("tab-substances", "危险化学品存量", "Holdings of hazardous substances", "hazards[].rows", Holdings(c),
            Words<Holding>("物质", "substance", 2.4, h => c.Pick(h.Substance.NameZh, h.Substance.NameEn)),
            Words<Holding>("CAS 号", "CAS number", 1.2, h => h.Substance.Cas),
            Words<Holding>("危险性", "hazard", 1.4, h => Hazards(c, h.Substance)),
            Figure<Holding>("辨识单元 (个)", "units of identification", 1, h => ReportNumbers.Plain(h.Groups)),
            Figure<Holding>("最大量 (t)", "largest quantity (t)", 1.2, h => ReportNumbers.Plain(h.Mass / 1000, 1)),
            Figure<Holding>("占比最大企业", "main holder", 2.2, h => c.EnterpriseName(h.Main)));
        yield return c.Section("重大危险源", "Major hazards");
        yield return Summary(c, majors);
        if (majors.Count > 0)
        {

            yield return c.Table("tab-hazards", "重大危险源分级", "Grading of major hazards", "hazards[]", majors,
                Words<MajorHazardGroup>("辨识单元", "unit", 1.8, h => h.Group.Id),
                Words<MajorHazardGroup>("企业", "enterprise", 2.4, h => c.EnterpriseName(h.Group.Enterprise)),
                Words<MajorHazardGroup>("主要物质", "main substances", 2, h => string.Join(c.Pick("、", ", "), h.Result.Rows.Take(3).Select(r => c.Pick(r.Substance.NameZh, r.Substance.NameEn)))),
                Figure<MajorHazardGroup>("S", "S", 0.8, h => ReportNumbers.Plain(h.Result.S, 2)),
                Figure<MajorHazardGroup>("α", "α", 0.5, h => ReportNumbers.Plain(h.Result.Alpha, 1)),
                Figure<MajorHazardGroup>("R", "R", 0.8, h => ReportNumbers.Plain(h.Result.R, 1)),
                Words<MajorHazardGroup>("级别", "level", 0.7, h => Level(c, h)),
                Words<MajorHazardGroup>("可信度", "confidence", 0.8, h => c.Word(h.Result.Confidence)));
        }

        yield return c.Text(
            $"其余 {c.Assessment.Hazards.Length - majors.Count} 个辨识单元的 S 小于 1，不构成重大危险源。",
            $"The other {c.Assessment.Hazards.Length - majors.Count} units of identification have S below 1 and are no major hazards.");
        var uncovered = c.Assessment.Hazards.SelectMany(h => h.Result.Uncovered).Select(u => u.Substance).DistinctBy(s => s.Key).ToList();
        if (uncovered.Count > 0)
        {
            string names = string.Join(c.Pick("、", ", "), uncovered.Select(s => c.Pick(s.NameZh, s.NameEn)));
            yield return c.Note($"GB 18218-2018 表 1、表 2 均未涵盖、未计入 S 的物质：{names}。", $"Substances that neither table 1 nor table 2 of GB 18218-2018 covers and that are not in S: {names}.");
        }

        if (majors.Count > 0 && ReportFigures.Sheet(c, "fig-hazards", "major-hazards") is { } sheet)
        {
            yield return sheet;
        }
    }

    /// <summary>A level in words, 一级 … 四级.</summary>
    public static string Level(ReportContext c, MajorHazardGroup hazard)
        => hazard.Result.Level?.Level is { } level ? c.Pick("一二三四"[Math.Clamp(level, 1, 4) - 1] + "级", level.ToString(System.Globalization.CultureInfo.InvariantCulture)) : "–";

    private static ParagraphBlock Summary(ReportContext c, List<MajorHazardGroup> majors)
    {
        if (majors.Count == 0)
        {
            return c.Text($"按 GB 18218-2018 对 {c.Assessment.Hazards.Length} 个辨识单元辨识，无重大危险源。", $"None of the {c.Assessment.Hazards.Length} units of identification is a major hazard by GB 18218-2018.");
        }

        var byLevel = majors.GroupBy(h => h.Result.Level?.Level ?? 0).OrderBy(g => g.Key).ToList();
        string zh = string.Join("、", byLevel.Select(g => $"{"？一二三四"[g.Key]}级 {g.Count()} 个"));
        string en = string.Join(", ", byLevel.Select(g => $"{g.Count()} of level {g.Key}"));
        var top = majors[0];
        return c.Text(
            $"按 GB 18218-2018 对 {c.Assessment.Hazards.Length} 个辨识单元辨识，构成重大危险源 {majors.Count} 个：{zh}。分级指标最大的是{c.EnterpriseName(top.Group.Enterprise)}的 {SafeText.Clean(top.Group.Id)}，R = {ReportNumbers.Plain(top.Result.R, 1)}。见{CrossReference.To("tab-hazards")}和{CrossReference.To("fig-hazards")}。",
            $"Of {c.Assessment.Hazards.Length} units of identification {majors.Count} are major hazards by GB 18218-2018: {en}. The largest grading index is that of {SafeText.Clean(top.Group.Id)}, {c.EnterpriseName(top.Group.Enterprise)}, R = {ReportNumbers.Plain(top.Result.R, 1)}. See {CrossReference.To("tab-hazards")} and {CrossReference.To("fig-hazards")}.");
    }

    private static IEnumerable<Holding> Holdings(ReportContext c)
        => c.Assessment.Hazards
            .SelectMany(h => h.Result.Rows.Select(r => (h.Group.Enterprise, h.Group.Id, r.Substance, r.Mass)))
            .GroupBy(r => r.Substance.Key)
            .Select(g => new Holding(
                g.First().Substance,
                g.Select(r => r.Id).Distinct().Count(),
                g.Sum(r => r.Mass),
                g.GroupBy(r => r.Enterprise).OrderByDescending(e => e.Sum(r => r.Mass)).ThenBy(e => e.Key, StringComparer.Ordinal).First().Key))
            .OrderByDescending(h => h.Mass);

    private static string Hazards(ReportContext c, Substance substance)
    {
        string[] words = [.. new[] { substance.IsToxic ? c.Pick("有毒", "toxic") : "", substance.IsFlammable ? c.Pick("易燃", "flammable") : "" }.Where(w => w.Length > 0)];
        return words.Length == 0 ? string.Join(' ', substance.HazardSymbols) is { Length: > 0 } symbols ? symbols : "–" : string.Join(c.Pick("、", ", "), words);
    }

    private sealed record Holding(Substance Substance, int Groups, double Mass, string Main);
}
