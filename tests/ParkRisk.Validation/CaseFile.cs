using System.Text.Json;

namespace ParkRisk.Validation;

/// <summary>A file of worked cases or measurements.</summary>
/// <param name="Family">Name of the family.</param>
/// <param name="Root">The whole file.</param>
internal sealed record CaseFile(string Family, JsonElement Root)
{
    /// <summary>The cases in the order of the file.</summary>
    public IEnumerable<JsonElement> Cases => Root.GetProperty("cases").EnumerateArray();

    /// <summary>Every case file of a folder, by name.</summary>
    public static IReadOnlyList<CaseFile> ReadAll(string folder)
        =>
        [
            .. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement)
                .Select(root => new CaseFile(root.GetProperty("family").GetString()!, root)),
        ];
}
