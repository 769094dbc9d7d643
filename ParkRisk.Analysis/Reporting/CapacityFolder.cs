using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParkRisk.Analysis.Assessments.Planning;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Figures;
using ParkRisk.Analysis.Reporting.Json;
using ParkRisk.Analysis.Reporting.Tables;

namespace ParkRisk.Analysis.Reporting;

/// <summary>Writes everything that a study of capacity gives into a folder, each file whole or not at all.</summary>
public static class CapacityFolder
{
    /// <summary>Writes the files; those of the same name are replaced. <c>capacity.json</c> comes last.</summary>
    /// <param name="folder">Folder; made where it does not exist.</param>
    /// <param name="study">The study.</param>
    /// <param name="language">Language of the figures.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <returns>Names of the files and datasets, in the order of writing.</returns>
    public static ImmutableArray<string> Write(string folder, CapacityStudyResult study, ReportLanguage language, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        var output = new OutputFolder(folder);
        var toDataset = ResultFolder.ToDataset(study.Assessment);
        var written = ImmutableArray.CreateBuilder<string>();
        void Add(string name, Action<string> write)
        {
            cancellation.ThrowIfCancellationRequested();
            write(output.PathOf(name));
            written.Add(name);
        }

        void Dataset(string name, ParkProposal? proposal, string title)
        {
            if (proposal is not null && (!proposal.Changes.Units.IsEmpty || !proposal.Closed.IsEmpty))
            {
                Add(name + ".gpkg", path => DatasetWriting.Write(ProposalTables.Of(proposal, title, toDataset), path, folder));
            }
        }

        foreach (var table in new[] { CapacityTables.Used(study.Assessment.Capacity), CapacityStudyTables.Columns(study), CapacityStudyTables.Rows(study), CapacityStudyTables.Prices(study), SuitabilityTables.Ledger(study), SuitabilityTables.Changes(study), SuitabilityTables.Sensitive(study, toDataset) })
        {
            Add(table.Name + ".csv", path => CsvTableWriter.Write(path, [.. table.Columns.Select(c => c.Name)], csv =>
            {
                foreach (var row in table.Rows)
                {
                    csv.Row(row.Cells.AsSpan());
                }
            }));
        }

        foreach (var map in study.Maps)
        {
            Add($"figures/suitability-{map.Archetype.Id}.svg", path => AtomicFile.WriteText(path, SuitabilityFigure.Draw(study, map, language)));
        }

        if (!study.Maps.IsEmpty)
        {
            Add("capacity-map.gpkg", path => GeoPackageWriter.Write(path, study.Assessment.Park.DatasetCrs, package =>
            {
                package.AddLayer(SuitabilityTables.Cells(study, toDataset), "Units of each archetype that fit at a cell, and what stops the next one");
                package.AddLayer(SuitabilityTables.Sensitive(study, toDataset), "Where sensitive uses may go");
            }));
        }

        Dataset("layout", study.Layout?.Front.FirstOrDefault(o => o.Moves.Any(m => m.Plot is not null))?.Change, "布局优化 better layout");
        Dataset("cure", study.Cure?.Change, "最小整改集合 least cure");
        Dataset("claim", study.Verification?.Claim, "剩余容量 claimed capacity");
        Add("capacity.json", path => AtomicFile.Write(path, stream =>
        {
            using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            CapacityStudyJson.Write(json, study, toDataset);
        }));
        return written.ToImmutable();
    }
}
