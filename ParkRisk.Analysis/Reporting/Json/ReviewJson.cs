using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Review;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Writes <c>review.json</c>: the joint review of one project.</summary>
public static class ReviewJson
{
    /// <summary>Version of the file's structure.</summary>
    public const int FormatVersion = 1;

    private const int MostInfluences = 50;

    /// <summary>Writes the review.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="review">The review.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static void Write(Stream stream, JointReview review, Func<Geometry, Geometry> toDataset)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Write(json, review, toDataset);
    }

    /// <summary>Writes the review as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="review">The review.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static void Write(Utf8JsonWriter json, JointReview review, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(review);
        json.WriteStartObject();
        json.WriteNumber("format", FormatVersion);
        ProvenanceSection.Write(json, review.After);
        json.WriteString("park", review.Before.Park.Name);
        json.WriteString("project", review.Project);
        json.WriteString("verdict", JsonShape.Word(review.Verdict));
        json.Strings("deciding_rules", review.Deciding.Select(f => f.Finding.Rule).Distinct());
        json.Strings("deciding_findings", review.Deciding.Select(f => f.Finding.Id));
        json.Strings("conditions", review.Conditions.Select(f => f.Finding.Id));
        json.Objects("checks", review.Checks, d => Department(json, d));
        json.Objects("findings", review.Findings, f =>
        {
            json.WriteString("fate", JsonShape.Word(f.Fate));
            json.WriteString("weight", JsonShape.Word(f.Weight));
            json.Optional("measured_before", f.MeasuredBefore);
            VerdictSection.WriteFinding(json, f.Finding, f.Fate == FindingFate.Removed ? review.Before.Park : review.After.Park, toDataset);
        });
        json.Objects("targets", review.Targets, t =>
        {
            var known = (t.After ?? t.Before)!;
            json.WriteString("id", known.Target.Id);
            json.WriteString("name", known.Target.Name);
            json.WriteString("class", JsonShape.Word(known.Class));
            Verdict(json, "before", t.Before);
            Verdict(json, "after", t.After);
        });
        json.Objects("contours", review.After.IndividualRisk.Contours, c =>
        {
            json.WriteNumber("level_per_year", c.Level);
            json.Optional("area_before_m2", review.Before.IndividualRisk.Contours.FirstOrDefault(b => b.Level == c.Level)?.Area.Area);
            json.WriteNumber("area_after_m2", c.Area.Area);
        });
        Society(json, review);
        json.Objects("to_others", review.ToOthers.Take(MostInfluences), i => Influence(json, i));
        json.Objects("from_others", review.FromOthers, i => Influence(json, i));
        json.WriteEndObject();
    }

    private static void Department(Utf8JsonWriter json, DepartmentCheck check)
    {
        json.WriteString("department", JsonShape.Word(check.Department));
        json.Text("name", DepartmentNames.Of(check.Department));
        json.Objects("lines", check.Lines, line =>
        {
            json.WriteString("rule", line.Rule.Id);
            json.Text("title", line.Rule.Title);
            json.WriteString("clause", $"{line.Rule.Clause.Document} {line.Rule.Clause.Number}");
            json.WriteString("result", line.Weight switch { ReviewWeight.Forbids => "fail", ReviewWeight.Condition => "condition", ReviewWeight.Remark => "remark", _ => "pass" });
            json.Strings("findings", line.Findings.Select(f => f.Finding.Id));
        });
    }

    private static void Verdict(Utf8JsonWriter json, string name, TargetVerdict? verdict)
    {
        if (verdict is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("ir_per_year", verdict.DecidingRisk);
        json.WriteNumber("limit_per_year", verdict.Limit);
        json.WriteNumber("ratio", verdict.Ratio);
        json.WriteBoolean("ok", verdict.IsAcceptable);
        json.WriteNumber("ir_cumulated_per_year", verdict.Risk);
        json.WriteNumber("ir_new_per_year", verdict.NewRisk);
        json.WriteEndObject();
    }

    private static void Society(Utf8JsonWriter json, JointReview review)
    {
        json.WriteStartObject("societal_risk");
        foreach (var (name, societal) in new (string, SocietalRiskSummary?)[] { ("before", review.Before.SocietalRisk), ("after", review.After.SocietalRisk) })
        {
            json.WriteStartObject(name);
            json.Optional("pll_per_year", societal?.PotentialLossOfLife);
            json.WriteString("verdict", societal?.Verdict is { } verdict ? JsonShape.Word(verdict) : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Influence(Utf8JsonWriter json, Influence influence)
    {
        json.WriteString("subject", influence.Subject);
        json.WriteString("name", influence.Name);
        json.WriteNumber("ir_per_year", influence.Risk);
        json.WriteNumber("limit_per_year", influence.Limit);
        VerdictSection.Contributors(json, "from", influence.From.Take(10));
    }
}
