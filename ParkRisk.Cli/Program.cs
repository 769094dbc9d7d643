using System.Text;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli;

/// <summary>Entry point of <c>parkrisk</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        return CommandLineHost.Run(args, Console.Out, Console.Error);
    }
}
