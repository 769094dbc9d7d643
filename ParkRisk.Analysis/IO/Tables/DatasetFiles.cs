using System.Collections.Immutable;
using System.Text.Json;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Files that a dataset refers to by name from <c>park.json</c>.</summary>
internal static class DatasetFiles
{
    /// <summary>The keys that name a file.</summary>
    public static ImmutableArray<string> Keys { get; } = ["weather", "terrain", "population_raster"];

    /// <summary>The file name of an entry; null where its value is no text.</summary>
    public static string? NameIn(ParkEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Json);
        return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString() : null;
    }
}
