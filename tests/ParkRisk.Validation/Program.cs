namespace ParkRisk.Validation;

/// <summary>Writes <c>docs/validation.md</c> and its figures from the worked cases and the measurements.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (RepositoryFolder(args.Length > 0 ? args[0] : AppContext.BaseDirectory) is not { } root)
        {
            Console.Error.WriteLine("ParkRisk.sln was not found above this program; give the folder of the repository as the argument.");
            return 2;
        }

        foreach ((string path, string text) in ValidationReport.Build(Path.Combine(root, CaseFolder)))
        {
            string file = Path.Combine(root, "docs", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            Console.WriteLine(Path.Combine("docs", path));
        }

        return 0;
    }

    private static string CaseFolder => Path.Combine("tests", "ParkRisk.Analysis.Tests", "Cases");

    private static string? RepositoryFolder(string start)
    {
        var folder = new DirectoryInfo(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ParkRisk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
