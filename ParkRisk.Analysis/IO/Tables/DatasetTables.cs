using System.Collections.Immutable;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>A key of <c>park.json</c> with its value.</summary>
/// <param name="Key">Key as written.</param>
/// <param name="Json">Value as compact JSON.</param>
public sealed record ParkEntry(string Key, string Json);

/// <summary>A dataset as it stands in its files: nothing interpreted, nothing lost.</summary>
/// <param name="Park">Keys of <c>park.json</c>, in order; null where the dataset has none.</param>
/// <param name="Layers">Layers, known and unknown.</param>
public sealed record DatasetTables(ImmutableArray<ParkEntry>? Park, ImmutableArray<LayerTable> Layers)
{
    /// <summary>The layer of a name; null where the dataset has none.</summary>
    public LayerTable? Layer(string name)
        => Layers.FirstOrDefault(layer => string.Equals(layer.Name, name, StringComparison.OrdinalIgnoreCase));
}
