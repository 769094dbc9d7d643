using System.Diagnostics;

namespace ParkRisk.Desktop.Tests.Browser;

/// <summary>The application as a process of its own, so that it can be killed.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;

    private HostProcess(Process process, string address) => (this.process, Address) = (process, address);

    /// <summary>Address with the token.</summary>
    public string Address { get; }

    /// <summary>Starts the application.</summary>
    /// <param name="state">Folder of its state.</param>
    /// <param name="dataset">Dataset to open, or null.</param>
    public static async Task<HostProcess> Start(string state, string? dataset)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "ParkRisk.Desktop.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--no-window", "--state", state, .. dataset is null ? Array.Empty<string>() : [dataset]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ParkRisk: ", StringComparison.Ordinal))
            {
                return new HostProcess(process, line["ParkRisk: ".Length..]);
            }
        }

        throw new InvalidOperationException("the application did not start: " + await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}
