using System.CommandLine;

namespace ParkRisk.Cli;

/// <summary>Entry point of <c>parkrisk</c>: one file a command, this one only joins them.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("ParkRisk: spatial planning and risk assessment of chemical and industrial parks");
        return root.Parse(args).Invoke();
    }
}
