using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Parks;

/// <summary>Administrative level of a park.</summary>
public enum ParkLevel
{
    /// <summary>国家级</summary>
    National,

    /// <summary>省级</summary>
    Provincial,

    /// <summary>市级</summary>
    City,

    /// <summary>县级</summary>
    County,
}

/// <summary>Kind of park.</summary>
public enum ParkKind
{
    /// <summary>化工园区</summary>
    Chemical,

    /// <summary>工业园区</summary>
    Industrial,

    /// <summary>物流园区</summary>
    Logistics,

    /// <summary>港口园区</summary>
    Port,

    /// <summary>农林园区</summary>
    AgricultureForestry,

    /// <summary>文旅园区</summary>
    CultureTourism,

    /// <summary>开发区</summary>
    DevelopmentZone,
}

/// <summary>Function of a zone.</summary>
public enum ZoneFunction
{
    /// <summary>生产</summary>
    Production,

    /// <summary>仓储</summary>
    Storage,

    /// <summary>物流</summary>
    Logistics,

    /// <summary>公用工程</summary>
    Utility,

    /// <summary>行政办公</summary>
    Administration,

    /// <summary>居住</summary>
    Residential,

    /// <summary>商业</summary>
    Commercial,

    /// <summary>绿地</summary>
    Green,

    /// <summary>预留</summary>
    Reserve,
}

/// <summary>State of an enterprise or a unit.</summary>
public enum OperatingStatus
{
    /// <summary>在役</summary>
    InService,

    /// <summary>在建</summary>
    UnderConstruction,

    /// <summary>拟建</summary>
    Proposed,

    /// <summary>关闭</summary>
    Closed,
}

/// <summary>Three-state answer to a classification that may be left to the rule.</summary>
public enum Designation
{
    /// <summary>By the rule.</summary>
    Auto,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}

/// <summary>Kind of hazardous installation.</summary>
public enum UnitKind
{
    /// <summary>常压储罐</summary>
    AtmosphericTank,

    /// <summary>压力容器</summary>
    PressureVessel,

    /// <summary>低温储罐</summary>
    RefrigeratedTank,

    /// <summary>工艺容器</summary>
    ProcessVessel,

    /// <summary>反应器</summary>
    Reactor,

    /// <summary>换热器</summary>
    HeatExchanger,

    /// <summary>泵</summary>
    Pump,

    /// <summary>压缩机</summary>
    Compressor,

    /// <summary>管道</summary>
    Pipe,

    /// <summary>装卸臂</summary>
    LoadingArm,

    /// <summary>软管</summary>
    Hose,

    /// <summary>槽车</summary>
    TankTruck,

    /// <summary>气瓶库</summary>
    CylinderStore,

    /// <summary>仓库</summary>
    Warehouse,

    /// <summary>爆炸品库</summary>
    ExplosiveStore,
}

/// <summary>Roof of an atmospheric tank.</summary>
public enum TankRoof
{
    /// <summary>固定顶</summary>
    Fixed,

    /// <summary>浮顶</summary>
    Floating,
}

/// <summary>Detection or isolation class of a unit: A fastest, C slowest.</summary>
public enum ProtectionGrade
{
    /// <summary>Instrumented, automatic.</summary>
    A,

    /// <summary>Detectors, remote action.</summary>
    B,

    /// <summary>Visual, manual.</summary>
    C,
}

/// <summary>Facility kinds of GB 36894 for protection targets.</summary>
public enum TargetCategory
{
    /// <summary>学校</summary>
    School,

    /// <summary>幼儿园</summary>
    Kindergarten,

    /// <summary>医院</summary>
    Hospital,

    /// <summary>社会福利设施</summary>
    Welfare,

    /// <summary>文化设施</summary>
    Culture,

    /// <summary>图书馆、展览馆</summary>
    LibraryExhibition,

    /// <summary>文物古迹</summary>
    Heritage,

    /// <summary>宗教场所</summary>
    Religious,

    /// <summary>轨道交通设施</summary>
    Metro,

    /// <summary>军事设施</summary>
    Military,

    /// <summary>外事场所</summary>
    ForeignAffairs,

    /// <summary>住宅</summary>
    Residential,

    /// <summary>宿舍</summary>
    Dormitory,

    /// <summary>行政办公</summary>
    GovernmentOffice,

    /// <summary>办公</summary>
    Office,

    /// <summary>体育场馆</summary>
    Sports,

    /// <summary>零售商业</summary>
    Retail,

    /// <summary>旅馆</summary>
    Hotel,

    /// <summary>娱乐</summary>
    Entertainment,

    /// <summary>市场</summary>
    Market,

    /// <summary>交通枢纽</summary>
    TransportHub,

    /// <summary>公园广场</summary>
    ParkSquare,

    /// <summary>非危险化学品企业</summary>
    FactoryNonHazchem,

    /// <summary>其他</summary>
    Other,
}

/// <summary>Class of a protection target.</summary>
public enum TargetClass
{
    /// <summary>高敏感防护目标</summary>
    HighSensitivity,

    /// <summary>重要防护目标</summary>
    Important,

    /// <summary>一般一类</summary>
    Class1,

    /// <summary>一般二类</summary>
    Class2,

    /// <summary>一般三类</summary>
    Class3,
}

/// <summary>Class of road or railway.</summary>
public enum RoadClass
{
    /// <summary>高速</summary>
    Motorway,

    /// <summary>快速</summary>
    Trunk,

    /// <summary>主干</summary>
    Primary,

    /// <summary>次干</summary>
    Secondary,

    /// <summary>厂内</summary>
    Internal,

    /// <summary>铁路</summary>
    Rail,
}

/// <summary>Kind of public work or emergency facility.</summary>
public enum UtilityKind
{
    /// <summary>消防站</summary>
    FireStation,

    /// <summary>微型消防站</summary>
    MiniFireStation,

    /// <summary>应急救援队</summary>
    EmergencyTeam,

    /// <summary>医院</summary>
    Hospital,

    /// <summary>消火栓</summary>
    Hydrant,

    /// <summary>消防水池</summary>
    FireWater,

    /// <summary>变电站</summary>
    Substation,

    /// <summary>供热</summary>
    Steam,

    /// <summary>污水处理</summary>
    Wastewater,

    /// <summary>事故应急池</summary>
    EmergencyPool,

    /// <summary>避难场所</summary>
    Shelter,

    /// <summary>集合点</summary>
    MusterPoint,

    /// <summary>门卡</summary>
    Gate,

    /// <summary>控制室</summary>
    ControlRoom,
}

/// <summary>Strength of a catalogue restriction.</summary>
public enum RestrictionControl
{
    /// <summary>禁止</summary>
    Prohibited,

    /// <summary>限制</summary>
    Restricted,

    /// <summary>控制</summary>
    Controlled,
}

/// <summary>Kind of rectification measure.</summary>
public enum MeasureKind
{
    /// <summary>改造</summary>
    Retrofit,

    /// <summary>搬迁</summary>
    Relocate,

    /// <summary>退出</summary>
    Withdraw,

    /// <summary>管理</summary>
    Manage,
}

/// <summary>State of a rectification measure.</summary>
public enum MeasureStatus
{
    /// <summary>未开始</summary>
    Open,

    /// <summary>进行中</summary>
    InProgress,

    /// <summary>已完成</summary>
    Done,

    /// <summary>已验收</summary>
    Verified,
}

/// <summary>A functional zone of the park.</summary>
/// <param name="Id">Unique in the layer.</param>
/// <param name="Name">Name, may be empty.</param>
/// <param name="Function">Function.</param>
/// <param name="Shape">Polygon.</param>
public sealed record Zone(string Id, string? Name, ZoneFunction Function, Geometry Shape);

/// <summary>An enterprise and its plot.</summary>
public sealed record Enterprise
{
    /// <summary>Unique in the layer.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Plot (polygon), or a point where only that is known.</summary>
    public required Geometry Shape { get; init; }

    /// <summary>GB/T 4754 code.</summary>
    public string? Industry { get; init; }

    /// <summary>Hazardous-chemical enterprise; null: it is one when it has a unit.</summary>
    public bool? Hazardous { get; init; }

    /// <summary>persons.</summary>
    public int? Employees { get; init; }

    /// <summary>persons. Largest number on shift; null: <see cref="Employees"/>.</summary>
    public int? MaxShift { get; init; }

    /// <summary>persons. In the fullest workshop or building.</summary>
    public int? MaxBuildingOccupancy { get; init; }

    /// <summary>Labour-intensive or not.</summary>
    public Designation LabourIntensive { get; init; } = Designation.Auto;

    /// <summary>Zone id; null: by position.</summary>
    public string? Zone { get; init; }

    /// <summary>State.</summary>
    public OperatingStatus Status { get; init; } = OperatingStatus.InService;

    /// <summary>Date of commissioning.</summary>
    public DateOnly? Commissioned { get; init; }
}

/// <summary>A hazardous installation: production or storage.</summary>
public sealed record HazardUnit
{
    /// <summary>Unique in the layer.</summary>
    public required string Id { get; init; }

    /// <summary>Enterprise id.</summary>
    public required string Enterprise { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>CAS number or name of the substance that drives the scenarios, as resolved against the substance table.</summary>
    public required string Substance { get; init; }

    /// <summary>kg. Design maximum quantity of the substance held by one item.</summary>
    public required double Quantity { get; init; }

    /// <summary>Point or polygon.</summary>
    public required Geometry Shape { get; init; }

    /// <summary>m³. Vessel volume.</summary>
    public double? Volume { get; init; }

    /// <summary>m. Vessel diameter.</summary>
    public double? Diameter { get; init; }

    /// <summary>m. Vessel height.</summary>
    public double? Height { get; init; }

    /// <summary>Pa. Gauge pressure; null: vapour pressure at the temperature, 0 for atmospheric vessels.</summary>
    public double? GaugePressure { get; init; }

    /// <summary>K. Temperature of the contents; null: mean air temperature, boiling point when refrigerated.</summary>
    public double? Temperature { get; init; }

    /// <summary>m. Liquid level above the outlet; null: 80 % of the height.</summary>
    public double? LiquidLevel { get; init; }

    /// <summary>m. Largest connected pipe.</summary>
    public double? PipeDiameter { get; init; }

    /// <summary>m. Height of the release; null: 1.</summary>
    public double? ReleaseHeight { get; init; }

    /// <summary>m². Bund area; null: none, the pool spreads freely.</summary>
    public double? BundArea { get; init; }

    /// <summary>Detection class.</summary>
    public ProtectionGrade? Detection { get; init; }

    /// <summary>Isolation class.</summary>
    public ProtectionGrade? Isolation { get; init; }

    /// <summary>0 … below 1. Share of the heat of a fire nearby that a water deluge takes; null: no deluge.</summary>
    public double? DelugeEffectiveness { get; init; }

    /// <summary>s. Rated time of the fireproofing; null: none.</summary>
    public double? Fireproofing { get; init; }

    /// <summary>Roof of an atmospheric tank; null: not known, and taken as fixed.</summary>
    public TankRoof? Roof { get; init; }

    /// <summary>Identical items at this place.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Multiplies every leak frequency of the unit.</summary>
    public double FrequencyFactor { get; init; } = 1;

    /// <summary>GB 18218 unit to which this installation belongs; null: by bund, else a unit of its own.</summary>
    public string? HazardGroup { get; init; }

    /// <summary>State; null: the enterprise's.</summary>
    public OperatingStatus? Status { get; init; }

    /// <summary>Further substances held.</summary>
    public ImmutableArray<Inventory> Inventories { get; init; } = [];
}

/// <summary>A further substance held by a unit.</summary>
/// <param name="Substance">CAS number or name.</param>
/// <param name="Quantity">kg. Design maximum quantity.</param>
public sealed record Inventory(string Substance, double Quantity);

/// <summary>A bund outline.</summary>
/// <param name="Id">Unique in the layer.</param>
/// <param name="Enterprise">Enterprise id, may be missing.</param>
/// <param name="Shape">Polygon.</param>
public sealed record Bund(string Id, string? Enterprise, Geometry Shape);

/// <summary>A cross-plant pipeline or pipe rack.</summary>
/// <param name="Id">Unique in the layer.</param>
/// <param name="Substance">CAS number or name.</param>
/// <param name="Diameter">m. Inner diameter.</param>
/// <param name="GaugePressure">Pa. Gauge.</param>
/// <param name="Temperature">K.</param>
/// <param name="IsolationDistance">m. Between isolation valves; null: the whole line.</param>
/// <param name="Shape">Line.</param>
public sealed record Pipeline(string Id, string Substance, double Diameter, double GaugePressure, double Temperature, double? IsolationDistance, Geometry Shape);

/// <summary>A protection target.</summary>
public sealed record ProtectionTarget
{
    /// <summary>Unique in the layer.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Facility kind.</summary>
    public required TargetCategory Category { get; init; }

    /// <summary>Point or polygon.</summary>
    public required Geometry Shape { get; init; }

    /// <summary>persons present by day.</summary>
    public double? PersonsDay { get; init; }

    /// <summary>persons present by night.</summary>
    public double? PersonsNight { get; init; }

    /// <summary>Number of households.</summary>
    public int? Households { get; init; }

    /// <summary>Number of beds.</summary>
    public int? Beds { get; init; }

    /// <summary>m². Floor area.</summary>
    public double? FloorArea { get; init; }

    /// <summary>m². Land area.</summary>
    public double? LandArea { get; init; }

    /// <summary>0–1. Share indoors by day; null: 0.93.</summary>
    public double? IndoorDay { get; init; }

    /// <summary>0–1. Share indoors by night; null: 0.99.</summary>
    public double? IndoorNight { get; init; }

    /// <summary>Class given by the user; null: by the rule table.</summary>
    public TargetClass? Class { get; init; }

    /// <summary>Crowded place or not.</summary>
    public Designation Crowded { get; init; } = Designation.Auto;

    /// <summary>Enterprise id when the target belongs to one.</summary>
    public string? Enterprise { get; init; }
}

/// <summary>People outside the targets.</summary>
/// <param name="Id">Identifier; the row number where the layer gives none.</param>
/// <param name="PersonsDay">persons.</param>
/// <param name="PersonsNight">persons.</param>
/// <param name="Shape">Polygon over which they are spread evenly.</param>
public sealed record PopulationArea(string Id, double PersonsDay, double PersonsNight, Geometry Shape);

/// <summary>A road or railway.</summary>
/// <param name="Id">Unique in the layer.</param>
/// <param name="Class">Class; null where not given.</param>
/// <param name="Width">m.</param>
/// <param name="Speed">m/s. Free speed.</param>
/// <param name="HazmatRoute">Hazardous goods are carried on it.</param>
/// <param name="Shape">Line.</param>
public sealed record Road(string Id, RoadClass? Class, double? Width, double? Speed, bool HazmatRoute, Geometry Shape);

/// <summary>A public work or an emergency facility.</summary>
/// <param name="Id">Unique in the layer.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Capacity">In the unit of its kind (m³, kVA, t/h, persons); null where not given.</param>
/// <param name="Crew">persons.</param>
/// <param name="Shape">Point, line or polygon.</param>
public sealed record UtilityFacility(string Id, string Name, UtilityKind Kind, double? Capacity, int? Crew, Geometry Shape);

/// <summary>Land that can still be let.</summary>
/// <param name="Id">Unique in the layer.</param>
/// <param name="Area">m². As stated; null: of the polygon.</param>
/// <param name="Allowed">Industry codes or project types; empty: any.</param>
/// <param name="Shape">Polygon.</param>
public sealed record Plot(string Id, double? Area, ImmutableArray<string> Allowed, Geometry Shape);

/// <summary>An entry of the park's own restriction catalogue; one of substance, industry and process is given.</summary>
/// <param name="Substance">CAS number or name.</param>
/// <param name="Industry">GB/T 4754 code.</param>
/// <param name="Process">Process, in words.</param>
/// <param name="Control">Strength.</param>
/// <param name="Limit">kg. Largest quantity allowed.</param>
/// <param name="Condition">Condition in words.</param>
/// <param name="Basis">Document that it rests on.</param>
public sealed record CatalogueRestriction(string? Substance, string? Industry, string? Process, RestrictionControl Control, double? Limit, string? Condition, string? Basis);

/// <summary>An entry of the rectification register.</summary>
/// <param name="Finding">Id of the finding.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Owner">Who.</param>
/// <param name="Due">By when.</param>
/// <param name="Status">State.</param>
/// <param name="Note">Remark.</param>
public sealed record RectificationMeasure(string? Finding, MeasureKind? Kind, string? Owner, DateOnly? Due, MeasureStatus Status, string? Note);

/// <summary>A change that a park makes to a siting rule: switched on or off, or another value of a parameter.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Enabled">On or off; null: as the rule data say.</param>
/// <param name="Parameter">Name of the parameter; null where none is changed.</param>
/// <param name="Value">Its value in the unit of the rule data; null where none is changed.</param>
public sealed record RuleOverride(string Rule, bool? Enabled, string? Parameter, double? Value);
