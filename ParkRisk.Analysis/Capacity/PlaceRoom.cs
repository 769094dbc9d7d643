using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Capacity;

/// <summary>How many units of an archetype a place could take, and the rule that stops the next one.</summary>
/// <param name="Place">m. In the working system.</param>
/// <param name="Units">Units, all at this place; need not be whole, infinite where nothing stops them.</param>
/// <param name="Stop">What stops the next one, in words.</param>
/// <param name="Subject">Layer and id of what stops it, <c>societal_risk</c>, the id of a rule, or empty.</param>
public sealed record PlaceRoom(Coordinate Place, double Units, BilingualText Stop, string Subject)
{
    /// <summary>Whole units.</summary>
    public int WholeUnits => double.IsFinite(Units) ? (int)Math.Floor(Units + 1e-9) : int.MaxValue;
}
