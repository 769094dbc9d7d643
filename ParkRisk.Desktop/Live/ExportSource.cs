using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting;

namespace ParkRisk.Desktop.Live;

/// <summary>What can be exported at one moment.</summary>
/// <param name="Tables">The dataset as edited.</param>
/// <param name="Folder">Folder of the files that it names.</param>
/// <param name="Park">The park.</param>
/// <param name="WeatherStation">Name of the weather file.</param>
/// <param name="Result">The assessment; null while there is none.</param>
internal sealed record ExportSource(DatasetTables Tables, string Folder, Park Park, string WeatherStation, Assessment? Result)
{
    /// <summary>Writes every result file.</summary>
    public void WriteResults(string folder, bool chinese)
        => ResultFolder.Write(folder, Result!, ReferenceTables.Embedded, new(chinese ? ReportLanguage.Chinese : ReportLanguage.English, WeatherStation), CancellationToken.None);
}
