using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace ParkRisk.Cli.Benchmarking;

/// <summary>A cell at which the script has worked out the first source of park-L.</summary>
/// <param name="Column">Column.</param>
/// <param name="Row">Row.</param>
/// <param name="Risk">1/year.</param>
internal sealed record BaselineCell(int Column, int Row, double Risk);

/// <summary>What the brute-force script took.</summary>
/// <param name="Seconds">s. Measured.</param>
/// <param name="Share">Share of the whole work that was done.</param>
/// <param name="ExtrapolatedSeconds">s. The whole, linearly.</param>
/// <param name="LargestDifference">Largest relative difference of the engine's risk of the first source from the script's, at its cells.</param>
internal sealed record BaselineFigures(double Seconds, double Share, double ExtrapolatedSeconds, double LargestDifference);

/// <summary>Runs the brute-force script that this program carries, where Python with numpy and scipy is installed.</summary>
internal static class NumpyBaseline
{
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3", "python", "py"];

    /// <summary>Runs the script and compares the engine with it.</summary>
    /// <param name="risk">1/year. The engine's risk of the first source at a column and row.</param>
    /// <param name="cancellation">Stops the script.</param>
    /// <returns>The figures; null where no interpreter could run it.</returns>
    public static BaselineFigures? Run(Func<int, int, double> risk, CancellationToken cancellation)
    {
        using var script = typeof(NumpyBaseline).Assembly.GetManifestResourceStream("brute_force.py")!;
        using var reader = new StreamReader(script);
        string text = reader.ReadToEnd();
        return Interpreters.Select(i => Output(i, text, cancellation)).FirstOrDefault(o => o is not null) is { } output ? Read(output, risk) : null;
    }

    private static string? Output(string interpreter, string script, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(interpreter, "-")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var stop = cancellation.Register(process.Kill);
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardInput.Write(script);
            process.StandardInput.Close();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return null;
        }
    }

    private static BaselineFigures Read(string output, Func<int, int, double> risk)
    {
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        var cells = root.GetProperty("check").EnumerateArray()
            .Select(c => new BaselineCell(c.GetProperty("column").GetInt32(), c.GetProperty("row").GetInt32(), c.GetProperty("risk").GetDouble()));
        var difference = MapError.Of(cells.Select(c => (risk(c.Column, c.Row), c.Risk)), "");
        return new(
            root.GetProperty("seconds").GetDouble(),
            root.GetProperty("share").GetDouble(),
            root.GetProperty("extrapolated_seconds").GetDouble(),
            difference.Max);
    }
}
