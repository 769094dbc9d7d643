using System.Globalization;
using System.Text.Json;
using ParkRisk.Analysis.Assessments.Comparison;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Writes a comparison of two assessments as one JSON object.</summary>
public static class ComparisonJson
{
    /// <summary>Writes the object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    public static void Write(Utf8JsonWriter json, AssessmentComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(comparison);
        json.WriteStartObject();
        Side(json, "before", comparison.Before);
        Side(json, "after", comparison.After);
        json.Strings("causes", comparison.Causes.Select(c => JsonShape.Word(c)));
        json.WriteBoolean("split", comparison.IsSplit);
        json.Objects("objects", comparison.Objects, o =>
        {
            json.WriteString("layer", o.Layer);
            json.WriteString("id", o.Id);
            json.WriteString("change", JsonShape.Word(o.Kind));
        });
        json.Objects("settings", comparison.Settings, s =>
        {
            json.WriteString("name", s.Name);
            json.WriteString("before", s.Before);
            json.WriteString("after", s.After);
        });
        json.Objects("verdicts", comparison.Verdicts, v =>
        {
            json.WriteString("subject", v.Subject);
            json.WriteString("before", v.Before);
            json.WriteString("after", v.After);
            json.WriteString("cause", v.Cause is { } cause ? JsonShape.Word(cause) : null);
        });
        json.Objects("metrics", comparison.Metrics, m => Metric(json, m));
        json.Strings("new_findings", comparison.NewFindings);
        json.Strings("gone_findings", comparison.GoneFindings);
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, AssessmentDigest digest)
    {
        json.WriteStartObject(name);
        json.WriteString("park", digest.Park);
        json.WriteString("engine_version", digest.EngineVersion);
        json.WriteString("time", digest.Time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("reassessment_due", digest.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Optional("pll_per_year", digest.PotentialLossOfLife);
        json.WriteString("societal_verdict", digest.SocietalVerdict);
        json.WriteNumber("findings", digest.Findings.Count);
        json.WriteNumber("targets_above_limit", digest.Targets.Values.Count(t => !t.Ok));
        json.WriteEndObject();
    }

    private static void Metric(Utf8JsonWriter json, MetricChange metric)
    {
        json.WriteString("metric", JsonShape.Word(metric.Metric));
        json.WriteString("subject", metric.Subject);
        json.WriteString("change", JsonShape.Word(metric.Kind));
        json.Optional("before", metric.Before);
        json.Optional("after", metric.After);
        json.WriteString("main_cause", metric.MainCause is { } cause ? JsonShape.Word(cause) : null);
        json.Objects("effects", metric.Effects, e =>
        {
            json.WriteString("cause", JsonShape.Word(e.Group));
            json.WriteNumber("effect", e.Effect);
        });
        if (!metric.Effects.IsEmpty)
        {
            json.WriteNumber("together", metric.Together);
        }
    }
}
