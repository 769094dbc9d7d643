using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Opens a file of a dataset for reading, with every way in which that can fail as an issue.</summary>
internal static class SourceFile
{
    /// <summary>bytes. The largest file that is read by default.</summary>
    public const long DefaultLimit = 200L * 1024 * 1024;

    /// <summary>The whole file; null, with an issue, where it cannot be had.</summary>
    /// <param name="path">Path.</param>
    /// <param name="limit">bytes. Largest size.</param>
    /// <param name="issues">Where faults go.</param>
    public static byte[]? ReadAll(string path, long limit, IssueList issues)
    {
        string name = Path.GetFileName(path);
        try
        {
            if (Directory.Exists(path))
            {
                issues.Add(IssueSeverity.Error, name, null, null, "a file, not a folder", "文件，而不是文件夹");
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (!WithinLimit(stream.Length, limit, name, issues))
            {
                return null;
            }

            using var content = new MemoryStream((int)stream.Length);
            stream.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            issues.AddInaccessible(name, denied);
            return null;
        }
    }

    /// <summary>False, with an issue, where a file is larger than allowed.</summary>
    public static bool WithinLimit(long length, long limit, string name, IssueList issues)
    {
        if (length <= limit)
        {
            return true;
        }

        long mebibytes = limit / (1024 * 1024);
        issues.Add(
            IssueSeverity.Error, name, null, FormattableString.Invariant($"{length} bytes"),
            FormattableString.Invariant($"a file of at most {mebibytes} MiB"), FormattableString.Invariant($"不超过 {mebibytes} MiB 的文件"));
        return false;
    }
}
