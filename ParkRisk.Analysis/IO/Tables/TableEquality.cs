using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Exact equality of tables: names, kinds, order, every cell and every coordinate.</summary>
public static class TableEquality
{
    /// <summary>True when two datasets hold the same; the order of the layers does not matter.</summary>
    public static bool Equal(DatasetTables a, DatasetTables b)
        => (a.Park is null) == (b.Park is null)
            && (a.Park ?? []).SequenceEqual(b.Park ?? [])
            && a.Layers.Length == b.Layers.Length
            && a.Layers.All(layer => b.Layer(layer.Name) is { } other && Equal(layer, other));

    /// <summary>True when two layers hold the same.</summary>
    public static bool Equal(LayerTable a, LayerTable b)
        => a.Name == b.Name
            && a.HasGeometry == b.HasGeometry
            && a.Crs == b.Crs
            && a.Columns.SequenceEqual(b.Columns)
            && a.Rows.Length == b.Rows.Length
            && a.Rows.Zip(b.Rows).All(pair => pair.First.Cells.SequenceEqual(pair.Second.Cells) && Equal(pair.First.Shape, pair.Second.Shape));

    private static bool Equal(Geometry? a, Geometry? b)
    {
        if (a is null || b is null || a.GeometryType != b.GeometryType || a.NumGeometries != b.NumGeometries)
        {
            return a is null && b is null;
        }

        return a.EqualsExact(b) && a.Coordinates.Zip(b.Coordinates).All(pair => pair.First.Z.Equals(pair.Second.Z));
    }
}
