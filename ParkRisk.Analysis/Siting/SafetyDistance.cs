using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting;

/// <summary>How the external safety protection distance (外部安全防护距离) of an enterprise is found, GB/T 37243-2019.</summary>
public enum SafetyDistanceMethod
{
    /// <summary>事故后果法: installations with explosives.</summary>
    AccidentConsequence,

    /// <summary>定量风险评价法: toxic or flammable gas whose ratio sum reaches 1.</summary>
    QuantitativeRisk,

    /// <summary>Distances of the design standards: everything else.</summary>
    DesignStandards,
}

/// <summary>The external safety protection distance around one enterprise, or around the whole park, for one target class.</summary>
public sealed record SafetyDistance
{
    /// <summary>Enterprise id; null for the park.</summary>
    public required string? Enterprise { get; init; }

    /// <summary>Target class that is kept out.</summary>
    public required TargetClass Class { get; init; }

    /// <summary>Method that the standard prescribes.</summary>
    public required SafetyDistanceMethod Method { get; init; }

    /// <summary>Why this method.</summary>
    public required BilingualText Reason { get; init; }

    /// <summary>1/year. The level of individual risk at the line.</summary>
    public required double Level { get; init; }

    /// <summary>Pa. Overpressure at the line, where the distance comes from a blast; else null.</summary>
    public double? Overpressure { get; init; }

    /// <summary>m. Largest distance of the design standards, where the distance comes from them; else null.</summary>
    public double? DesignDistance { get; init; }

    /// <summary>Area inside the distance: polygon or multipolygon, empty where the level is reached nowhere.</summary>
    public required Geometry Area { get; init; }

    /// <summary>m. From the enterprise's boundary outwards to the line, in 16 directions clockwise from north; 0 where the line lies inside the boundary.</summary>
    public required ImmutableArray<double> ByDirection { get; init; }

    /// <summary>m. The largest distance from the boundary to a point of the line.</summary>
    public required double Largest { get; init; }

    /// <summary>Unit that contributes most at the farthest point of the line; null where there is none.</summary>
    public string? ControllingUnit { get; init; }
}
