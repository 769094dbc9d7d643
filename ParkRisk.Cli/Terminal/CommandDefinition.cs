using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ParkRisk.Cli.Terminal;

/// <summary>Joins a command's symbols, help, examples and work.</summary>
/// <param name="language">Language of the help.</param>
/// <param name="shared">The options that every command takes.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
internal sealed class CommandDefinition(Language language, SharedOptions shared, TextWriter output, TextWriter error)
{
    /// <summary>Language of the help.</summary>
    public Language Language => language;

    /// <summary>Makes a command.</summary>
    /// <param name="name">Name as typed.</param>
    /// <param name="chinese">What it does, in Chinese.</param>
    /// <param name="english">What it does, in English.</param>
    /// <param name="symbols">Its arguments and options.</param>
    /// <param name="examples">Command lines to show at the end of its help; at least one.</param>
    /// <param name="run">Its work; returns the exit code. Faults of input are reported through the speaker, not thrown.</param>
    public Command Define(
        string name,
        string chinese,
        string english,
        IEnumerable<Symbol> symbols,
        IReadOnlyList<string> examples,
        Func<Invocation, int> run)
    {
        var command = new Command(name, language.Pick(chinese, english));
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else if (symbol is Option option)
            {
                command.Add(option);
            }
        }

        command.Add(new HelpOption { Action = new HelpWithExamples(language, examples), Description = language.Pick("显示帮助", "shows help") });
        command.SetAction((parsed, cancellation) => Task.Run(() => run(Prepare(parsed, cancellation)), CancellationToken.None));
        return command;
    }

    private Invocation Prepare(ParseResult parsed, CancellationToken cancellation)
    {
        var speaker = new Speaker(output, error, language, parsed.GetValue(shared.Json), parsed.GetValue(shared.Quiet));
        return new Invocation(parsed, speaker, parsed.GetValue(shared.Threads), cancellation);
    }

    private sealed class HelpWithExamples(Language language, IReadOnlyList<string> examples) : SynchronousCommandLineAction
    {
        private readonly HelpAction _help = new();

        public override int Invoke(ParseResult parseResult)
        {
            int code = _help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(language.Pick("示例：", "Example:"));
            foreach (string example in examples)
            {
                output.WriteLine("  " + example);
            }

            return code;
        }
    }
}
