namespace ParkRisk.Analysis.IO;

/// <summary>Finds typefaces of the machine that hold Latin and Chinese letters, for drawings that carry their letters with them (PDF, pictures).</summary>
public static class FontFiles
{
    /// <summary>File names in order of preference, with the number of the simplified Chinese face in a collection.</summary>
    private static readonly (string Regular, string Bold, int Face)[] Known =
    [
        ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 2),
        ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf", 0),
        ("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", 0),
        ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", 0),
        ("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf", 0),
        ("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf", 0),
        ("msyh.ttc", "msyhbd.ttc", 0),
        ("PingFang.ttc", "PingFang.ttc", 0),
        ("wqy-microhei.ttc", "wqy-microhei.ttc", 0),
        ("wqy-zenhei.ttc", "wqy-zenhei.ttc", 0),
        ("simhei.ttf", "simhei.ttf", 0),
        ("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf", 0),
    ];

    private static readonly Lazy<ChineseFont?> Found = new(Find);

    /// <summary>The preferred face of this machine; null where none of those known is installed.</summary>
    public static ChineseFont? Chinese => Found.Value;

    private static ChineseFont? Find()
    {
        var files = Folders()
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
            .GroupBy(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var (regular, bold, face) in Known)
        {
            if (files.TryGetValue(regular, out string? path))
            {
                return new ChineseFont(path, files.GetValueOrDefault(bold, path), face);
            }
        }

        return null;
    }

    private static IEnumerable<string> Folders()
    {
        yield return Environment.GetFolderPath(Environment.SpecialFolder.Fonts);
        yield return "/usr/share/fonts";
        yield return "/usr/local/share/fonts";
        yield return "/System/Library/Fonts";
        yield return "/Library/Fonts";
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        yield return Path.Combine(home, ".fonts");
        yield return Path.Combine(home, ".local", "share", "fonts");
    }
}

/// <summary>Font files of a face with Latin and Chinese letters.</summary>
/// <param name="Regular">Path of the regular weight.</param>
/// <param name="Bold">Path of the bold weight; the regular one where there is none.</param>
/// <param name="Face">Number of the face in a collection.</param>
public sealed record ChineseFont(string Regular, string Bold, int Face);
