namespace ParkRisk.Analysis.Tests;

/// <summary>The folder in which the sources lie, for tests of what is committed beside the code.</summary>
internal static class Repository
{
    /// <summary>Full path of the folder that holds the solution.</summary>
    public static string Folder { get; } = Find(TestContext.CurrentContext.TestDirectory);

    private static string Find(string start)
    {
        var folder = new DirectoryInfo(start);
        while (!File.Exists(Path.Combine(folder.FullName, "ParkRisk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
