namespace ParkRisk.Desktop.Editing;

/// <summary>Keeps datasets that are dropped on the page, each in a folder of its own.</summary>
internal sealed class DatasetImport(string folder)
{
    private const int MostFiles = 200;

    /// <summary>Writes the files.</summary>
    /// <param name="files">Name and content. Only the last part of a name counts: nothing is written outside the folder.</param>
    /// <returns>Path of the dataset.</returns>
    /// <exception cref="EditFault">There is no dataset among the files.</exception>
    public string Keep(IReadOnlyList<(string Name, Func<Stream> Open)> files)
    {
        var named = files.Select(f => (Name: Plain(f.Name), f.Open)).Where(f => f.Name.Length > 0).ToArray();
        string? main = named.Select(f => f.Name).FirstOrDefault(n => n.Equals("park.json", StringComparison.OrdinalIgnoreCase))
            ?? named.Select(f => f.Name).FirstOrDefault(n => Path.GetExtension(n).Equals(".gpkg", StringComparison.OrdinalIgnoreCase));
        if (main is null || named.Length > MostFiles)
        {
            throw new EditFault("请拖入一个 .gpkg 文件，或含有 park.json 的文件夹", "drop a .gpkg file, or a folder with a park.json");
        }

        string target = Path.Combine(folder, $"{DateTime.Now:yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("N")[..6]}");
        Directory.CreateDirectory(target);
        foreach (var (name, open) in named)
        {
            using var source = open();
            using var copy = File.Create(Path.Combine(target, name));
            source.CopyTo(copy);
        }

        return main.EndsWith(".gpkg", StringComparison.OrdinalIgnoreCase) ? Path.Combine(target, main) : target;
    }

    private static string Plain(string name)
    {
        string last = name.Split('/', '\\')[^1].Trim();
        return last.StartsWith('.') ? "" : string.Concat(last.Select(c => Path.GetInvalidFileNameChars().Contains(c) ? '_' : c));
    }
}
