using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ParkRisk.Desktop.Tests.Browser;

/// <summary>A test in a real browser, on a small park of its own. Whatever it does, nothing may be written to the console as an error and nothing may be asked of another host.</summary>
public abstract class PageTest
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private HostProcess? host;
    private readonly List<string> faults = [];

    /// <summary>The page.</summary>
    protected IPage Page { get; private set; } = null!;

    /// <summary>Folder of the test.</summary>
    protected string Folder { get; private set; } = "";

    /// <summary>The dataset.</summary>
    protected string Dataset => Path.Combine(Folder, "park");

    [SetUp]
    public async Task OpenPage()
    {
        Assert.That(DesktopHost.HasPage, Is.True, "the page has not been built: dotnet build ParkRisk.Desktop -t:BuildPage");
        faults.Clear();
        Folder = Directory.CreateTempSubdirectory("parkrisk-page-").FullName;
        TestPark.WriteTo(Dataset);
        playwright = await Playwright.CreateAsync();
        browser = await ChromiumBrowser.Start(playwright);
        await Restart(Dataset);
    }

    [TearDown]
    public async Task ClosePage()
    {
        await Picture(TestContext.CurrentContext.Test.MethodName!);
        await browser.DisposeAsync();
        playwright.Dispose();
        host?.Dispose();
        host = null;
        Directory.Delete(Folder, recursive: true);
        Assert.That(faults, Is.Empty);
    }

    /// <summary>Starts the application anew and loads the page.</summary>
    /// <param name="dataset">Dataset to open; null: the start page.</param>
    /// <param name="locale">Language of the browser.</param>
    protected async Task Restart(string? dataset, string locale = "zh-CN")
    {
        host?.Dispose();
        host = null;
        host = await HostProcess.Start(Path.Combine(Folder, "state"), dataset);
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = locale });
        context.SetDefaultTimeout(60_000);
        Page = await context.NewPageAsync();
        string own = new Uri(host.Address).GetLeftPart(UriPartial.Authority);
        Page.Console += (_, message) => faults.AddRange(message.Type == "error" && !IsExpected(message.Text) ? [message.Text] : []);
        Page.PageError += (_, fault) => faults.Add(fault);
        Page.Request += (_, request) => faults.AddRange(IsForeign(request.Url, own) ? ["external request: " + request.Url] : []);
        await Page.GotoAsync(host.Address);
    }

    /// <summary>Ends the application as a power cut would.</summary>
    protected void Kill() => host!.Kill();

    /// <summary>Waits until the newest edit has been assessed.</summary>
    protected async Task Assessed() => await Assertions.Expect(Page.Locator("[data-status=done]")).ToBeVisibleAsync(new() { Timeout = 120_000 });

    /// <summary>Where a position lies on the screen.</summary>
    protected async Task<(float X, float Y)> Pixel(double east, double north)
    {
        var box = (await Page.Locator("[data-map]").BoundingBoxAsync())!;
        double[] at = await Page.Locator("[data-map]").EvaluateAsync<double[]>("(map, [e, n]) => map.pixelAt(e, n)", new[] { east, north });
        return ((float)(box.X + at[0]), (float)(box.Y + at[1]));
    }

    /// <summary>Zooms so that a position is in the middle.</summary>
    protected Task ZoomTo(double east, double north, double resolution)
        => Page.Locator("[data-map]").EvaluateAsync("(map, [e, n, r]) => map.zoomTo(e, n, r)", new[] { east, north, resolution });

    /// <summary>Clicks a position of the map.</summary>
    protected async Task ClickMap(double east, double north)
    {
        var (x, y) = await Pixel(east, north);
        await Page.Mouse.ClickAsync(x, y);
    }

    /// <summary>Keeps a picture of the page among the results of the tests.</summary>
    protected async Task Picture(string name)
    {
        string file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "TestResults", "pages", name + ".png");
        await Page.ScreenshotAsync(new() { Path = file });
        TestContext.AddTestAttachment(file);
    }

    private static bool IsForeign(string url, string own)
        => !url.StartsWith(own, StringComparison.Ordinal) && !Regex.IsMatch(url, "^(data|blob|about):");

    /// <summary>A killed host is what a test wants, and a refusal (409) is an answer that the page shows; the browser notes both.</summary>
    private static bool IsExpected(string text)
        => text.Contains("ERR_CONNECTION_", StringComparison.Ordinal) || text.Contains("WebSocket", StringComparison.Ordinal) || text.Contains("status of 409", StringComparison.Ordinal);
}
