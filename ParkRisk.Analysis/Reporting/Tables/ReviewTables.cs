using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Review;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Json;
using static ParkRisk.Analysis.Reporting.Tables.ResultTable;

namespace ParkRisk.Analysis.Reporting.Tables;

/// <summary>The layers of a joint review.</summary>
internal static class ReviewTables
{
    public static LayerTable Targets(JointReview review, Func<Geometry, Geometry> toDataset)
        => Build("targets", review.Targets, [
            Text<TargetChange>("id", t => Known(t).Target.Id),
            Text<TargetChange>("name", t => Known(t).Target.Name),
            Text<TargetChange>("class", t => JsonShape.Word(Known(t).Class)),
            Real<TargetChange>("ratio_before", t => t.Before?.Ratio),
            Real<TargetChange>("ratio", t => t.After?.Ratio),
            Real<TargetChange>("ir_before_per_year", t => t.Before?.DecidingRisk),
            Real<TargetChange>("ir_per_year", t => t.After?.DecidingRisk),
            Real<TargetChange>("limit_per_year", t => t.After?.Limit),
            Boolean<TargetChange>("ok_before", t => t.Before?.IsAcceptable),
            Boolean<TargetChange>("ok", t => t.After?.IsAcceptable),
        ], t => toDataset(Known(t).Target.Shape), review.After.Park.DatasetCrs);

    public static LayerTable Findings(JointReview review, Func<Geometry, Geometry> toDataset)
        => Build("findings", review.Findings, [
            Text<FindingChange>("id", f => f.Finding.Id),
            Text<FindingChange>("rule", f => f.Finding.Rule),
            Text<FindingChange>("severity", f => JsonShape.Word(f.Finding.Severity)),
            Text<FindingChange>("fate", f => JsonShape.Word(f.Fate)),
            Text<FindingChange>("weight", f => JsonShape.Word(f.Weight)),
            Real<FindingChange>("measured_before", f => f.MeasuredBefore),
            Real<FindingChange>("measured", f => f.Finding.Measured),
            Real<FindingChange>("limit", f => f.Finding.Limit),
            Text<FindingChange>("unit", f => f.Finding.Unit),
            Text<FindingChange>("department", f => JsonShape.Word(f.Finding.Department)),
            Text<FindingChange>("clause", f => $"{f.Finding.Clause.Document} {f.Finding.Clause.Number}"),
            Text<FindingChange>("message_zh", f => f.Finding.Message.Zh),
            Text<FindingChange>("message_en", f => f.Finding.Message.En),
        ], f => toDataset(f.Finding.Geometry), review.After.Park.DatasetCrs);

    public static LayerTable Project(JointReview review, Func<Geometry, Geometry> toDataset)
        => Build("project_units", review.Proposal.Changes.Units, [
            Text<HazardUnit>("id", u => u.Id),
            Text<HazardUnit>("enterprise", u => u.Enterprise),
            Text<HazardUnit>("name", u => u.Name),
            Text<HazardUnit>("substance", u => u.Substance),
            Real<HazardUnit>("quantity_t", u => u.Quantity / 1000),
        ], u => toDataset(u.Shape), review.After.Park.DatasetCrs);

    private static Siting.TargetVerdict Known(TargetChange change) => (change.After ?? change.Before)!;
}
