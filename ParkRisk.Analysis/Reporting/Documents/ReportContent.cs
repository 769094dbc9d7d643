using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Reporting.Documents.Chapters;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>A whole report as blocks in order, ready to be written to a file of any kind.</summary>
/// <param name="Park">Name of the park.</param>
/// <param name="Title">Title.</param>
/// <param name="Date">Date of the assessment.</param>
/// <param name="Program">Name and version of the program.</param>
/// <param name="Blocks">Chapters and annexes.</param>
/// <param name="Language">Language.</param>
public sealed record ReportContent(string Park, string Title, string Date, string Program, ImmutableArray<ReportBlock> Blocks, ReportLanguage Language)
{
    /// <summary>The report of the overall safety risk assessment: chapters in the order that reviewers expect, then the annexes.</summary>
    /// <param name="assessment">The result; every number is from it.</param>
    /// <param name="reference">Reference data.</param>
    /// <param name="options">Language and captions.</param>
    public static ReportContent Of(Assessment assessment, ReferenceData reference, ResultOptions options)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(options);
        var c = new ReportContext(assessment, reference, options);
        IEnumerable<ReportBlock>[] chapters =
        [
            ScopeChapter.Write(c),
            ParkChapter.Write(c),
            WeatherChapter.Write(c),
            HazardChapter.Write(c),
            SitingChapter.Write(c),
            RiskChapter.Write(c),
            DistanceChapter.Write(c),
            InfluenceChapter.Write(c),
            CapacityChapter.Write(c),
            EmergencyChapter.Write(c),
            ColourChapter.Write(c),
            MeasureChapter.Write(c),
            ConclusionChapter.Write(c),
            InputAnnexes.Write(c),
            ResultAnnexes.Write(c),
        ];
        return new(
            SafeText.Clean(assessment.Park.Name),
            c.Pick("整体性安全风险评估报告", "Overall safety risk assessment"),
            assessment.Provenance.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "ParkRisk " + assessment.Provenance.EngineVersion,
            [.. chapters.SelectMany(blocks => blocks)],
            options.Language);
    }
}
