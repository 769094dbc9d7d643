using System.Collections.Concurrent;
using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>Plume shapes at the nodes of a polar grid, tabulated once for every source that uses them.</summary>
/// <param name="grid">The nodes.</param>
internal sealed class PlumeShapeTables(PolarGrid grid)
{
    private readonly ConcurrentDictionary<IPlumeShape, PlumeShapeTable> tables = new(ReferenceEqualityComparer.Instance);

    /// <summary>The table of a shape.</summary>
    public PlumeShapeTable Of(IPlumeShape shape) => tables.GetOrAdd(shape, static (s, g) => new PlumeShapeTable(s, g), grid);
}
