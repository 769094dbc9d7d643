using System.Text.Json;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Desktop.Contracts;
using ParkRisk.Desktop.Views;

namespace ParkRisk.Desktop.Editing;

/// <summary>A proposal as one edit of the park: it can be undone like any other.</summary>
internal static class ProposalEdit
{
    private const string Identifier = "id";

    /// <summary>The changes that put a proposal into a park, and the objects that they concern.</summary>
    /// <param name="path">Folder or GeoPackage of the proposal.</param>
    /// <param name="state">The park.</param>
    /// <exception cref="EditFault">The proposal cannot be read.</exception>
    public static (IReadOnlyList<RowChange> Changes, IReadOnlyList<ObjectRef> Objects) Of(string path, ParkState state)
    {
        var checkedFirst = ParkReader.ReadProposal(path, state.Park);
        if (checkedFirst.Issues.FirstOrDefault(i => i.Severity == Analysis.Parks.IssueSeverity.Error) is { } error)
        {
            throw new EditFault($"方案有误：{error.Layer} {error.ObjectId} {error.Column} 应为{error.ExpectedZh}", $"the proposal has a fault: {error.Layer} {error.ObjectId} {error.Column} should be {error.Expected}");
        }

        var tables = DatasetReading.Read(path, new ParkReadOptions().FileSizeLimit, new IssueList())!;
        string crs = CrsOf(tables) ?? state.Park.DatasetCrs;
        var changes = new List<RowChange>();
        var objects = new List<ObjectRef>();
        foreach (var layer in tables.Layers)
        {
            var toWorking = new CoordinateTransform(CoordinateSystems.Resolve(layer.Crs ?? crs), CoordinateSystems.Resolve(state.Park.WorkingCrs));
            foreach (var row in layer.Rows)
            {
                var cells = Enumerable.Range(0, layer.Columns.Length)
                    .Where(c => row.Cells[c] is not null)
                    .ToDictionary(c => DatasetLayers.Find(layer.Name)?.Column(layer.Columns[c].Name)?.Name ?? layer.Columns[c].Name, c => JsonSerializer.SerializeToElement(row.Cells[c]));
                string? id = cells.TryGetValue(Identifier, out var given) ? given.ToString() : null;
                changes.Add(new RowChange(layer.Name, RowOf(state.Tables, layer.Name, id), false, row.Shape is { } shape ? GeoJson.Exact(toWorking.Apply(shape)) : null, cells));
                if (id is not null)
                {
                    objects.Add(new ObjectRef(layer.Name, id));
                }
            }
        }

        return (changes, objects);
    }

    private static string? CrsOf(DatasetTables tables)
        => (tables.Park ?? []).Where(e => e.Key == "crs").Select(e => JsonSerializer.Deserialize<string>(e.Json)).FirstOrDefault();

    /// <summary>0-based row of an object; null where the layer does not have it.</summary>
    public static int? RowOf(DatasetTables tables, string layer, string? id)
    {
        if (id is null || tables.Layer(layer) is not { } table)
        {
            return null;
        }

        int column = table.Columns.FindIndex(c => DatasetLayers.Find(layer)?.Column(c.Name)?.Name == Identifier || c.Name == Identifier);
        int row = column < 0 ? -1 : table.Rows.FindIndex(r => r.Cells[column]?.ToString() == id);
        return row < 0 ? null : row;
    }
}
