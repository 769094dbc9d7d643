using System.Text.Json;
using ParkRisk.Analysis.Assessments;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Model notes, assumptions and remarks on the input.</summary>
internal static class RemarkSection
{
    public static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        json.Objects("notes", assessment.Notes, n =>
        {
            json.WriteString("model", n.Note.Model);
            json.WriteString("parameter", n.Note.Parameter);
            json.Optional("value", n.Note.Value);
            json.WriteString("range", n.Note.Range);
            json.WriteString("source", n.Note.Source);
            json.WriteNumber("count", n.Count);
        });
        json.Objects("assumptions", assessment.Assumptions, a =>
        {
            json.WriteString("subject", a.Subject);
            json.WriteString("field", a.Field);
            json.WriteString("value", a.Value);
            json.Text("reason", new(a.ReasonZh, a.Reason));
        });
        json.Objects("issues", assessment.Issues, i =>
        {
            json.WriteString("severity", JsonShape.Word(i.Severity));
            json.WriteString("layer", i.Layer);
            json.Optional("row", i.Row);
            json.WriteString("id", i.ObjectId);
            json.WriteString("column", i.Column);
            json.WriteString("value", i.Value);
            json.Text("expected", new(i.ExpectedZh, i.Expected));
        });
    }
}
