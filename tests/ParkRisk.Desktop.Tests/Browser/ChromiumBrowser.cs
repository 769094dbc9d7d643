using Microsoft.Playwright;

namespace ParkRisk.Desktop.Tests.Browser;

/// <summary>The Chromium that the system has; nothing is downloaded.</summary>
internal static class ChromiumBrowser
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    /// <summary>Starts it.</summary>
    /// <exception cref="FileNotFoundException">There is none; the message says what to install.</exception>
    public static async Task<IBrowser> Start(IPlaywright playwright)
    {
        string program = Environment.GetEnvironmentVariable("PARKRISK_CHROMIUM") is { Length: > 0 } given
            ? given
            : Places.FirstOrDefault(File.Exists)
                ?? throw new FileNotFoundException("The browser tests need Chromium, Chrome or Edge: install one (Debian/Ubuntu: apt-get install chromium) or name it in PARKRISK_CHROMIUM.");
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"] });
    }
}
