namespace ParkRisk.Analysis.IO;

/// <summary>A folder that results are written into.</summary>
public sealed class OutputFolder
{
    private readonly string _folder;

    /// <summary>Opens the folder, which is made where it does not exist.</summary>
    /// <param name="folder">Its path.</param>
    public OutputFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        _folder = folder;
    }

    /// <summary>Full path of a file in the folder; folders on the way are made.</summary>
    /// <param name="name">Name relative to the folder, with forward slashes.</param>
    public string PathOf(string name)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
