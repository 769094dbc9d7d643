using System.Reflection;

namespace ParkRisk.Desktop.Launch;

/// <summary>Where the application keeps what is not in a dataset: journals of unsaved edits, preferences, example parks, dropped datasets.</summary>
/// <param name="path">The folder; null: the user's own.</param>
public sealed class StateFolder(string? path)
{
    private const string ResourcePrefix = "parks/";
    private readonly string root = Path.GetFullPath(path ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ParkRisk"));

    /// <summary>Journals.</summary>
    public string Journals => Path.Combine(root, "journals");

    /// <summary>Datasets that were dropped on the page.</summary>
    public string Imports => Path.Combine(root, "imports");

    /// <summary>Preferences of the page.</summary>
    public string Preferences => Path.Combine(root, "preferences.json");

    /// <summary>Paths of the parks opened last, one a line.</summary>
    public string RecentParks => Path.Combine(root, "recent.txt");

    /// <summary>Names of the example parks.</summary>
    public static IReadOnlyList<string> ExampleNames { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Select(n => n.Split('/', '\\')[1]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The folder of an example park; written out of the program where it is not there yet, so that it can be edited.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The folder; null where no example has the name.</returns>
    public string? Example(string name)
    {
        if (!ExampleNames.Contains(name))
        {
            return null;
        }

        string folder = Path.Combine(root, "examples", name);
        if (!File.Exists(Path.Combine(folder, "park.json")))
        {
            WriteExample(name, folder);
        }

        return folder;
    }

    private static void WriteExample(string name, string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        string prefix = ResourcePrefix + name + "/";
        string part = folder + ".part";
        foreach (string resource in assembly.GetManifestResourceNames())
        {
            string plain = resource.Replace('\\', '/');
            if (plain.StartsWith(prefix, StringComparison.Ordinal))
            {
                string file = Path.Combine(part, plain[prefix.Length..]);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                using var source = assembly.GetManifestResourceStream(resource)!;
                using var target = File.Create(file);
                source.CopyTo(target);
            }
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Move(part, folder);
    }
}
