using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>A park with the files that its dataset names.</summary>
/// <param name="Park">The park.</param>
/// <param name="WeatherFile">Full path of the weather file; null where none is named or the file is missing.</param>
/// <param name="TerrainFile">Full path of the terrain grid; null as above.</param>
/// <param name="PopulationRaster">Full path of the population raster; null as above.</param>
public sealed record ParkDataset(Park Park, string? WeatherFile, string? TerrainFile, string? PopulationRaster);

/// <summary>How to read a dataset.</summary>
public sealed record ParkReadOptions
{
    /// <summary>bytes. Largest size of one file.</summary>
    public long FileSizeLimit { get; init; } = 200L * 1024 * 1024;

    /// <summary>Looks up a substance by CAS number or name.</summary>
    public Func<string, SubstanceLookup> FindSubstance { get; init; } = text => Reference.ReferenceTables.Embedded.Substances.Find(text);

    /// <summary>The siting rules that a dataset may change.</summary>
    public Siting.RuleData.RuleBook Rules { get; init; } = Reference.ReferenceTables.Embedded.Rules;
}
