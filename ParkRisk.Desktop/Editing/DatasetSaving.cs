using ParkRisk.Analysis.IO.Tables;

namespace ParkRisk.Desktop.Editing;

/// <summary>Saves a dataset over itself or to a new place.</summary>
internal static class DatasetSaving
{
    /// <summary>Writes the tables. A GeoPackage is replaced whole; in a folder only the layers that changed are replaced, each whole or not at all.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="source">Where the dataset was opened.</param>
    /// <param name="target">Where to write.</param>
    public static void Write(DatasetTables tables, string source, string target)
    {
        string folder = ParkSession.FolderOf(source);
        bool sameFolder = Directory.Exists(target) && Path.GetFullPath(source) == Path.GetFullPath(target);
        if (!sameFolder)
        {
            DatasetWriting.Write(tables, target, folder);
            return;
        }

        string staging = Path.Combine(Path.GetTempPath(), "parkrisk-" + Guid.NewGuid().ToString("N"));
        try
        {
            DatasetWriting.Write(tables, staging, folder);
            foreach (string file in Directory.EnumerateFiles(staging))
            {
                Replace(file, target);
            }
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    private static void Replace(string file, string folder)
    {
        string target = Path.Combine(folder, Path.GetFileName(file));
        if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(File.ReadAllBytes(file)))
        {
            return;
        }

        string beside = Path.Combine(folder, "." + Path.GetFileName(file) + ".part");
        File.Copy(file, beside, overwrite: true);
        File.Move(beside, target, overwrite: true);
        foreach (string other in new[] { ".csv", ".xlsx", ".geojson" }.Select(e => Path.ChangeExtension(target, e)).Where(o => o != target && File.Exists(o)))
        {
            File.Move(other, other + ".bak", overwrite: true);
        }
    }
}
