using ParkRisk.Analysis.IO.Tables;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Checks that a row's reference to another layer names an object there.</summary>
/// <param name="Layer">The layer that is referred to.</param>
/// <param name="Ids">Its ids.</param>
internal sealed record ReferenceCheck(string Layer, IReadOnlySet<string> Ids)
{
    /// <summary>Reports a reference to nothing; an empty one is none.</summary>
    public void Check(RowReader row, string column)
    {
        if (row.OptionalText(column) is not { } id || Ids.Contains(id))
        {
            return;
        }

        string? near = ColumnName.Nearest(id, Ids.Take(5000));
        string name = DatasetLayers.Find(Layer)!.Chinese;
        row.Fault(
            column,
            $"an id of the layer {Layer}" + (near is null ? "" : $"; is it \"{near}\"?"),
            $"图层 {Layer}（{name}）中的编号" + (near is null ? "" : $"；是否为“{near}”？"));
    }
}
