using ParkRisk.Analysis.Assessments.Grading;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>Reads the tables of the four-colour grading and of the supervision ranking.</summary>
internal static class GradingFiles
{
    /// <summary>Bands of the colours.</summary>
    public static ColourBands Colours(ReferenceFiles files)
        => new(files.Read("colours/bands.csv", row => new ColourBand(
            row.Choice("subject", EnumWords.Of<ColouredKind>()),
            row.Choice("measure", EnumWords.Of<ColourMeasure>()),
            row.Choice("colour", EnumWords.Of<FindingSeverity>()),
            row.Real("min_inclusive", 0),
            Text(row),
            row.Provenance())));

    /// <summary>Points and inspection classes.</summary>
    public static SupervisionRules Supervision(ReferenceFiles files)
        => new(
            files.Read("supervision/load.csv", row => new LoadRule(row.Text("measure"), row.Real("points", 0), Text(row), row.Provenance())),
            files.Read("supervision/inspection.csv", row => new InspectionRule(
                row.Text("rule"),
                row.Text("class"),
                row.Real("points_min_inclusive", 0),
                row.Real("visits_per_year", 0),
                row.Real("days_per_visit", 0),
                row.Real("inspectors", 0),
                Text(row),
                row.Provenance())));

    private static BilingualText Text(ReferenceRow row) => new(row.Text("description_zh"), row.Text("description_en"));
}
