using ParkRisk.Analysis.IO.Tables;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Checks that a row's reference to another layer names an object there.</summary>
/// <param name="Layer">The layer that is referred to.</param>
/// <param name="Ids">Its ids.</param>
internal sealed record ReferenceCheck(string Layer, IReadOnlySet<string> Ids)
{
    private bool _reported;

    /// <summary>Reports a reference to nothing; an empty one is none.</summary>
    public void Check(RowReader row, string column)
    {
        if (row.OptionalText(column) is not { } id || Ids.Contains(id))
        {
            return;
        }

        if (Ids.Count == 0)
        {
            ReportLayer(row);
            return;
        }

        string? near = ColumnName.Nearest(id, Ids.Take(5000));
        string name = DatasetLayers.Find(Layer)!.Chinese;
        row.Fault(
            column,
            $"an id of the layer {Layer}" + (near is null ? "" : $"; is it \"{near}\"?"),
            $"图层 {Layer}（{name}）中的编号" + (near is null ? "" : $"；是否为“{near}”？"));
    }

    /// <summary>A layer that is missing, or whose file cannot be read, would fail every reference: it is said once, and only where nothing else was said of it.</summary>
    private void ReportLayer(RowReader row)
    {
        row.Fail();
        var issues = row.Layer.Issues;
        if (!_reported && !issues.ConcernsFileOf(Layer))
        {
            string from = row.Layer.Known.Name;
            issues.Add(
                Parks.IssueSeverity.Error, Layer, null, null,
                $"the layer {Layer} with the objects to which the layer {from} refers", $"图层 {Layer}，其中有图层 {from} 所引用的对象");
        }

        _reported = true;
    }
}
