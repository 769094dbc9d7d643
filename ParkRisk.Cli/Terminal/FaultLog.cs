using System.Globalization;
using System.Reflection;

namespace ParkRisk.Cli.Terminal;

/// <summary>Keeps the details of an internal fault out of the user's sight but within reach.</summary>
internal static class FaultLog
{
    /// <summary>Writes the exception to a new file in the system's folder for temporary files.</summary>
    /// <returns>The file's path, or the exception's message where no file could be written.</returns>
    public static string Write(Exception fault)
    {
        string stamp = DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        string path = Path.Combine(Path.GetTempPath(), $"parkrisk-{stamp}-{Environment.ProcessId}.log");
        string version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        try
        {
            File.WriteAllText(path, $"parkrisk {version}{Environment.NewLine}{fault}{Environment.NewLine}");
            return path;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return fault.Message.ReplaceLineEndings(" ");
        }
    }
}
