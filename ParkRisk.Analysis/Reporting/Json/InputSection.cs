using System.Text.Json;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Comparison;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Prints of the inputs, by which a later assessment tells what changed.</summary>
internal static class InputSection
{
    public static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartObject("inputs");
        json.WriteString("weather", ObjectPrint.Of(assessment.Weather));
        json.Objects("objects", ObjectPrint.Of(assessment.Park), o =>
        {
            json.WriteString("layer", o.Layer);
            json.WriteString("id", o.Id);
            json.WriteString("shape", o.Shape);
            json.WriteString("data", o.Data);
        });
        json.WriteEndObject();
    }
}
