using System.ComponentModel;
using System.Diagnostics;

namespace ParkRisk.Cli.Benchmarking;

/// <summary>Starts this program again to measure a whole process.</summary>
internal static class OwnProcess
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    /// <summary>Median time and largest memory of several processes.</summary>
    /// <param name="runs">Processes, one after the other.</param>
    /// <param name="arguments">Arguments, given a fresh folder to write to.</param>
    /// <param name="cancellation">Stops the running one.</param>
    /// <returns>The figures; null where the program could not be started or did not end well.</returns>
    public static ProcessFigures? Measure(int runs, Func<string, IEnumerable<string>> arguments, CancellationToken cancellation)
    {
        var seconds = new List<double>();
        double peak = 0;
        for (int run = 0; run < runs; run++)
        {
            cancellation.ThrowIfCancellationRequested();
            string folder = Directory.CreateTempSubdirectory("parkrisk-bench").FullName;
            try
            {
                if (Once(arguments(folder), cancellation) is not { } once)
                {
                    return null;
                }

                seconds.Add(once.Seconds);
                peak = Math.Max(peak, once.PeakMebibytes);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        seconds.Sort();
        return new(seconds[seconds.Count / 2], peak);
    }

    private static ProcessFigures? Once(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        bool isHosted = !string.Equals(Path.GetFileNameWithoutExtension(Environment.ProcessPath), "parkrisk", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isHosted ? "dotnet" : Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in isHosted ? arguments.Prepend(typeof(OwnProcess).Assembly.Location) : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            using var stop = cancellation.Register(process.Kill);
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            double peak = 0;
            while (!process.WaitForExit(Glance))
            {
                peak = Math.Max(peak, PeakOf(process));
            }

            double seconds = watch.Elapsed.TotalSeconds;
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? new(seconds, peak) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static double PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1024.0 / 1024.0;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
