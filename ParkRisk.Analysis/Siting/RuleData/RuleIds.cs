using System.Collections.Immutable;

namespace ParkRisk.Analysis.Siting.RuleData;

/// <summary>Ids of the siting rules and the parameters that each takes; rule data name exactly these.</summary>
public static class RuleIds
{
    /// <summary>个人风险.</summary>
    public const string IndividualRisk = "individual-risk-at-target";

    /// <summary>社会风险不可接受.</summary>
    public const string SocietalRisk = "societal-risk";

    /// <summary>社会风险尽可能降低.</summary>
    public const string SocietalRiskAlarp = "societal-risk-alarp";

    /// <summary>外部安全防护距离.</summary>
    public const string CrowdInsideDistance = "crowd-inside-safety-distance";

    /// <summary>爆炸超压.</summary>
    public const string Blast = "blast-overpressure";

    /// <summary>防火间距.</summary>
    public const string Separation = "fire-separation";

    /// <summary>主导风向.</summary>
    public const string PrevailingWind = "prevailing-wind";

    /// <summary>地势与排水.</summary>
    public const string Drainage = "downslope-drainage";

    /// <summary>功能分区.</summary>
    public const string ZoneFunction = "zone-function";

    /// <summary>地块用途.</summary>
    public const string PlotUse = "plot-use";

    /// <summary>混杂.</summary>
    public const string MixedUses = "mixed-uses";

    /// <summary>禁止类.</summary>
    public const string CatalogueProhibited = "catalogue-prohibited";

    /// <summary>限量.</summary>
    public const string CatalogueLimit = "catalogue-limit";

    /// <summary>条件.</summary>
    public const string CatalogueCondition = "catalogue-condition";

    /// <summary>应急队伍.</summary>
    public const string EmergencyTeam = "emergency-team";

    /// <summary>消防站到达时间.</summary>
    public const string FireStationTime = "fire-station-time";

    /// <summary>毒云封路时的消防通达.</summary>
    public const string FireAccessInWind = "fire-access-in-wind";

    /// <summary>消火栓.</summary>
    public const string Hydrant = "hydrant-distance";

    /// <summary>疏散路线.</summary>
    public const string EvacuationRoutes = "evacuation-routes";

    /// <summary>毒云封路时的疏散.</summary>
    public const string EvacuationInWind = "evacuation-in-wind";

    /// <summary>集合点.</summary>
    public const string MusterPoint = "muster-point-toxic";

    /// <summary>未分级.</summary>
    public const string Ungraded = "ungraded-major-hazard";

    /// <summary>评估到期.</summary>
    public const string Overdue = "assessment-overdue";

    /// <summary>数据缺口.</summary>
    public const string DataGap = "data-gap";

    /// <summary>Every id with the names of its parameters.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Parameters { get; } = new Dictionary<string, ImmutableArray<string>>
    {
        [IndividualRisk] = [],
        [SocietalRisk] = [],
        [SocietalRiskAlarp] = [],
        [CrowdInsideDistance] = [],
        [Blast] = ["tnt_factor"],
        [Separation] = ["hazardous_neighbours"],
        [PrevailingWind] = ["reach", "share_of_prevailing", "least_quantity"],
        [Drainage] = ["reach", "drop", "least_quantity"],
        [ZoneFunction] = ["overlap"],
        [PlotUse] = ["overlap"],
        [MixedUses] = [],
        [CatalogueProhibited] = [],
        [CatalogueLimit] = [],
        [CatalogueCondition] = [],
        [EmergencyTeam] = [],
        [FireStationTime] = ["time", "turnout", "access_speed", "speed_trunk", "speed_primary", "speed_secondary", "speed_internal"],
        [FireAccessInWind] = ["wind_share", "half_angle", "credible_frequency"],
        [Hydrant] = ["distance"],
        [EvacuationRoutes] = ["routes"],
        [EvacuationInWind] = ["wind_share"],
        [MusterPoint] = ["credible_frequency"],
        [Ungraded] = [],
        [Overdue] = [],
        [DataGap] = [],
    }.ToImmutableDictionary();
}
