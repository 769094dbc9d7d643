using System.Collections.Immutable;

namespace ParkRisk.Analysis.Risk;

/// <summary>One thread's access to the tables: takes them from the store, or makes those that the store has no room for in memory of its own.</summary>
/// <param name="tables">The store.</param>
internal sealed class SourceTableReader(SourceTables tables)
{
    private readonly PolarTableBuilder builder = new(tables);
    private readonly PolarRiskTable spare = new(tables.Grid, tables.Kernels);
    private ImmutableArray<RiskItem> items;
    private SourceTable? last;

    /// <summary>The table of a source's outcomes, valid until the next call.</summary>
    public SourceTable Of(RiskSource source)
    {
        if (last is null || items != source.Items)
        {
            items = source.Items;
            last = tables.Find(items, builder) ?? builder.Build(items, spare);
        }

        return last;
    }
}
