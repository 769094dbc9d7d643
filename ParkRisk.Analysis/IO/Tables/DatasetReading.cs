using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Reads the tables of a dataset in either form.</summary>
public static class DatasetReading
{
    /// <summary>Reads every table.</summary>
    /// <param name="path">A folder or a GeoPackage file.</param>
    /// <param name="limit">bytes. Largest size of a file.</param>
    /// <param name="issues">Where faults go.</param>
    /// <returns>The tables; null where the path is no dataset.</returns>
    public static DatasetTables? Read(string path, long limit, IssueList issues)
    {
        if (Directory.Exists(path))
        {
            return FolderReader.Read(path, limit, issues);
        }

        if (!File.Exists(path))
        {
            issues.AddInaccessible(path, new FileNotFoundException("no such file or folder"));
            return null;
        }

        if (!string.Equals(Path.GetExtension(path), ".gpkg", StringComparison.OrdinalIgnoreCase))
        {
            issues.Add(
                IssueSeverity.Error, Path.GetFileName(path), null, null,
                "a dataset: a folder with park.json and its layers, or a GeoPackage (.gpkg)",
                "数据集：包含 park.json 和图层文件的文件夹，或 GeoPackage（.gpkg）");
            return null;
        }

        return GeoPackageReader.Read(path, limit, issues);
    }
}
