using System.Reflection;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.IO.WeatherFiles;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Assessments;

/// <summary>A park dataset read with everything that its assessment needs.</summary>
/// <param name="Input">Park, weather, reference data, provenance.</param>
/// <param name="Dataset">The dataset with the paths of its files.</param>
/// <param name="Weather">The weather with its statistics; null where the dataset names none.</param>
public sealed record AssessmentSource(AssessmentInput Input, ParkDataset Dataset, WeatherData? Weather);

/// <summary>Reads what an assessment rests on; every fault in every file is an issue, all at once.</summary>
public static class AssessmentReader
{
    /// <summary>Version of the engine, as results state it.</summary>
    public static string EngineVersion { get; } =
        typeof(AssessmentReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Reads a park, and merges a proposal into it where one is given.</summary>
    /// <param name="path">Folder or GeoPackage of the park.</param>
    /// <param name="project">Folder or GeoPackage of the proposal, or null.</param>
    /// <param name="time">When the run began, for the provenance.</param>
    /// <param name="dataFolder">Folder whose reference tables take the place of those built in; null: none.</param>
    public static ReadResult<AssessmentSource> Read(string path, string? project, DateTimeOffset time, string? dataFolder = null)
    {
        var reference = dataFolder is null ? new ReferenceLoad(ReferenceTables.Embedded, []) : ReferenceTables.Load(dataFolder);
        var (substances, rules) = ((reference.Data ?? ReferenceTables.Embedded).Substances, (reference.Data ?? ReferenceTables.Embedded).Rules);
        var read = ParkReader.Read(path, new() { FindSubstance = substances.Find, Rules = rules });
        if (read.Value is not { } dataset)
        {
            return new(null, [.. reference.Issues, .. read.Issues], read.Inaccessible);
        }

        var issues = read.Issues.ToBuilder();
        issues.AddRange(reference.Issues);
        var park = dataset.Park;
        if (project is not null)
        {
            var proposal = ParkReader.ReadProposal(project, park, new() { FindSubstance = substances.Find, Rules = rules });
            issues.AddRange(proposal.Issues);
            if (proposal.Value is { } value)
            {
                park = ParkMerge.Apply(park, value);
            }
        }

        var weather = dataset.WeatherFile is { } file ? WeatherReader.Read(file) : null;
        issues.AddRange(weather?.Issues ?? [NoWeather]);
        var terrain = dataset.TerrainFile is { } grid ? TerrainReader.Read(grid, park.DatasetCrs, park.WorkingCrs) : null;
        issues.AddRange(terrain?.Issues ?? []);
        var all = issues.ToImmutable();
        if (reference.Data is not { } tables || all.Any(i => i.Severity == IssueSeverity.Error))
        {
            return new(null, all);
        }

        var files = FileDigests.Of(path, [dataset.WeatherFile, dataset.TerrainFile, dataset.PopulationRaster])
            .AddRange(project is null ? [] : FileDigests.Of(project, []));
        var provenance = new RunProvenance(EngineVersion, FileDigests.Join(files), FileDigests.OfReference(dataFolder), time, files);
        return new(
            new(new(park, weather?.Value?.Frequency, tables, [.. all], provenance) { Terrain = terrain?.Value, Seasons = SeasonWinds.Of(weather?.Value) }, dataset, weather?.Value),
            all);
    }

    private static InputIssue NoWeather => new(
        IssueSeverity.Warning,
        "park.json",
        null,
        null,
        "weather",
        null,
        "a weather file; without one only effects that do not depend on the wind are assessed",
        "气象文件；没有气象文件时只评估与风向无关的后果");
}
