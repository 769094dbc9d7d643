using System.Collections.Immutable;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Planning;

/// <summary>The limits of a park at all points where its targets are judged, with every source's part in them.</summary>
/// <param name="headroom">What is left.</param>
/// <param name="origins">Where each source comes from.</param>
/// <param name="risk">1/year. Risk of every source at every sampled point, [source][sample].</param>
/// <param name="samples">Sampled point of every point of the headroom; those of crowded places, at the end, have none.</param>
internal sealed class HeadroomAccount(ParkHeadroom headroom, ImmutableArray<SourceOrigin> origins, double[][] risk, ImmutableArray<int> samples)
{
    /// <summary>What is left.</summary>
    public ParkHeadroom Headroom => headroom;

    /// <summary>Where each source comes from.</summary>
    public ImmutableArray<SourceOrigin> Origins => origins;

    /// <summary>Number of points at targets; those of crowded places follow.</summary>
    public int TargetPoints => samples.Length;

    /// <summary>A target is judged by the risk of the other enterprises.</summary>
    public static bool Counts(SourceOrigin origin, string? targetEnterprise) => origin.Enterprise is null || origin.Enterprise != targetEnterprise;

    /// <summary>1/year. What a source uses of a point of the headroom.</summary>
    /// <param name="source">Index of the source.</param>
    /// <param name="point">Index of the point, below <see cref="TargetPoints"/>.</param>
    public double Use(int source, int point)
    {
        var limit = headroom.Points[point];
        return Counts(origins[source], limit.Enterprise) && (limit.Kind == HeadroomKind.Cumulated || origins[source].IsNew) ? risk[source][samples[point]] : 0;
    }
}
