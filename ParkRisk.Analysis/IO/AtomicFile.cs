namespace ParkRisk.Analysis.IO;

/// <summary>Files that are either written whole or not at all: the content goes to a temporary file beside the target, which is then renamed.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file through a stream.</summary>
    /// <param name="path">Target; an existing file is replaced. Its folder is created where missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written; the target is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The target or its folder may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
        => Replace(path, temporary =>
        {
            using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            write(stream);
        });

    /// <summary>Writes a text file in UTF-8 without a byte order mark.</summary>
    public static void WriteText(string path, string text)
        => Replace(path, temporary => File.WriteAllText(temporary, text));

    /// <summary>Lets a writer that needs a path of its own fill a temporary file, and then renames it to the target.</summary>
    /// <param name="path">Target.</param>
    /// <param name="fill">Fills the file at the path that it is given; that file does not exist yet.</param>
    public static void Replace(string path, Action<string> fill)
    {
        string temporary = TemporaryBeside(path);
        try
        {
            fill(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A path in the target's folder, which is created where missing, that names no file yet.</summary>
    internal static string TemporaryBeside(string path)
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full) ?? throw new IOException($"not a file: {path}");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.part");
    }
}
