using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Grading;
using ParkRisk.Analysis.Assessments.Register;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Reporting.Documents;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Reporting.Tables;
using ParkRisk.Analysis.Scenarios;
using static ParkRisk.Analysis.Reporting.Tables.ResultTable;

namespace ParkRisk.Analysis.Reporting.Ledger;

/// <summary>The risk database of an assessment as a workbook: one sheet each for hazards, installations, scenarios, targets, findings, contributions, colours, supervision and measures.</summary>
public static class RiskLedger
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="assessment">The result.</param>
    /// <param name="language">Language of titles and words.</param>
    /// <param name="plan">What the measures do; null: they were not tried.</param>
    public static void Write(Stream stream, Assessment assessment, ReportLanguage language, MeasurePlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        static Geometry Same(Geometry shape) => shape;
        (string Chinese, string English, LayerTable Table)[] sheets =
        [
            ("重大危险源", "hazards", ResultTables.Hazards(assessment)),
            ("装置设施", "installations", ResultTables.Units(assessment, Same)),
            ("泄漏场景", "scenarios", Scenarios(assessment)),
            ("防护目标", "targets", ResultTables.Targets(assessment, Same)),
            ("问题", "findings", ResultTables.Findings(assessment, Same)),
            ("风险贡献", "contributions", ResultTables.Contributions(assessment)),
            ("外部安全防护距离", "safety distances", ResultTables.SafetyDistances(assessment, Same)),
            ("四色分级", "four colours", Colours(assessment, language)),
            ("监管排序", "supervision", Ranking(assessment)),
            ("整改台账", "measures", Measures(assessment, language)),
            .. plan is null ? [] : new[] { ("措施效果", "effects", Effects(plan, language)) },
        ];
        LedgerWorkbook.Write(
            stream,
            [.. sheets.Select(s => Sheet(language.Pick(s.Chinese, s.English), s.Table, language))],
            "ParkRisk " + assessment.Provenance.EngineVersion);
    }

    /// <summary>Colours of units, enterprises and zones.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="language">Language of the reason.</param>
    public static LayerTable Colours(Assessment assessment, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Build("four_colour", assessment.Colours, [
            Text<ColouredObject>("kind", c => JsonShape.Word(c.Kind)),
            Text<ColouredObject>("id", c => c.Id),
            Text<ColouredObject>("colour", c => JsonShape.Word(c.Colour)),
            Text<ColouredObject>("measure", c => c.Measure is { } measure ? JsonShape.Word(measure) : null),
            Real<ColouredObject>("value", c => c.Value),
            Text<ColouredObject>("reason", c => c.Reason.In(language == ReportLanguage.Chinese)),
        ]);
    }

    /// <summary>The supervision ranking.</summary>
    /// <param name="assessment">The result.</param>
    public static LayerTable Ranking(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var names = assessment.Park.Enterprises.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        return Build("supervision", assessment.Supervision, [
            Integer<SupervisedEnterprise>("rank", s => s.Rank),
            Text<SupervisedEnterprise>("enterprise", s => s.Enterprise),
            Text<SupervisedEnterprise>("name", s => names.GetValueOrDefault(s.Enterprise)),
            Real<SupervisedEnterprise>("points", s => s.Points),
            Text<SupervisedEnterprise>("class", s => s.Inspection.Class),
            Real<SupervisedEnterprise>("staff_days_per_year", s => s.Inspection.StaffDays),
            .. assessment.Supervision.SelectMany(s => s.Parts).Select(p => p.Rule.Measure).Distinct()
                .Select(measure => Real<SupervisedEnterprise>(measure, s => s.Parts.Where(p => p.Rule.Measure == measure).Select(p => (double?)p.Amount).FirstOrDefault())),
        ]);
    }

    /// <summary>The rectification register.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="language">Language of the words.</param>
    public static LayerTable Measures(Assessment assessment, ReportLanguage language)
        => Build("measures", RectificationRegister.Of(assessment), [
            Text<RegisterEntry>("finding", e => e.FindingId),
            Text<RegisterEntry>("severity", e => e.Finding is { } f ? ReportWords.Of(f.Severity, language) : null),
            Text<RegisterEntry>(language == ReportLanguage.Chinese ? "message_zh" : "message_en", e => e.Finding?.Message.In(language == ReportLanguage.Chinese)),
            Text<RegisterEntry>("state", e => ReportWords.Of(e.State, language)),
            Text<RegisterEntry>("kind", e => e.Kind is { } kind ? ReportWords.Of(kind, language) : null),
            Text<RegisterEntry>("owner", e => e.Measure?.Owner),
            Text<RegisterEntry>("due", e => e.Measure?.Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            Text<RegisterEntry>("status", e => e.Measure is { } m ? ReportWords.Of(m.Status, language) : null),
            Boolean<RegisterEntry>("overdue", e => e.IsOverdue),
            Text<RegisterEntry>("note", e => e.Measure?.Note),
        ]);

    private static LayerTable Effects(MeasurePlan plan, ReportLanguage language) => Build("effects", plan.Effects.Select((e, i) => (Effect: e, Rank: i + 1)), [
        Integer<(MeasureEffect Effect, int Rank)>("rank", e => e.Rank),
        Text<(MeasureEffect Effect, int Rank)>("finding", e => e.Effect.FindingId),
        Text<(MeasureEffect Effect, int Rank)>("kind", e => ReportWords.Of(e.Effect.Remedy.Kind, language)),
        Text<(MeasureEffect Effect, int Rank)>("note", e => e.Effect.Remedy.Text.In(language == ReportLanguage.Chinese)),
        Real<(MeasureEffect Effect, int Rank)>("loss_saved_per_year", e => e.Effect.LossSaved),
        Real<(MeasureEffect Effect, int Rank)>("excess_saved", e => e.Effect.ExcessSaved),
        Integer<(MeasureEffect Effect, int Rank)>("targets_cured", e => e.Effect.TargetsCured),
        Integer<(MeasureEffect Effect, int Rank)>("findings_cured", e => e.Effect.FindingsCured.Length),
        Boolean<(MeasureEffect Effect, int Rank)>("cures_its_finding", e => e.Effect.CuresItsFinding),
    ]);

    private static LayerTable Scenarios(Assessment assessment) => Build("scenarios", assessment.Scenarios, [
        Text<LossOfContainment>("id", s => s.Id),
        Text<LossOfContainment>("unit", s => s.Unit),
        Text<LossOfContainment>("kind", s => JsonShape.Word(s.Kind)),
        Real<LossOfContainment>("hole_mm", s => 1000 * s.HoleDiameter),
        Real<LossOfContainment>("frequency_per_year", s => s.Frequency.PerYear),
        Text<LossOfContainment>("substance", s => s.Substance),
        Text<LossOfContainment>("phase", s => JsonShape.Word(s.Phase)),
        Real<LossOfContainment>("rate_kg_s", s => s.MassRate),
        Real<LossOfContainment>("duration_s", s => s.Duration),
        Real<LossOfContainment>("mass_kg", s => s.Mass),
        Text<LossOfContainment>("model", s => s.ModelChoice),
        Text<LossOfContainment>("frequency_source", s => s.FrequencySource),
    ]);

    private static LedgerSheet Sheet(string name, LayerTable table, ReportLanguage language)
        => new(
            name,
            [.. table.Columns.Select(c => new LedgerColumn(LedgerTitles.Of(c.Name, language), Width(c), c.Name.EndsWith("per_year", StringComparison.Ordinal) && c.Name != "staff_days_per_year"))],
            table.Rows.Select(r => r.Cells));

    private static double Width(LayerColumn column) => column.Name switch
    {
        "message_zh" or "message_en" or "remedy_zh" or "remedy_en" => 60,
        "name" or "reason" or "note" or "model" or "class_reason" or "frequency_source" => 28,
        _ => column.Kind == ColumnKind.Text ? 20 : 13,
    };
}
