using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Reporting.Json;

/// <summary>Writes one finding as an object, as <c>assessment.json</c> holds it.</summary>
public static class FindingJson
{
    /// <summary>Writes the finding.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="park">The park as assessed.</param>
    /// <param name="toDataset">Takes a geometry from the working system to that of the dataset.</param>
    public static void Write(Utf8JsonWriter json, Finding finding, Park park, Func<Geometry, Geometry> toDataset)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(finding);
        json.WriteStartObject();
        VerdictSection.WriteFinding(json, finding, park, toDataset);
        json.WriteEndObject();
    }
}
