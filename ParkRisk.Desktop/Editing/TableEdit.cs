using System.Text.Json;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Desktop.Contracts;

namespace ParkRisk.Desktop.Editing;

/// <summary>An edit that cannot be made, with the reason to show.</summary>
internal sealed class EditFault(string zh, string en) : Exception(en)
{
    /// <summary>The reason.</summary>
    public TextPair Text { get; } = new(zh, en);
}

/// <summary>Applies changes to the tables of a dataset. Pure: the tables given stay as they are.</summary>
internal static class TableEdit
{
    /// <summary>The tables with the changes in them.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="changes">Changes; their rows are those of <paramref name="tables"/>.</param>
    /// <param name="workingCrs">System of the geometries in the changes.</param>
    /// <param name="datasetCrs">System of the dataset.</param>
    /// <exception cref="EditFault">A change does not fit the tables; none is made.</exception>
    public static DatasetTables Apply(DatasetTables tables, IReadOnlyList<RowChange> changes, string workingCrs, string datasetCrs)
    {
        var layers = tables.Layers;
        foreach (var group in changes.GroupBy(c => c.Layer, StringComparer.OrdinalIgnoreCase))
        {
            int position = layers.FindIndex(l => string.Equals(l.Name, group.Key, StringComparison.OrdinalIgnoreCase));
            var before = position >= 0 ? layers[position] : Empty(group.Key);
            var after = Apply(before, [.. group], workingCrs, datasetCrs);
            layers = position >= 0 ? layers.SetItem(position, after) : layers.Add(after);
        }

        return tables with { Layers = layers };
    }

    private static LayerTable Empty(string name)
    {
        var known = DatasetLayers.Find(name) ?? throw new EditFault($"未知的图层“{name}”", $"there is no layer \"{name}\"");
        return new LayerTable
        {
            Name = known.Name,
            HasGeometry = known.Shapes != ShapeKinds.None,
            Columns = [.. known.Columns.Where(c => c.Required).Select(c => new LayerColumn(c.Name, c.Kind))],
            Rows = [],
        };
    }

    private static LayerTable Apply(LayerTable table, RowChange[] changes, string workingCrs, string datasetCrs)
    {
        table = WithColumns(table, changes);
        var toLayer = new CoordinateTransform(CoordinateSystems.Resolve(workingCrs), CoordinateSystems.Resolve(table.Crs ?? datasetCrs));
        var rows = table.Rows.ToBuilder();
        foreach (var change in changes.Where(c => c is { Row: not null, Delete: false }))
        {
            rows[Checked(change, table)] = Changed(table, rows[change.Row!.Value], change, toLayer);
        }

        foreach (int row in changes.Where(c => c.Delete).Select(c => Checked(c, table)).Distinct().OrderDescending())
        {
            rows.RemoveAt(row);
        }

        var blank = new LayerRow(null, [.. table.Columns.Select(_ => (object?)null)]);
        rows.AddRange(changes.Where(c => c is { Row: null, Delete: false }).Select(c => Changed(table, blank, c, toLayer)));
        return table with { Rows = rows.ToImmutable() };
    }

    private static int Checked(RowChange change, LayerTable table)
        => change.Row is { } row && row >= 0 && row < table.Rows.Length
            ? row
            : throw new EditFault($"图层“{table.Name}”没有第 {change.Row + 1} 行", $"layer \"{table.Name}\" has no row {change.Row + 1}");

    private static LayerTable WithColumns(LayerTable table, IEnumerable<RowChange> changes)
    {
        var known = DatasetLayers.Find(table.Name);
        foreach (string name in changes.SelectMany(c => c.Cells?.Keys ?? Enumerable.Empty<string>()).Distinct())
        {
            if (Position(table, name) < 0)
            {
                var column = new LayerColumn(name, known?.Column(name)?.Kind ?? ColumnKind.Text);
                table = table with { Columns = table.Columns.Add(column), Rows = [.. table.Rows.Select(r => r with { Cells = r.Cells.Add(null) })] };
            }
        }

        return table;
    }

    /// <summary>A column by its name or by one of the titles to which it answers; −1 where the table has none.</summary>
    private static int Position(LayerTable table, string name)
    {
        int exact = table.Columns.FindIndex(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
        return exact >= 0 || DatasetLayers.Find(table.Name)?.Column(name) is not { } known ? exact : table.Columns.FindIndex(c => known.Answers(c.Name));
    }

    private static LayerRow Changed(LayerTable table, LayerRow row, RowChange change, CoordinateTransform toLayer)
    {
        var cells = row.Cells;
        foreach (var (name, value) in change.Cells ?? [])
        {
            int column = Position(table, name);
            cells = cells.SetItem(column, CellValue.Of(value, table.Columns[column]));
        }

        return new LayerRow(change.Geometry is { } json ? Shape(json, toLayer) : row.Shape, cells);
    }

    private static Geometry? Shape(JsonElement json, CoordinateTransform toLayer)
    {
        try
        {
            return GeoJsonGeometry.Read(json) is { } shape ? toLayer.IsIdentity ? shape : toLayer.Apply(shape) : null;
        }
        catch (GeometryException fault)
        {
            throw new EditFault("图形应为" + fault.ExpectedZh, "the shape should be " + fault.Expected);
        }
    }
}
