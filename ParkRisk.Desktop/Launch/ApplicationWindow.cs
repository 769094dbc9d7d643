using System.ComponentModel;
using System.Diagnostics;

namespace ParkRisk.Desktop.Launch;

/// <summary>Opens the page as an application window, or in the default browser.</summary>
internal static class ApplicationWindow
{
    /// <summary>Opens an address. Where no browser can be started the address has been printed already.</summary>
    /// <param name="address">Address with the token.</param>
    public static void Open(string address)
    {
        foreach (string browser in Browsers())
        {
            if (Start(new ProcessStartInfo(browser, ["--app=" + address, "--window-size=1440,900"])))
            {
                return;
            }
        }

        Start(new ProcessStartInfo(address) { UseShellExecute = true });
    }

    private static IEnumerable<string> Browsers()
    {
        if (OperatingSystem.IsWindows())
        {
            var roots = new[] { Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.LocalApplicationData };
            string[] programs = [@"Microsoft\Edge\Application\msedge.exe", @"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe"];
            return programs.SelectMany(p => roots.Select(r => Path.Combine(Environment.GetFolderPath(r), p))).Where(File.Exists);
        }

        return OperatingSystem.IsMacOS()
            ? new[] { "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge" }.Where(File.Exists)
            : ["microsoft-edge", "google-chrome", "chromium", "chromium-browser"];
    }

    private static bool Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = !start.UseShellExecute;
        try
        {
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
