using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ParkRisk.Analysis.Assessments;

namespace ParkRisk.Analysis.IO.Assessments;

/// <summary>SHA-256 digests of what an assessment rests on.</summary>
public static class FileDigests
{
    /// <summary>The files of a dataset, by name.</summary>
    /// <param name="dataset">Folder or GeoPackage.</param>
    /// <param name="beside">Further files that the dataset names; null entries are passed over.</param>
    public static ImmutableArray<InputFile> Of(string dataset, IEnumerable<string?> beside)
    {
        string folder = Directory.Exists(dataset) ? dataset : Path.GetDirectoryName(Path.GetFullPath(dataset))!;
        IEnumerable<string> layers = Directory.Exists(dataset)
            ? Directory.EnumerateFiles(dataset).Where(f => Path.GetExtension(f).ToLowerInvariant() is ".json" or ".geojson" or ".csv" or ".xlsx")
            : [dataset];
        return
        [
            .. layers.Concat(beside.OfType<string>())
                .Select(Path.GetFullPath)
                .Distinct()
                .Select(f => new InputFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), Hash(f)))
                .OrderBy(f => f.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>One digest over names and digests of all files.</summary>
    public static string Join(IEnumerable<InputFile> files)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(f => $"{f.Digest} {f.Name}")))));

    /// <summary>The digest of the reference data built into the engine and of the tables that take their place.</summary>
    /// <param name="dataFolder">Folder with other tables; null: none.</param>
    public static string OfReference(string? dataFolder)
    {
        var assembly = typeof(FileDigests).Assembly;
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            sum.AppendData(Encoding.UTF8.GetBytes(name));
            sum.AppendData(SHA256.HashData(stream));
        }

        foreach (string file in dataFolder is null ? [] : Directory.GetFiles(dataFolder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray())
        {
            sum.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(dataFolder!, file).Replace('\\', '/')));
            sum.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
