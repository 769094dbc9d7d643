using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Capacity;

/// <summary>A place where a sensitive use is thought of.</summary>
/// <param name="Use">Kind of use.</param>
/// <param name="Class">Class of target that it would be.</param>
/// <param name="Place">m. In the working system.</param>
/// <param name="Land">Layer and id of the land.</param>
/// <param name="Risk">1/year. Individual risk of everything there.</param>
/// <param name="Limit">1/year.</param>
/// <param name="Refusal">What forbids it; null where nothing does.</param>
public sealed record SensitiveUsePlace(TargetCategory Use, TargetClass Class, Coordinate Place, string Land, double Risk, double Limit, BilingualText? Refusal)
{
    /// <summary>Risk over limit.</summary>
    public double Ratio => Risk / Limit;

    /// <summary>True where it may go.</summary>
    public bool IsAllowed => Refusal is null;
}
