using System.Globalization;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Annexes on what the result rests on: provenance, settings, installations, sources with their confidence.</summary>
internal static class InputAnnexes
{
    public static IEnumerable<ReportBlock> Write(ReportContext c) => Provenance(c).Concat(Units(c)).Concat(Sources(c));

    private static IEnumerable<ReportBlock> Provenance(ReportContext c)
    {
        var provenance = c.Assessment.Provenance;
        var settings = c.Park.Settings;
        yield return c.Annex("输入与溯源", "Inputs and provenance");
        yield return c.Text(
            $"本报告的全部数字取自同一次计算的 assessment.json：引擎 ParkRisk {provenance.EngineVersion}，时间 {provenance.Time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}，输入摘要 {Short(provenance.InputDigest)}，参考数据摘要 {Short(provenance.ReferenceDigest)}。",
            $"Every number of this report is from assessment.json of one run: engine ParkRisk {provenance.EngineVersion}, {provenance.Time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}, input digest {Short(provenance.InputDigest)}, reference-data digest {Short(provenance.ReferenceDigest)}.");
        yield return c.Table("tab-files", "输入文件", "Input files", "provenance.files", provenance.InputFiles,
            Words<InputFile>("文件", "file", 2, f => f.Name),
            Words<InputFile>("SHA-256", "SHA-256", 4, f => f.Digest));
        (string Zh, string En, string Value)[] rows =
        [
            ("坐标系（数据集）", "coordinate system (dataset)", c.Park.DatasetCrs),
            ("坐标系（计算）", "coordinate system (working)", c.Park.WorkingCrs),
            ("风险网格 (m)", "risk grid (m)", ReportNumbers.Plain(settings.GridCell, 1)),
            ("判据", "criteria", settings.Criteria),
            ("防护目标新建/在役", "new or in service", settings.TargetStatus ?? c.Pick("按装置自身状态", "by each installation's own status")),
            ("地面粗糙度", "roughness", settings.Roughness == TerrainRoughness.Rural ? c.Pick("乡村", "rural") : c.Pick("城市", "urban")),
            ("劳动密集型人数 (人)", "labour-intensive from (persons)", ReportNumbers.Plain(settings.LabourIntensivePersons)),
            ("泄漏频率集", "leak-frequency set", settings.ScenarioSet),
            ("点火模型", "ignition model", settings.IgnitionModel),
            ("致死热辐射 (kW/m²)", "fatal heat flux (kW/m²)", ReportNumbers.Plain(settings.FatalityFireLimit / 1000, 1)),
            ("随机种子", "seed", settings.Seed.ToString(CultureInfo.InvariantCulture)),
        ];
        yield return c.Table("tab-settings", "计算设置", "Settings", "provenance.settings", rows,
            Words<(string Zh, string En, string Value)>("设置", "setting", 2, r => c.Pick(r.Zh, r.En)),
            Words<(string Zh, string En, string Value)>("取值", "value", 3, r => r.Value));
    }

    private static IEnumerable<ReportBlock> Units(ReportContext c)
    {
        yield return c.Annex("装置设施清单", "Installations");
        yield return c.Table("tab-units", "装置设施", "Installations", null, c.Park.Units,
            Words<HazardUnit>("编号", "id", 1.2, u => u.Id),
            Words<HazardUnit>("名称", "name", 2, u => u.Name),
            Words<HazardUnit>("企业", "enterprise", 2.2, u => c.EnterpriseName(u.Enterprise)),
            Words<HazardUnit>("类型", "kind", 1.1, u => c.Word(u.Kind)),
            Words<HazardUnit>("物质", "substance", 1.3, u => c.Substance(u.Substance)),
            Figure<HazardUnit>("最大量 (t)", "quantity (t)", 0.9, u => ReportNumbers.Plain(u.Quantity / 1000, 2)),
            Figure<HazardUnit>("数量", "items", 0.6, u => ReportNumbers.Plain(u.Count)));
    }

    private static IEnumerable<ReportBlock> Sources(ReportContext c)
    {
        yield return c.Annex("采用的数据来源及可信度", "Sources used and their confidence");
        yield return c.Text("以下为本次计算所用数值的来源。可信度：高＝读自原文或两份独立转录；中＝二手来源或对标准的一般了解；低＝不确定，结论依赖它之前须核对。", "These are the sources of the values used in this run. Confidence high: read in the source or in two independent transcriptions; medium: secondary source or general knowledge of the standard; low: uncertain, to be checked before a verdict rests on it.");
        yield return c.Table("tab-sources", "数据来源", "Sources", null, Used(c).Distinct().OrderBy(s => s.Topic, StringComparer.Ordinal).ThenBy(s => s.Source, StringComparer.Ordinal),
            Words<(string Topic, string Source, Confidence Confidence)>("内容", "topic", 1.5, s => s.Topic),
            Words<(string Topic, string Source, Confidence Confidence)>("来源", "source", 5, s => s.Source),
            Words<(string Topic, string Source, Confidence Confidence)>("可信度", "confidence", 0.8, s => c.Word(s.Confidence)));
    }

    private static IEnumerable<(string Topic, string Source, Confidence Confidence)> Used(ReportContext c)
    {
        var substances = c.Park.Units.Select(u => u.Substance).Concat(c.Park.Pipelines.Select(p => p.Substance)).Distinct()
            .Select(s => c.Reference.Substances.Find(s).Match).OfType<Substances.Substance>().ToList();
        foreach (var substance in substances)
        {
            foreach (var (topic, source) in new[] { (c.Pick("热力学性质", "thermodynamic properties"), substance.ThermodynamicSource), (c.Pick("燃烧性质", "flammability"), substance.FlammabilitySource) })
            {
                if (source is not null)
                {
                    yield return (topic, source.Source, source.Confidence);
                }
            }
        }

        foreach (string frequency in c.Assessment.Scenarios.Select(s => s.FrequencySource).Distinct())
        {
            yield return (c.Pick("泄漏频率", "leak frequencies"), frequency, Confidence.Medium);
        }

        foreach (var point in c.Reference.SocietalRisk.Points.Where(p => p.Criteria == c.Park.Settings.Criteria))
        {
            yield return (c.Pick("社会风险判据", "criteria of societal risk"), point.Provenance.Source, point.Provenance.Confidence);
        }
    }

    private static string Short(string digest) => digest.Length > 16 ? digest[..16] : digest;
}
