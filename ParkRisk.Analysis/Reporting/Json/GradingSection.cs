using System.Text.Json;
using ParkRisk.Analysis.Assessments;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Four-colour grading and supervision ranking.</summary>
internal static class GradingSection
{
    public static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        json.Objects("four_colour", assessment.Colours, c =>
        {
            json.WriteString("kind", JsonShape.Word(c.Kind));
            json.WriteString("id", c.Id);
            json.WriteString("colour", JsonShape.Word(c.Colour));
            json.WriteString("measure", c.Measure is { } measure ? JsonShape.Word(measure) : null);
            json.WriteNumber("value", c.Value);
            json.Text("reason", c.Reason);
        });
        json.Objects("supervision", assessment.Supervision, s =>
        {
            json.WriteNumber("rank", s.Rank);
            json.WriteString("enterprise", s.Enterprise);
            json.WriteNumber("points", s.Points);
            json.WriteString("class", s.Inspection.Class);
            json.WriteNumber("staff_days_per_year", s.Inspection.StaffDays);
            json.Objects("parts", s.Parts, p =>
            {
                json.WriteString("measure", p.Rule.Measure);
                json.WriteNumber("amount", p.Amount);
                json.WriteNumber("points", p.Points);
            });
        });
    }
}
