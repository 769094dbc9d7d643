using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Grading;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Siting;
using static ParkRisk.Analysis.Reporting.Tables.ResultTable;

namespace ParkRisk.Analysis.Reporting.Tables;

/// <summary>The tables of a result: each is a file <c>NAME.csv</c>, those with geometry also a layer of <c>results.gpkg</c>.</summary>
public static class ResultTables
{
    private static readonly string[] CompassNames = ["n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"];

    /// <summary>Protection targets with risk, limit, ratio and class.</summary>
    public static LayerTable Targets(Assessment assessment, Func<Geometry, Geometry> toDataset)
        => Build("targets", assessment.Targets, [
            Text<TargetVerdict>("id", t => t.Target.Id),
            Text<TargetVerdict>("name", t => t.Target.Name),
            Text<TargetVerdict>("category", t => JsonShape.Word(t.Target.Category)),
            Text<TargetVerdict>("class", t => JsonShape.Word(t.Class)),
            Real<TargetVerdict>("ir_per_year", t => t.DecidingRisk),
            Real<TargetVerdict>("limit_per_year", t => t.Limit),
            Real<TargetVerdict>("ratio", t => t.Ratio),
            Boolean<TargetVerdict>("ok", t => t.IsAcceptable),
            Text<TargetVerdict>("deciding", t => JsonShape.Word(t.Deciding)),
            Real<TargetVerdict>("ir_cumulated_per_year", t => t.Risk),
            Real<TargetVerdict>("ir_with_own_per_year", t => t.RiskWithOwn),
            Real<TargetVerdict>("ir_mean_per_year", t => t.MeanRisk),
            Real<TargetVerdict>("ir_new_per_year", t => t.NewRisk),
            Text<TargetVerdict>("top_contributor", t => t.DecidingContributors.FirstOrDefault()?.Subject),
            Real<TargetVerdict>("top_share", t => t.DecidingContributors.FirstOrDefault()?.Share),
            Text<TargetVerdict>("class_reason", t => t.ClassReason),
            Text<TargetVerdict>("class_confidence", t => t.ClassConfidence),
        ], t => toDataset(t.Target.Shape), assessment.Park.DatasetCrs);

    /// <summary>Findings.</summary>
    public static LayerTable Findings(Assessment assessment, Func<Geometry, Geometry> toDataset)
        => Build("findings", assessment.Findings, [
            Text<Finding>("id", f => f.Id),
            Text<Finding>("rule", f => f.Rule),
            Text<Finding>("severity", f => JsonShape.Word(f.Severity)),
            Text<Finding>("subjects", f => string.Join(' ', f.Subjects)),
            Real<Finding>("measured", f => f.Measured),
            Real<Finding>("limit", f => f.Limit),
            Text<Finding>("unit", f => f.Unit),
            Text<Finding>("clause", f => $"{f.Clause.Document} {f.Clause.Number}"),
            Text<Finding>("message_zh", f => f.Message.Zh),
            Text<Finding>("message_en", f => f.Message.En),
            Text<Finding>("contributors", f => string.Join(' ', f.Contributors.Take(5).Select(c => c.Subject))),
            Text<Finding>("department", f => JsonShape.Word(f.Department)),
            Text<Finding>("remedy", f => f.Remedies.FirstOrDefault() is { } remedy ? JsonShape.Word(remedy.Kind) : null),
            Text<Finding>("remedy_zh", f => f.Remedies.FirstOrDefault()?.Text.Zh),
            Text<Finding>("remedy_en", f => f.Remedies.FirstOrDefault()?.Text.En),
        ], f => toDataset(f.Geometry), assessment.Park.DatasetCrs);

    /// <summary>Hazard groups with S, R and level.</summary>
    public static LayerTable Hazards(Assessment assessment)
        => Hazards(assessment.Hazards);

    /// <summary>Hazard groups with S, R and level.</summary>
    public static LayerTable Hazards(ImmutableArray<MajorHazardGroup> hazards)
        => Build("hazards", hazards, [
            Text<MajorHazardGroup>("id", h => h.Group.Id),
            Text<MajorHazardGroup>("enterprise", h => h.Group.Enterprise),
            Text<MajorHazardGroup>("units", h => string.Join(' ', h.Group.Units.Select(u => u.Id))),
            Text<MajorHazardGroup>("substances", h => string.Join(' ', h.Result.Rows.Select(r => r.Substance.NameZh))),
            Real<MajorHazardGroup>("s", h => h.Result.S),
            Boolean<MajorHazardGroup>("is_major_hazard", h => h.Result.IsMajorHazard),
            Integer<MajorHazardGroup>("exposed_persons", h => h.Result.ExposedPersons),
            Real<MajorHazardGroup>("alpha", h => h.Result.Alpha),
            Real<MajorHazardGroup>("r", h => h.Result.R),
            Integer<MajorHazardGroup>("level", h => h.Result.Level?.Level),
            Text<MajorHazardGroup>("confidence", h => JsonShape.Word(h.Result.Confidence)),
        ]);

    /// <summary>Contributions of units to the risk at every target.</summary>
    public static LayerTable Contributions(Assessment assessment)
        => Build("contributions", assessment.Targets.SelectMany(t => t.Contributors.Select((c, rank) => (Target: t, Source: c, Rank: rank + 1))), [
            Text<(TargetVerdict Target, Contributor Source, int Rank)>("target", r => r.Target.Target.Id),
            Integer<(TargetVerdict Target, Contributor Source, int Rank)>("rank", r => r.Rank),
            Text<(TargetVerdict Target, Contributor Source, int Rank)>("source", r => r.Source.Subject),
            Real<(TargetVerdict Target, Contributor Source, int Rank)>("ir_per_year", r => r.Source.Value),
            Real<(TargetVerdict Target, Contributor Source, int Rank)>("share", r => r.Source.Share),
        ]);

    /// <summary>The F–N curve beside the lines of the criteria.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="criteria">Lines.</param>
    public static LayerTable FnCurve(Assessment assessment, SocietalRiskCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        string set = assessment.Park.Settings.Criteria;
        return Build("fn", assessment.SocietalRisk?.Curve ?? [], [
            Real<FnPoint>("n", p => p.Fatalities),
            Real<FnPoint>("f_per_year", p => p.Frequency),
            Real<FnPoint>("upper_limit_per_year", p => criteria.Frequency(set, SocietalRiskLine.Upper, p.Fatalities)),
            Real<FnPoint>("lower_limit_per_year", p => criteria.Frequency(set, SocietalRiskLine.Lower, p.Fatalities)),
        ]);
    }

    /// <summary>The F–N curves of the enterprises, each by itself.</summary>
    /// <param name="assessment">The result.</param>
    public static LayerTable FnByEnterprise(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var points = (assessment.SocietalRisk?.ByEnterprise ?? []).SelectMany(e => e.Curve.Select(p => (e.Owner, Point: p)));
        return Build("fn_by_enterprise", points, [
            Text<(string Owner, FnPoint Point)>("enterprise", r => r.Owner),
            Real<(string Owner, FnPoint Point)>("n", r => r.Point.Fatalities),
            Real<(string Owner, FnPoint Point)>("f_per_year", r => r.Point.Frequency),
        ]);
    }

    /// <summary>The map of the potential loss of life.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static LayerTable LossDensity(Assessment assessment, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(toDataset);
        const double squareKilometre = 1e6;
        return Build("pll_density", assessment.SocietalRisk?.Density ?? [], [
            Real<LossCell>("pll_per_year", c => c.Loss),
            Real<LossCell>("pll_per_year_km2", c => c.Density * squareKilometre),
        ], c => toDataset(GeometryFactory.Default.ToGeometry(new Envelope(c.West, c.West + c.Size, c.South, c.South + c.Size))), assessment.Park.DatasetCrs);
    }

    /// <summary>How far every scenario reaches in every weather, by threshold.</summary>
    public static LayerTable Consequences(Assessment assessment)
    {
        var scenarios = assessment.Scenarios.ToDictionary(s => s.Id);
        var rows = assessment.Outcomes.SelectMany(o => o.Distances.Select(d => (Outcome: o, Distance: d)));
        return Build("consequences", rows, [
            Text<(Outcome Outcome, EffectDistance Distance)>("unit", r => scenarios[r.Outcome.Scenario].Unit),
            Text<(Outcome Outcome, EffectDistance Distance)>("scenario", r => r.Outcome.Scenario),
            Text<(Outcome Outcome, EffectDistance Distance)>("outcome", r => JsonShape.Word(r.Outcome.Kind)),
            Text<(Outcome Outcome, EffectDistance Distance)>("weather", r => Weather(assessment, r.Outcome)),
            Text<(Outcome Outcome, EffectDistance Distance)>("threshold", r => r.Distance.Threshold),
            Real<(Outcome Outcome, EffectDistance Distance)>("distance_m", r => r.Distance.Distance),
            Text<(Outcome Outcome, EffectDistance Distance)>("model", r => r.Outcome.Model),
        ]);
    }

    /// <summary>Individual-risk contours.</summary>
    public static LayerTable Contours(Assessment assessment, Func<Geometry, Geometry> toDataset)
        => Build("ir_contours", assessment.IndividualRisk.Contours.Where(c => !c.Area.IsEmpty), [
            Real<RiskContour>("level_per_year", c => c.Level),
            Real<RiskContour>("area_m2", c => c.Area.Area),
        ], c => toDataset(c.Area), assessment.Park.DatasetCrs);

    /// <summary>External safety protection distances.</summary>
    public static LayerTable SafetyDistances(Assessment assessment, Func<Geometry, Geometry> toDataset)
        => Build("external_safety_distance", assessment.SafetyDistances.Where(d => !d.Area.IsEmpty), [
            Text<SafetyDistance>("enterprise", d => d.Enterprise),
            Text<SafetyDistance>("class", d => JsonShape.Word(d.Class)),
            Text<SafetyDistance>("method", d => JsonShape.Word(d.Method)),
            Real<SafetyDistance>("level_per_year", d => d.Level),
            Real<SafetyDistance>("largest_m", d => d.Largest),
            Text<SafetyDistance>("controlling_unit", d => d.ControllingUnit),
            .. Directions(),
        ], d => toDataset(d.Area), assessment.Park.DatasetCrs);

    /// <summary>Units with the totals of their scenarios.</summary>
    public static LayerTable Units(Assessment assessment, Func<Geometry, Geometry> toDataset)
    {
        var frequencies = assessment.Scenarios.GroupBy(s => s.Unit).ToDictionary(g => g.Key, g => g.Sum(s => s.Frequency.PerYear));
        return Build("units", assessment.Park.Units, [
            Text<HazardUnit>("id", u => u.Id),
            Text<HazardUnit>("enterprise", u => u.Enterprise),
            Text<HazardUnit>("name", u => u.Name),
            Text<HazardUnit>("kind", u => JsonShape.Word(u.Kind)),
            Text<HazardUnit>("substance", u => u.Substance),
            Real<HazardUnit>("quantity_t", u => u.Quantity / 1000),
            Integer<HazardUnit>("count", u => u.Count),
            Real<HazardUnit>("leak_frequency_per_year", u => frequencies.GetValueOrDefault(u.Id)),
        ], u => toDataset(u.Shape), assessment.Park.DatasetCrs);
    }

    /// <summary>Enterprises, zones and units with their colour.</summary>
    /// <param name="assessment">The result.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static LayerTable FourColour(Assessment assessment, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var park = assessment.Park;
        var shapes = park.Units.Select(u => (ColouredKind.Unit, u.Id, u.Shape))
            .Concat(park.Enterprises.Select(e => (ColouredKind.Enterprise, e.Id, e.Shape)))
            .Concat(park.Zones.Select(z => (ColouredKind.Zone, z.Id, z.Shape)))
            .GroupBy(s => (s.Item1, s.Id))
            .ToDictionary(g => g.Key, g => g.First().Shape);
        return Build("four_colour", assessment.Colours, [
            Text<ColouredObject>("kind", c => JsonShape.Word(c.Kind)),
            Text<ColouredObject>("id", c => c.Id),
            Text<ColouredObject>("colour", c => JsonShape.Word(c.Colour)),
            Text<ColouredObject>("measure", c => c.Measure is { } measure ? JsonShape.Word(measure) : null),
            Real<ColouredObject>("value", c => c.Value),
            Text<ColouredObject>("reason_zh", c => c.Reason.Zh),
            Text<ColouredObject>("reason_en", c => c.Reason.En),
        ], c => toDataset(shapes[(c.Kind, c.Id)]), park.DatasetCrs);
    }

    private static IEnumerable<ResultColumn<SafetyDistance>> Directions()
        => Enumerable.Range(0, BoundaryDistances.Directions).Select(k => Real<SafetyDistance>(CompassNames[k] + "_m", d => d.ByDirection[k]));

    private static string Weather(Assessment assessment, Outcome outcome)
        => outcome.WeatherClass is { } index && assessment.Weather is { } weather
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{weather.Classes[index].Stability}{weather.Classes[index].WindSpeed:0.0}")
            : "";
}
