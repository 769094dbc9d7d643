using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Scenarios;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Writes <c>assessment.json</c>: the whole result, provenance first. The schema is <c>docs/assessment.schema.json</c>.</summary>
public static class AssessmentJson
{
    /// <summary>Version of the file's structure; raised when a reader of the old one would misread the new one.</summary>
    public const int FormatVersion = 1;

    /// <summary>Writes the result.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="assessment">The result.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static void Write(Stream stream, Assessment assessment, Func<Geometry, Geometry> toDataset)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Write(json, assessment, toDataset);
    }

    /// <summary>Writes the result as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="assessment">The result.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static void Write(Utf8JsonWriter json, Assessment assessment, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(toDataset);
        json.WriteStartObject();
        json.WriteNumber("format", FormatVersion);
        ProvenanceSection.Write(json, assessment);
        ParkSection.Write(json, assessment);
        WeatherSection.Write(json, assessment.Weather);
        HazardSection.Write(json, assessment.Hazards);
        json.Objects("scenarios", assessment.Scenarios, s => ScenarioSection.Write(json, s));
        ScenarioSection.WriteOutcomes(json, assessment);
        json.Objects("omitted_scenarios", assessment.Omitted, o => Omission(json, o));
        RiskSection.Write(json, assessment, toDataset);
        DominoSection.Write(json, assessment.Domino);
        VerdictSection.WriteTargets(json, assessment, toDataset);
        VerdictSection.WriteDistances(json, assessment, toDataset);
        CapacitySection.Write(json, assessment.Capacity);
        VerdictSection.WriteFindings(json, assessment, toDataset);
        GradingSection.Write(json, assessment);
        InputSection.Write(json, assessment);
        RemarkSection.Write(json, assessment);
        json.WriteEndObject();
    }

    /// <summary>Writes hazard groups alone, as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="hazards">The groups.</param>
    public static void WriteHazards(Utf8JsonWriter json, ImmutableArray<MajorHazardGroup> hazards)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        HazardSection.Write(json, hazards);
        json.WriteEndObject();
    }

    /// <summary>Writes the societal risk alone, as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="societal">The societal risk, or null.</param>
    public static void WriteSocietal(Utf8JsonWriter json, SocietalRiskSummary? societal)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        RiskSection.Societal(json, societal);
        json.WriteEndObject();
    }

    /// <summary>Writes the chains of a park alone, as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="result">The chains.</param>
    /// <param name="comparison">What measures change; null: none were asked for.</param>
    public static void WriteDomino(Utf8JsonWriter json, DominoResult result, DominoComparison? comparison = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject();
        DominoSection.Body(json, result);
        if (comparison is not null)
        {
            DominoSection.Compare(json, comparison);
        }

        json.WriteEndObject();
    }

    private static void Omission(Utf8JsonWriter json, OmittedScenario omitted)
    {
        json.WriteString("unit", omitted.Unit);
        json.WriteString("case", omitted.Case);
        json.Text("reason", new(omitted.ReasonZh, omitted.Reason));
    }
}
