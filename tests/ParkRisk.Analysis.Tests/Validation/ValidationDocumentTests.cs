using ParkRisk.Validation;

namespace ParkRisk.Analysis.Tests.Validation;

public class ValidationDocumentTests
{
    [Test]
    public void The_validation_page_is_what_the_command_writes()
    {
        string documents = Path.Combine(Repository.Folder, "docs");
        foreach ((string path, string text) in ValidationReport.Build(CaseFolder))
        {
            string file = Path.Combine(documents, path);
            Assert.That(file, Does.Exist, "run: dotnet run --project tests/ParkRisk.Validation");
            Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(text), $"docs/{path} is out of date; run: dotnet run --project tests/ParkRisk.Validation");
        }
    }

    private static string CaseFolder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Cases");
}
