using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Targets, distances and findings.</summary>
internal static class VerdictSection
{
    private const int TopContributors = 10;

    public static void WriteTargets(Utf8JsonWriter json, Assessment assessment, Func<Geometry, Geometry> toDataset)
        => json.Objects("targets", assessment.Targets, t =>
        {
            json.WriteString("id", t.Target.Id);
            json.WriteString("name", t.Target.Name);
            json.WriteString("category", JsonShape.Word(t.Target.Category));
            json.WriteString("class", JsonShape.Word(t.Class));
            json.WriteString("class_reason", t.ClassReason);
            json.WriteString("class_confidence", t.ClassConfidence);
            json.WriteNumber("ir_per_year", t.DecidingRisk);
            json.WriteNumber("limit_per_year", t.Limit);
            json.WriteNumber("ratio", t.Ratio);
            json.WriteBoolean("ok", t.IsAcceptable);
            json.WriteString("deciding", JsonShape.Word(t.Deciding));
            json.WriteNumber("ir_cumulated_per_year", t.Risk);
            json.WriteNumber("ir_with_own_per_year", t.RiskWithOwn);
            json.WriteNumber("ir_mean_per_year", t.MeanRisk);
            json.WriteNumber("ir_new_per_year", t.NewRisk);
            json.WriteNumber("limit_cumulated_per_year", t.CumulatedLimit);
            json.WriteNumber("limit_new_per_year", t.NewLimit);
            json.Shape("worst_point", toDataset(t.WorstPoint));
            Contributors(json, "top_contributors", t.DecidingContributors.Take(TopContributors));
        });

    public static void WriteDistances(Utf8JsonWriter json, Assessment assessment, Func<Geometry, Geometry> toDataset)
        => json.Objects("safety_distances", assessment.SafetyDistances, d =>
        {
            json.WriteString("enterprise", d.Enterprise);
            json.WriteString("class", JsonShape.Word(d.Class));
            json.WriteString("method", JsonShape.Word(d.Method));
            json.Text("reason", d.Reason);
            json.WriteNumber("level_per_year", d.Level);
            json.Optional("overpressure_pa", d.Overpressure);
            json.Optional("design_distance_m", d.DesignDistance);
            json.WriteNumber("largest_m", d.Largest);
            json.Numbers("by_direction_m", d.ByDirection);
            json.WriteString("controlling_unit", d.ControllingUnit);
            json.Shape("geometry", toDataset(d.Area));
        });

    public static void WriteFindings(Utf8JsonWriter json, Assessment assessment, Func<Geometry, Geometry> toDataset)
        => json.Objects("findings", assessment.Findings, f => WriteFinding(json, f, assessment.Park, toDataset));

    public static void WriteFinding(Utf8JsonWriter json, Finding f, Park park, Func<Geometry, Geometry> toDataset)
    {
        json.WriteString("id", f.Id);
        json.WriteString("rule", f.Rule);
        json.WriteString("severity", JsonShape.Word(f.Severity));
        json.Strings("subjects", f.Subjects);
        json.Shape("geometry", toDataset(f.Geometry));
        json.WriteNumber("measured", f.Measured);
        json.WriteNumber("limit", f.Limit);
        json.WriteString("unit", f.Unit);
        json.WriteStartObject("clause");
        json.WriteString("document", f.Clause.Document);
        json.WriteString("number", f.Clause.Number);
        json.Text("text", f.Clause.Text);
        json.WriteEndObject();
        json.Text("message", f.Message);
        Contributors(json, "contributors", f.Contributors);
        json.WriteString("department", JsonShape.Word(f.Department));
        json.Numbers("wind_shares", f.WindShares);
        json.Objects("remedies", f.Remedies, r => RemedySection.Write(json, r, park, toDataset));
    }

    public static void Contributors(Utf8JsonWriter json, string name, IEnumerable<Contributor> contributors)
        => json.Objects(name, contributors, c =>
        {
            json.WriteString("subject", c.Subject);
            json.WriteNumber("value", c.Value);
            json.WriteNumber("share", c.Share);
        });
}
