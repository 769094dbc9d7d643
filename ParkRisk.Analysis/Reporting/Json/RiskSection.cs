using System.Collections.Immutable;
using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Individual and societal risk.</summary>
internal static class RiskSection
{
    public static void Write(Utf8JsonWriter json, Assessment assessment, Func<Geometry, Geometry> toDataset)
    {
        var map = assessment.IndividualRisk;
        var frame = map.Field.Frame;
        json.WriteStartObject("individual_risk");
        json.WriteStartObject("grid");
        json.WriteString("crs", assessment.Park.WorkingCrs);
        json.WriteNumber("west_m", frame.West);
        json.WriteNumber("south_m", frame.South);
        json.WriteNumber("cell_m", frame.CellSize);
        json.WriteNumber("columns", frame.Columns);
        json.WriteNumber("rows", frame.Rows);
        json.WriteNumber("largest_per_year", map.Field.Values.Max());
        json.WriteEndObject();
        json.Numbers("levels", map.Contours.Select(c => c.Level));
        json.Objects("contours", map.Contours, c =>
        {
            json.WriteNumber("level_per_year", c.Level);
            json.WriteNumber("area_m2", c.Area.Area);
            json.Shape("geometry", toDataset(c.Area));
        });
        json.WriteEndObject();
        Societal(json, assessment.SocietalRisk);
    }

    public static void Societal(Utf8JsonWriter json, SocietalRiskSummary? societal)
    {
        if (societal is null)
        {
            json.WriteNull("societal_risk");
            return;
        }

        json.WriteStartObject("societal_risk");
        Curve(json, societal.Curve);
        json.WriteNumber("pll_per_year", societal.PotentialLossOfLife);
        json.Objects("enterprises", societal.ByEnterprise, e =>
        {
            json.WriteString("id", e.Owner);
            json.WriteNumber("pll_per_year", e.PotentialLossOfLife);
            json.WriteNumber("share", e.Share);
            Curve(json, e.Curve);
        });
        json.WriteString("verdict", societal.Verdict is { } verdict ? JsonShape.Word(verdict) : null);
        json.WriteEndObject();
    }

    private static void Curve(Utf8JsonWriter json, ImmutableArray<FnPoint> curve)
    {
        json.WriteStartArray("fn");
        foreach (var point in curve)
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.Fatalities);
            json.WriteNumberValue(point.Frequency);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
