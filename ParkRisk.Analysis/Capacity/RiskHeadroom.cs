using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Capacity;

/// <summary>Which limit on individual risk leaves room.</summary>
public enum HeadroomKind
{
    /// <summary>Cumulated risk at a target against the limit for installations in service.</summary>
    Cumulated,

    /// <summary>Risk of new installations at a target against the limit for new ones.</summary>
    New,

    /// <summary>A crowded place or labour-intensive enterprise that each new enterprise's own safety distance must not reach.</summary>
    KeptOut,
}

/// <summary>What a limit on individual risk leaves at one point.</summary>
/// <param name="Kind">Which limit.</param>
/// <param name="Subject">Layer and id of the target or place.</param>
/// <param name="Name">Its name.</param>
/// <param name="At">m. The point, in the working system.</param>
/// <param name="Used">1/year. What is used already.</param>
/// <param name="Limit">1/year.</param>
public sealed record RiskHeadroom(HeadroomKind Kind, string Subject, string Name, Coordinate At, double Used, double Limit)
{
    /// <summary>Enterprise of the target, whose own risk does not count; null: none.</summary>
    public string? Enterprise { get; init; }

    /// <summary>1/year. What is left; negative where the limit is broken.</summary>
    public double Room => Limit - Used;
}
