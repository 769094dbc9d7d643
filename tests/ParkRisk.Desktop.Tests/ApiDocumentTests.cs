using ParkRisk.Desktop.Launch;

namespace ParkRisk.Desktop.Tests;

[TestFixture]
public sealed class ApiDocumentTests
{
    /// <summary>The page's types are made from this file; when the API changes, write it anew and run <c>npm run types</c>.</summary>
    [Test]
    public async Task The_page_is_typed_by_the_present_interface()
    {
        const string Token = "0123456789abcdef";
        string folder = Directory.CreateTempSubdirectory("parkrisk-api-").FullName;
        await using var app = DesktopHost.Build(Token, new StateFolder(folder));
        await app.StartAsync();
        using var client = new HttpClient();
        string now = await client.GetStringAsync(new Uri($"{app.Urls.First()}/api/openapi.json?token={Token}"));
        string received = Path.Combine(TestContext.CurrentContext.WorkDirectory, "openapi.received.json");
        await File.WriteAllTextAsync(received, now);
        Assert.That(Plain(now), Is.EqualTo(Plain(await File.ReadAllTextAsync(Kept()))), $"the interface has changed: copy {received} to ParkRisk.Desktop/ui/openapi.json and run npm run types there");
        Directory.Delete(folder, recursive: true);
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    private static string Kept()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ParkRisk.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "ParkRisk.Desktop", "ui", "openapi.json");
    }
}
