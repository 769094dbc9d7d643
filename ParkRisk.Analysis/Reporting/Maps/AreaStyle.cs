using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Looks and names of the areas and lines of a map, used alike on the map and in its legend.</summary>
internal static class AreaStyle
{
    /// <summary>Outline of the park.</summary>
    public const string Boundary = "#4a2a5e";

    /// <summary>Outline of an enterprise's plot.</summary>
    public const string Enterprise = "#7d868e";

    /// <summary>Outline of a plot that can still be let.</summary>
    public const string Plot = "#7b8a3a";

    /// <summary>Carriageway.</summary>
    public const string Road = "#ffffff";

    /// <summary>Edge of a carriageway.</summary>
    public const string RoadEdge = "#b4b0a6";

    /// <summary>Railway.</summary>
    public const string Rail = "#6b6b6b";

    /// <summary>Pipeline.</summary>
    public const string Pipeline = "#8a5a2b";

    /// <summary>Dashes of the park's boundary.</summary>
    public const string BoundaryDashes = "16 4 3 4";

    /// <summary>Dashes of a plot to let.</summary>
    public const string PlotDashes = "6 4";

    /// <summary>Units. Width of a road's white band.</summary>
    public static double RoadWidth(RoadClass? road) => road switch
    {
        RoadClass.Motorway or RoadClass.Trunk => 5.5,
        RoadClass.Primary => 4.5,
        RoadClass.Secondary => 3.5,
        _ => 2.4,
    };

    /// <summary>Name of a functional zone.</summary>
    public static string Name(ZoneFunction function, ReportLanguage language) => function switch
    {
        ZoneFunction.Production => language.Pick("生产区", "production"),
        ZoneFunction.Storage => language.Pick("储存区", "storage"),
        ZoneFunction.Logistics => language.Pick("物流区", "logistics"),
        ZoneFunction.Utility => language.Pick("公用工程区", "utilities"),
        ZoneFunction.Administration => language.Pick("管理服务区", "administration"),
        ZoneFunction.Residential => language.Pick("居住区", "residential"),
        ZoneFunction.Commercial => language.Pick("商业区", "commercial"),
        ZoneFunction.Green => language.Pick("绿地", "green"),
        _ => language.Pick("预留区", "reserve"),
    };
}
