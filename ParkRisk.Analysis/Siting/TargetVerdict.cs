using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting;

/// <summary>Which of the two limits of GB 36894 decides at a target.</summary>
public enum DecidingLimit
{
    /// <summary>Cumulated risk of everything against the limit for installations in service.</summary>
    Cumulated,

    /// <summary>Risk of new, rebuilt and extended installations alone against the limit for new ones.</summary>
    NewInstallations,
}

/// <summary>The individual risk at a protection target beside its limit.</summary>
/// <remarks>Risk is that of a person always present, outdoors and unprotected. A target that belongs to an enterprise is judged by the risk that the <b>other</b> enterprises cause.</remarks>
public sealed record TargetVerdict
{
    /// <summary>The target.</summary>
    public required ProtectionTarget Target { get; init; }

    /// <summary>Class, by the rule table or as given.</summary>
    public required TargetClass Class { get; init; }

    /// <summary>Which row of the rule table decided on the class.</summary>
    public required string ClassReason { get; init; }

    /// <summary>Confidence of that row.</summary>
    public required string ClassConfidence { get; init; }

    /// <summary>Where in the target the deciding risk is largest; it is judged there.</summary>
    public required Point WorstPoint { get; init; }

    /// <summary>1/year. Cumulated risk at the worst point without the target's own enterprise.</summary>
    public required double Risk { get; init; }

    /// <summary>1/year. The same with its own enterprise.</summary>
    public required double RiskWithOwn { get; init; }

    /// <summary>1/year. Mean over the target's area of the risk without its own enterprise; equal to <see cref="Risk"/> for a point.</summary>
    public required double MeanRisk { get; init; }

    /// <summary>1/year. Share of <see cref="Risk"/> that new, rebuilt and extended installations cause.</summary>
    public required double NewRisk { get; init; }

    /// <summary>1/year. Limit for <see cref="Risk"/>.</summary>
    public required double CumulatedLimit { get; init; }

    /// <summary>1/year. Limit for <see cref="NewRisk"/>.</summary>
    public required double NewLimit { get; init; }

    /// <summary>Risk by unit at the worst point, largest first, without the target's own enterprise; the values sum to <see cref="Risk"/>.</summary>
    public required ImmutableArray<Contributor> Contributors { get; init; }

    /// <summary>The same for <see cref="NewRisk"/>: new, rebuilt and extended units only.</summary>
    public required ImmutableArray<Contributor> NewContributors { get; init; }

    /// <summary>The stricter of the two comparisons.</summary>
    public DecidingLimit Deciding => NewRisk / NewLimit > Risk / CumulatedLimit ? DecidingLimit.NewInstallations : DecidingLimit.Cumulated;

    /// <summary>1/year. The risk that decides.</summary>
    public double DecidingRisk => Deciding == DecidingLimit.NewInstallations ? NewRisk : Risk;

    /// <summary>1/year. The limit that decides.</summary>
    public double Limit => Deciding == DecidingLimit.NewInstallations ? NewLimit : CumulatedLimit;

    /// <summary>Contributors to the risk that decides.</summary>
    public ImmutableArray<Contributor> DecidingContributors => Deciding == DecidingLimit.NewInstallations ? NewContributors : Contributors;

    /// <summary>Risk over limit; above 1 the limit is broken.</summary>
    public double Ratio => DecidingRisk / Limit;

    /// <summary>True when both limits are met; the limit itself is allowed.</summary>
    public bool IsAcceptable => Ratio <= 1;
}
