using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Takes the geometries of a layer into the working system, after checking that they are what and where they should be.</summary>
internal sealed class ShapeReader
{
    private readonly CoordinateSystem? _system;
    private readonly CoordinateTransform? _toWorking;
    private readonly Dictionary<Placement, (int Row, string? Id, Coordinate Place, int Count)> _misplaced = [];
    private readonly LayerReading _layer;

    /// <summary>Prepares for a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="dataset">System of the dataset; null where it could not be told.</param>
    /// <param name="working">Working system; null as above.</param>
    public ShapeReader(LayerReading layer, CoordinateSystem? dataset, CoordinateSystem? working)
    {
        _layer = layer;
        _system = dataset;
        if (layer.Table.Crs is { } own && layer.Table.HasGeometry)
        {
            if (CoordinateSystems.TryResolve(own, out var found, out var fault))
            {
                _system = found;
            }
            else
            {
                _system = null;
                layer.Issues.Add(IssueSeverity.Error, layer.Known.Name, "crs", own, fault.Expected, fault.ExpectedZh);
            }
        }

        _toWorking = _system is null || working is null ? null : new CoordinateTransform(_system, working);
    }

    /// <summary>The row's geometry in the working system; the row is marked failed where it has none that will do.</summary>
    public Geometry? Read(RowReader row)
    {
        if (row.Shape is not { } shape)
        {
            ReportMissing(row);
            return null;
        }

        shape = Single(shape);
        if (shape.IsEmpty)
        {
            row.ShapeFault("empty", "a geometry that is not empty", "非空的几何对象");
            return null;
        }

        if ((KindOf(shape) & _layer.Known.Shapes) == 0)
        {
            var (expected, expectedZh) = Names(_layer.Known.Shapes);
            row.ShapeFault(shape.GeometryType, expected, expectedZh);
            return null;
        }

        return IsPlaced(row, shape) && IsSound(row, shape) ? _toWorking?.Apply(shape) : null;
    }

    /// <summary>Reports the misplaced geometries, one issue a kind of mistake however many rows have it.</summary>
    public void ReportMisplaced()
    {
        foreach (var (mistake, (row, id, place, count)) in _misplaced)
        {
            var (expected, expectedZh) = Explain(mistake);
            string others = count == 1 ? "" : FormattableString.Invariant($" ({count} features of the layer)");
            string othersZh = count == 1 ? "" : FormattableString.Invariant($"（该图层共 {count} 个要素）");
            string value = FormattableString.Invariant($"{place.X:R}, {place.Y:R}");
            _layer.Issues.Add(IssueSeverity.Error, _layer.Known.Name, row, id, "geometry", value, expected + others, expectedZh + othersZh);
        }
    }

    private static ShapeKinds KindOf(Geometry shape) => shape switch
    {
        Point => ShapeKinds.Point,
        LineString or MultiLineString => ShapeKinds.Line,
        Polygon or MultiPolygon => ShapeKinds.Polygon,
        _ => ShapeKinds.None,
    };

    private static (string Expected, string ExpectedZh) Names(ShapeKinds kinds)
    {
        (ShapeKinds Kind, string Name, string NameZh)[] all =
            [(ShapeKinds.Polygon, "a polygon", "面"), (ShapeKinds.Line, "a line", "线"), (ShapeKinds.Point, "a point", "点")];
        var allowed = all.Where(item => kinds.HasFlag(item.Kind)).ToArray();
        return (string.Join(" or ", allowed.Select(item => item.Name)), string.Join("或", allowed.Select(item => item.NameZh)));
    }

    /// <summary>Collections of one part, which many programs write, stand for the part.</summary>
    private static Geometry Single(Geometry shape)
        => shape is GeometryCollection { NumGeometries: 1 } one ? Single(one.GetGeometryN(0)) : shape;

    private void ReportMissing(RowReader row)
    {
        row.Fail();
        if (!_layer.Issues.HasShapeFault(_layer.Known.Name, row.Number))
        {
            var (expected, expectedZh) = Names(_layer.Known.Shapes);
            row.ShapeFault(null, expected + ": as geometry, as columns x and y, lon and lat, or wkt", expectedZh + "：几何对象，或 x、y 列，lon、lat 列，wkt 列");
        }
    }

    private bool IsPlaced(RowReader row, Geometry shape)
    {
        if (_system is null)
        {
            return true;
        }

        foreach (var point in shape.Coordinates)
        {
            var placement = PlacementCheck.Of(_system, point.X, point.Y);
            if (placement != Placement.Inside)
            {
                row.Fail();
                int count = _misplaced.TryGetValue(placement, out var first) ? first.Count : 0;
                _misplaced[placement] = count == 0 ? (row.Number, row.Id, point, 1) : first with { Count = count + 1 };
                return false;
            }
        }

        return true;
    }

    private static bool IsSound(RowReader row, Geometry shape)
    {
        if (new IsValidOp(shape).ValidationError is not { } fault)
        {
            return true;
        }

        string place = fault.Coordinate is { } at ? FormattableString.Invariant($"{fault.Message} at {at.X:R}, {at.Y:R}") : fault.Message;
        row.ShapeFault(place, "a polygon whose outline neither crosses nor touches itself", "轮廓不自相交、不自接触的面");
        return false;
    }

    private (string Expected, string ExpectedZh) Explain(Placement mistake) => mistake switch
    {
        Placement.SwappedAxes => ("x east (longitude) first, then y north (latitude); the axes seem to be swapped", "先 x 向东（经度），后 y 向北（纬度）；坐标轴似乎颠倒"),
        Placement.Degrees => ($"metres in {_system!.Name}; these are longitude and latitude in degrees", $"{_system!.Name} 中以米为单位的坐标；此处为以度为单位的经纬度"),
        Placement.Metres => ($"longitude and latitude in degrees in {_system!.Name}; these are metres", $"{_system!.Name} 中以度为单位的经纬度；此处为以米为单位的坐标"),
        Placement.NotFinite => ("finite coordinates", "有限的坐标数值"),
        _ => ($"coordinates inside the area in which {_system!.Name} is used", $"{_system!.Name} 适用范围内的坐标"),
    };
}
