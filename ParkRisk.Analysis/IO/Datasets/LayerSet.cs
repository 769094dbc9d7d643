using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Reads the objects of one layer after another, and keeps what the checks across layers need.</summary>
/// <param name="tables">The dataset.</param>
/// <param name="dataset">System of the dataset; null where it could not be told.</param>
/// <param name="working">Working system; null as above.</param>
/// <param name="proposal">The dataset is a project proposal, whose rows may close an object of the park.</param>
/// <param name="issues">Where faults go.</param>
internal sealed class LayerSet(DatasetTables tables, CoordinateSystem? dataset, CoordinateSystem? working, bool proposal, IssueList issues)
{
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>Objects that the rows close, by layer and id.</summary>
    public HashSet<(string Layer, string Id)> Closed { get; } = [];

    /// <summary>Every geometry that was read, with its place in the dataset.</summary>
    public List<(string Layer, int Row, string? Id, Geometry Shape)> Shapes { get; } = [];

    /// <summary>Ids of a layer, those of faulty rows as well, so that one fault does not bring others.</summary>
    public IReadOnlySet<string> Ids(string layer) => _ids.TryGetValue(layer, out var ids) ? ids : new HashSet<string>();

    /// <summary>The objects of a layer.</summary>
    /// <param name="name">The layer.</param>
    /// <param name="build">Builds one from a row and its geometry, which is null where the layer has none or the geometry is faulty.</param>
    public ImmutableArray<T> Read<T>(string name, Func<RowReader, Geometry?, T?> build)
        where T : class
        => [.. Rows(name).Select(item => (Value: build(item.Row, item.Shape), item.Row)).Where(item => item.Value is not null && !item.Row.Failed).Select(item => item.Value!)];

    /// <summary>The rows of a layer with their geometries.</summary>
    public List<(RowReader Row, Geometry? Shape)> Rows(string name)
    {
        var rows = new List<(RowReader Row, Geometry? Shape)>();
        if (LayerReading.Open(tables, name, issues) is not { } layer)
        {
            return rows;
        }

        var ids = _ids[name] = new HashSet<string>(StringComparer.Ordinal);
        var shapes = layer.Known.Shapes == ShapeKinds.None ? null : new ShapeReader(layer, dataset, working);
        bool keyed = layer.Known.Column("id") is not null;
        foreach (var row in layer.Rows)
        {
            if (keyed && row.Id is { } id && !ids.Add(id))
            {
                row.Fault("id", "an id that no other row of the layer has", "图层内唯一的编号");
            }

            if (proposal && keyed && row.Id is { } closed && IsClosed(row))
            {
                Closed.Add((name, closed));
                continue;
            }

            var shape = shapes?.Read(row);
            if (shape is not null)
            {
                Shapes.Add((name, row.Number, row.Id, shape));
            }

            rows.Add((row, shape));
        }

        shapes?.ReportMisplaced();
        return rows;
    }

    private static bool IsClosed(RowReader row)
        => row.OptionalText("status") is { } text && ChoiceWords.Parse<OperatingStatus>(text) == OperatingStatus.Closed;
}
