using System.Collections.Immutable;
using System.Text.Json;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Reads the folder form of a dataset: <c>park.json</c> and one file a layer.</summary>
internal static class FolderReader
{
    /// <summary>Name of the file with the park's keys.</summary>
    public const string ParkFile = "park.json";

    private static readonly string[] LayerEndings = [".geojson", ".csv", ".xlsx"];

    /// <summary>Reads all tables of the folder.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="limit">bytes. Largest size of a file.</param>
    /// <param name="issues">Where faults go.</param>
    public static DatasetTables Read(string folder, long limit, IssueList issues)
    {
        string[] files;
        try
        {
            files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToArray();
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            issues.AddInaccessible(folder, denied);
            return new DatasetTables(null, []);
        }

        string? parkFile = Array.Find(files, file => string.Equals(Path.GetFileName(file), ParkFile, StringComparison.OrdinalIgnoreCase));
        parkFile ??= Directory.Exists(Path.Combine(folder, ParkFile)) ? Path.Combine(folder, ParkFile) : null;
        var park = parkFile is null ? null : ReadPark(parkFile, limit, issues);
        return new DatasetTables(park, ReadLayers(folder, files, ReferencedFiles(park), limit, issues));
    }

    private static ImmutableArray<ParkEntry>? ReadPark(string path, long limit, IssueList issues)
    {
        // A park.json that is there but cannot be read has its own issue; an empty list keeps "missing" from being said as well.
        if (SourceFile.ReadAll(path, limit, issues) is not { } bytes)
        {
            return [];
        }

        using var document = JsonFile.Parse(bytes, ParkFile, issues);
        if (document is null)
        {
            return [];
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            issues.Add(IssueSeverity.Error, ParkFile, null, null, "a JSON object", "JSON 对象");
            return [];
        }

        return JsonFile.ReadText(ParkFile, issues, () => Entries(document.RootElement, issues))?.ToImmutableArray() ?? [];
    }

    private static ParkEntry[] Entries(JsonElement park, IssueList issues)
    {
        JsonFile.HasDuplicates(park, ParkFile, null, issues);
        return
        [
            .. park.EnumerateObject()
                .Select(property => new ParkEntry(property.Name, JsonSerializer.Serialize(property.Value, ColumnTyping.JsonText)))
                .DistinctBy(entry => entry.Key),
        ];
    }

    private static HashSet<string> ReferencedFiles(ImmutableArray<ParkEntry>? park)
        => [.. (park ?? []).Where(entry => DatasetFiles.Keys.Contains(entry.Key)).Select(entry => Path.GetFileName(DatasetFiles.NameIn(entry) ?? ""))];

    private static ImmutableArray<LayerTable> ReadLayers(string folder, string[] files, HashSet<string> referenced, long limit, IssueList issues)
    {
        var candidates = files.Concat(Directory.GetDirectories(folder).Where(sub => DatasetLayers.Find(Path.GetFileNameWithoutExtension(sub)) is not null))
            .Where(file => LayerEndings.Contains(Path.GetExtension(file).ToLowerInvariant()) && !referenced.Contains(Path.GetFileName(file))
                && !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.'))
            .GroupBy(file => LayerName(file), StringComparer.Ordinal)
            .OrderBy(group => Rank(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal);
        var layers = ImmutableArray.CreateBuilder<LayerTable>();
        foreach (var group in candidates)
        {
            var sources = group.ToArray();
            if (sources.Length > 1)
            {
                string names = string.Join(", ", sources.Select(Path.GetFileName));
                issues.Add(IssueSeverity.Error, group.Key, null, names, "one file for the layer", "每个图层只有一个文件");
            }

            if (SourceFile.ReadAll(sources[0], limit, issues) is { } bytes && ReadLayer(sources[0], bytes, group.Key, issues) is { } table)
            {
                layers.Add(table);
            }
        }

        return layers.ToImmutable();
    }

    private static LayerTable? ReadLayer(string path, byte[] bytes, string layer, IssueList issues)
    {
        string file = Path.GetFileName(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".geojson" => GeoJsonReader.Read(bytes, layer, file, issues),
            ".csv" => CsvLayerReader.Read(bytes, layer, file, issues),
            _ => XlsxLayerReader.Read(bytes, layer, file, issues),
        };
    }

    private static string LayerName(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        return DatasetLayers.Find(name)?.Name ?? name;
    }

    private static int Rank(string layer)
        => DatasetLayers.Find(layer) is { } known ? DatasetLayers.All.IndexOf(known) : DatasetLayers.All.Length;
}
