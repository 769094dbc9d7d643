namespace ParkRisk.Analysis.Tests.Conventions;

/// <summary>Where the repository lies, for tests that read its files.</summary>
internal static class RepositoryFolder
{
    /// <summary>Full path of the folder that holds <c>ParkRisk.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>Full path of an example park.</summary>
    public static string ExamplePark(string name) => Path.Combine(Root, "data", "parks", name);

    private static string Find()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ParkRisk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("ParkRisk.sln is in no folder above the tests");
    }
}
