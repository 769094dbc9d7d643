namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>Finds the files that <c>park.json</c> names.</summary>
internal static class ParkFiles
{
    /// <summary>Full path of the file of a key; null, with an issue where one is named, when it is not there.</summary>
    public static string? Find(ParkKeys keys, string key, string folder)
    {
        if (keys.Text(key) is not { } name)
        {
            return null;
        }

        string path;
        try
        {
            path = Path.GetFullPath(Path.Combine(folder, name));
        }
        catch (ArgumentException)
        {
            keys.Fault(key, "a file name", "文件名");
            return null;
        }

        if (File.Exists(path))
        {
            return path;
        }

        keys.Fault(key, "the name of a file beside the dataset", "数据集旁文件的名称");
        return null;
    }
}
