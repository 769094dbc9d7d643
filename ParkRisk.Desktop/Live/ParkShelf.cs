using ParkRisk.Desktop.Contracts;
using ParkRisk.Desktop.Editing;
using ParkRisk.Desktop.Launch;

namespace ParkRisk.Desktop.Live;

/// <summary>The parks that can be opened: examples, and those opened last.</summary>
internal sealed class ParkShelf(StateFolder state)
{
    private const int MostRecent = 10;
    private const string ExamplePrefix = "examples/";

    /// <summary>The choices of the start page.</summary>
    public IReadOnlyList<ParkChoice> Choices() =>
    [
        .. Recent().Select(p => new ParkChoice(p, Path.GetFileName(p), "recent", HasJournal(p))),
        .. StateFolder.ExampleNames.Select(n => new ParkChoice(n, n, "example", state.Example(n) is { } folder && HasJournal(folder))),
    ];

    /// <summary>The path that is meant: an existing one, or the name of an example, with or without <c>examples/</c> before it.</summary>
    public string Resolve(string path)
    {
        if (Directory.Exists(path) || File.Exists(path))
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        }

        string name = Path.TrimEndingDirectorySeparator(path).Replace('\\', '/');
        return state.Example(name.StartsWith(ExamplePrefix, StringComparison.Ordinal) ? name[ExamplePrefix.Length..] : name) ?? path;
    }

    /// <summary>Remembers a park as opened last.</summary>
    public void Remember(string path)
    {
        string[] recent = [path, .. Recent().Where(p => p != path)];
        Directory.CreateDirectory(Path.GetDirectoryName(state.RecentParks)!);
        File.WriteAllLines(state.RecentParks, recent.Take(MostRecent));
    }

    private bool HasJournal(string path) => new EditJournal(state.Journals, path).Read() is not null;

    private string[] Recent() => File.Exists(state.RecentParks) ? File.ReadAllLines(state.RecentParks).Where(p => Directory.Exists(p) || File.Exists(p)).ToArray() : [];
}
