using ParkRisk.Validation;

namespace ParkRisk.Analysis.Tests.Validation;

public class ValidationDocumentTests
{
    [Test]
    public void The_validation_page_is_what_the_command_writes()
    {
        string documents = Path.Combine(RepositoryFolder(), "docs");
        foreach ((string path, string text) in ValidationReport.Build(CaseFolder))
        {
            string file = Path.Combine(documents, path);
            Assert.That(file, Does.Exist, "run: dotnet run --project tests/ParkRisk.Validation");
            Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(text), $"docs/{path} is out of date; run: dotnet run --project tests/ParkRisk.Validation");
        }
    }

    private static string CaseFolder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Cases");

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ParkRisk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
