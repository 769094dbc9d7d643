using System.CommandLine;
using System.CommandLine.Invocation;
using ParkRisk.Cli.Commands;

namespace ParkRisk.Cli.Terminal;

/// <summary>Runs a command line and turns whatever happens into an exit code.</summary>
internal static class CommandLineHost
{
    /// <summary>Parses and runs.</summary>
    /// <param name="args">Arguments without the program's name.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var language = LanguageChoice.FromArguments(args);
        var speaker = new Speaker(output, error, language, json: false, quiet: false);
        try
        {
            var parsed = Root(language, output, error).Parse(args);
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            };
            if (parsed.Action is null or ParseErrorAction)
            {
                return ReportUsage(parsed, speaker);
            }

            return parsed.Invoke(configuration);
        }
        catch (OperationCanceledException)
        {
            speaker.Fault("已被用户停止。", "Stopped by the user.");
            return ExitCode.Stopped;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            speaker.Fault($"无法读写文件：{fault.Message}", $"A file could not be read or written: {fault.Message}");
            return ExitCode.Inaccessible;
        }
        catch (Exception fault)
        {
            string log = FaultLog.Write(fault);
            speaker.Fault($"程序内部错误，详情见 {log}", $"A fault of ParkRisk itself; the details are in {log}");
            return ExitCode.InternalFault;
        }
    }

    private static RootCommand Root(Language language, TextWriter output, TextWriter error)
    {
        var shared = new SharedOptions(language);
        var root = new RootCommand(language.Pick(
            "ParkRisk：化工园区空间规划与风险评估",
            "ParkRisk: spatial planning and risk assessment of chemical and industrial parks"))
        {
            shared.Lang, shared.Json, shared.Quiet, shared.Threads,
        };
        foreach (var command in CommandList.Create(new CommandDefinition(language, shared, output, error)))
        {
            root.Add(command);
        }

        return root;
    }

    private static int ReportUsage(ParseResult parsed, Speaker speaker)
    {
        foreach (var fault in parsed.Errors)
        {
            speaker.Fault(fault.Message, fault.Message);
        }

        string command = parsed.CommandResult.Command is RootCommand ? "parkrisk" : $"parkrisk {parsed.CommandResult.Command.Name}";
        speaker.Fault($"用法见：{command} --help", $"For the usage see: {command} --help");
        return ExitCode.BadInput;
    }
}
