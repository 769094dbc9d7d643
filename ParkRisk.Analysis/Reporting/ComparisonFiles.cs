using System.Text.Encodings.Web;
using System.Text.Json;
using ParkRisk.Analysis.Assessments.Comparison;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Reporting.Web;

namespace ParkRisk.Analysis.Reporting;

/// <summary>Writes a comparison as <c>comparison.json</c> and <c>comparison.html</c>.</summary>
public static class ComparisonFiles
{
    /// <summary>Writes both files.</summary>
    /// <param name="folder">Folder; made where it does not exist.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">Language of the page.</param>
    public static void Write(string folder, AssessmentComparison comparison, ReportLanguage language)
    {
        var output = new OutputFolder(folder);
        AtomicFile.WriteText(output.PathOf("comparison.html"), ComparisonPage.Draw(comparison, language));
        AtomicFile.Write(output.PathOf("comparison.json"), stream =>
        {
            using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            ComparisonJson.Write(json, comparison);
        });
    }
}
