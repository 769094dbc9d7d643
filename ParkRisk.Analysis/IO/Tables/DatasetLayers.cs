using System.Collections.Immutable;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>What a layer's geometry may be.</summary>
[Flags]
public enum ShapeKinds
{
    /// <summary>No geometry.</summary>
    None = 0,

    /// <summary>Points.</summary>
    Point = 1,

    /// <summary>Lines.</summary>
    Line = 2,

    /// <summary>Polygons.</summary>
    Polygon = 4,
}

/// <summary>A column that a layer may have.</summary>
/// <param name="Name">Name in the dataset.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Required">Every row must have it.</param>
/// <param name="Aliases">Other titles to which it answers.</param>
public sealed record KnownColumn(string Name, ColumnKind Kind, bool Required, ImmutableArray<string> Aliases)
{
    /// <summary>True when a title means this column.</summary>
    public bool Answers(string title)
    {
        string wanted = ColumnName.Normalise(title);
        return wanted == Name || Aliases.Any(alias => ColumnName.Normalise(alias) == wanted);
    }
}

/// <summary>A layer that a dataset may have.</summary>
/// <param name="Name">Name in the dataset.</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="Shapes">Geometry that it takes.</param>
/// <param name="Columns">Its columns.</param>
public sealed record KnownLayer(string Name, string Chinese, ShapeKinds Shapes, ImmutableArray<KnownColumn> Columns)
{
    /// <summary>The column that a title means; null where none.</summary>
    public KnownColumn? Column(string title) => Columns.FirstOrDefault(column => column.Answers(title));
}

/// <summary>The layers of a park dataset and their columns, with the Chinese titles to which they answer.</summary>
public static class DatasetLayers
{
    /// <summary>Every layer, in the order in which it is written.</summary>
    public static ImmutableArray<KnownLayer> All { get; } =
    [
        new("boundary", "园区边界", ShapeKinds.Polygon, []),
        new("zones", "功能分区", ShapeKinds.Polygon, [Key, Text("name", "名称"), Required("function", "功能")]),
        new("enterprises", "企业", ShapeKinds.Polygon | ShapeKinds.Point,
        [
            Key, Required("name", "企业名称", "名称"), Text("industry", "行业代码"), Truth("hazardous", "危险化学品企业"), Whole("employees", "职工人数"),
            Whole("max_shift", "最大当班人数"), Whole("max_building_occupancy", "单栋最多人数"), Text("labour_intensive", "劳动密集型"),
            Text("zone", "所属分区"), Text("status", "状态"), Date("commissioned", "投产日期"),
        ]),
        new("units", "装置设施", ShapeKinds.Polygon | ShapeKinds.Point,
        [
            Key, Required("enterprise", "企业编号"), Required("name", "装置名称", "名称"), Required("kind", "类型"), Required("substance", "物质"),
            Real("quantity_t", "最大量(t)", "设计最大量(t)") with { Required = true }, Real("volume_m3", "容积(m3)"), Real("diameter_m", "直径", "直径(m)"),
            Real("height_m", "高度", "高度(m)"), Real("pressure_mpa", "压力(MPa)"), Real("temperature_c", "温度(℃)"), Real("liquid_level_m", "液位(m)"),
            Real("pipe_mm", "最大接管(mm)"), Real("release_height_m", "泄漏高度(m)"), Real("bund_area_m2", "围堰面积(m2)"), Text("detection", "探测等级"),
            Text("isolation", "隔离等级"), Real("deluge_effectiveness", "水喷淋效率"), Real("fireproofing_min", "防火保护时间(min)"), Text("roof", "罐顶"),
            Whole("count", "数量"), Real("frequency_factor", "修正系数"), Text("hazard_group", "辨识单元"), Text("status", "状态"),
        ]),
        new("inventories", "物料存量", ShapeKinds.None,
            [Required("unit", "装置编号"), Required("substance", "物质"), Real("quantity_t", "最大量(t)", "设计最大量(t)") with { Required = true }]),
        new("bunds", "围堰", ShapeKinds.Polygon, [Key, Text("enterprise", "企业编号")]),
        new("pipelines", "管线管廊", ShapeKinds.Line,
        [
            Key, Required("substance", "物质"), Real("diameter_mm", "管径(mm)") with { Required = true }, Real("pressure_mpa", "压力(MPa)") with { Required = true },
            Real("temperature_c", "温度(℃)"), Real("isolation_distance_m", "切断间距(m)"),
        ]),
        new("targets", "防护目标", ShapeKinds.Polygon | ShapeKinds.Point,
        [
            Key, Required("name", "名称"), Required("category", "类别"), Real("persons_day", "白天人数"), Real("persons_night", "夜间人数"),
            Whole("households", "户数"), Whole("beds", "床位"), Real("floor_area_m2", "建筑面积", "建筑面积(m2)"), Real("land_area_m2", "占地面积", "占地面积(m2)"),
            Real("indoor_day", "白天室内比例"), Real("indoor_night", "夜间室内比例"), Text("class", "防护目标类别"), Text("crowded", "人员密集场所"),
            Text("enterprise", "所属企业"),
        ]),
        new("population", "人口", ShapeKinds.Polygon,
            [Text("id", "编号"), Real("persons_day", "白天人数") with { Required = true }, Real("persons_night", "夜间人数") with { Required = true }]),
        new("roads", "道路", ShapeKinds.Line,
            [Key, Text("class", "等级"), Real("width_m", "宽度(m)"), Real("speed_kmh", "车速(km/h)"), Truth("hazmat_route", "危险货物运输路线")]),
        new("utilities", "公用工程与应急设施", ShapeKinds.Polygon | ShapeKinds.Point | ShapeKinds.Line,
            [Key, Text("name", "名称"), Required("kind", "类型"), Real("capacity", "能力"), Whole("crew", "人员")]),
        new("plots", "可出让地块", ShapeKinds.Polygon, [Key, Real("area_m2", "面积(m2)"), new("allowed", ColumnKind.Json, false, ["准入类型"])]),
        new("restricted", "禁限控目录", ShapeKinds.None,
        [
            Text("substance", "物质"), Text("industry", "行业代码"), Text("process", "工艺"), Required("control", "管控类型"), Real("limit_t", "限量(t)"),
            Text("condition", "条件"), Text("basis", "依据"),
        ]),
        new("rules", "规则", ShapeKinds.None, [Required("rule", "规则"), Truth("enabled", "启用"), Text("parameter", "参数"), Real("value", "数值")]),
        new("measures", "整治措施", ShapeKinds.None,
        [
            Text("finding", "问题编号"), Text("kind", "措施类型"), Text("owner", "责任单位"), Date("due", "完成期限"), Text("status", "状态"), Text("note", "备注"),
        ]),
    ];

    private static KnownColumn Key => Required("id", "编号");

    /// <summary>The layer of a name, whatever its case; null where a dataset knows none of the name.</summary>
    public static KnownLayer? Find(string name)
        => All.FirstOrDefault(layer => string.Equals(layer.Name, name, StringComparison.OrdinalIgnoreCase));

    private static KnownColumn Text(string name, params string[] aliases) => new(name, ColumnKind.Text, false, [.. aliases]);

    private static KnownColumn Required(string name, params string[] aliases) => new(name, ColumnKind.Text, true, [.. aliases]);

    private static KnownColumn Real(string name, params string[] aliases) => new(name, ColumnKind.Real, false, [.. aliases]);

    private static KnownColumn Whole(string name, params string[] aliases) => new(name, ColumnKind.Integer, false, [.. aliases]);

    private static KnownColumn Truth(string name, params string[] aliases) => new(name, ColumnKind.Boolean, false, [.. aliases]);

    private static KnownColumn Date(string name, params string[] aliases) => new(name, ColumnKind.Date, false, [.. aliases]);
}
