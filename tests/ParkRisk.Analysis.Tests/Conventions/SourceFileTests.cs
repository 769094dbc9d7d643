using System.Text.RegularExpressions;

namespace ParkRisk.Analysis.Tests.Conventions;

/// <summary>How source files are named, so that a reader finds a type by its name.</summary>
internal sealed partial class SourceFileTests
{
    private static readonly string[] Projects = ["ParkRisk.Analysis", "ParkRisk.Cli", "ParkRisk.Desktop", "tests"];

    [Test]
    public void AFileWithOneTypeIsNamedAfterIt()
    {
        var misnamed =
            from file in SourceFiles()
            let types = TopLevelType().Matches(File.ReadAllText(file))
            where types.Count == 1 && !IsNamedAfter(file, types[0])
            select $"{Shown(file)} declares {types[0].Groups["name"].Value}";

        Assert.That(misnamed, Is.Empty);
    }

    [Test]
    public void NoTypeOrFolderHasACatchAllName()
    {
        var typeNames =
            from file in SourceFiles()
            from Match match in TopLevelType().Matches(File.ReadAllText(file))
            where CatchAllName().IsMatch(match.Groups["name"].Value)
            select $"{Shown(file)} declares {match.Groups["name"].Value}";
        var folders =
            from file in SourceFiles()
            where Shown(file).Split('/')[..^1].Any(folder => CatchAllName().IsMatch(folder))
            select Shown(file);

        Assert.That(typeNames.Concat(folders), Is.Empty);
    }

    [Test]
    public void ANamespaceFollowsItsFolder()
    {
        var displaced =
            from file in SourceFiles()
            let declared = DeclaredNamespace().Match(File.ReadAllText(file))
            let folder = string.Join('.', Shown(file).Split('/')[..^1]).Replace("tests.", string.Empty, StringComparison.Ordinal)
            where declared.Success && declared.Groups["name"].Value != folder
            select $"{Shown(file)} lies in {declared.Groups["name"].Value}";

        Assert.That(displaced, Is.Empty);
    }

    private static bool IsNamedAfter(string file, Match type)
    {
        var stem = Path.GetFileName(file).Split('.')[0];
        var name = type.Groups["name"].Value;
        return stem == name || type.Value.Contains("partial ", StringComparison.Ordinal) && stem.StartsWith(name, StringComparison.Ordinal);
    }

    private static IEnumerable<string> SourceFiles()
        => Projects
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Shown(file).Split('/').Any(folder => folder is "bin" or "obj" or "node_modules"));

    private static string Shown(string file) => Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/');

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|unsafe|ref) )*(?:class|record struct|record class|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"(?:Utils?|Utilities|Helpers?|Managers?|Common|Misc)$")]
    private static partial Regex CatchAllName();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex DeclaredNamespace();
}
