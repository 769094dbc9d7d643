using Spectre.Console;

namespace ParkRisk.Cli.Terminal;

/// <summary>The two streams of a command: the payload goes to standard output, everything else to standard error.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="language">Language of the words.</param>
/// <param name="json">The payload is one JSON value and nothing else.</param>
/// <param name="quiet">Remarks and progress are left out.</param>
internal sealed class Speaker(TextWriter output, TextWriter error, Language language, bool json, bool quiet)
{
    /// <summary>Language of the words.</summary>
    public Language Language => language;

    /// <summary>The payload is to be JSON.</summary>
    public bool Json => json;

    /// <summary>Remarks and progress are left out.</summary>
    public bool Quiet => quiet;

    /// <summary>Standard output; for the payload only.</summary>
    public TextWriter Output => output;

    /// <summary>Standard error is a terminal on which bars may be drawn.</summary>
    public bool Interactive => !quiet && ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>Standard output is a terminal on which tables may be drawn.</summary>
    public bool OutputIsTerminal => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>The words in the language of this run.</summary>
    public string Pick(string chinese, string english) => language.Pick(chinese, english);

    /// <summary>Writes a line of the payload.</summary>
    public void Payload(string line) => output.WriteLine(line);

    /// <summary>Writes a remark on standard error unless the user asked for quiet.</summary>
    public void Remark(string chinese, string english)
    {
        if (!quiet)
        {
            error.WriteLine(language.Pick(chinese, english));
        }
    }

    /// <summary>Writes why the command failed on standard error, always.</summary>
    public void Fault(string chinese, string english) => error.WriteLine(language.Pick(chinese, english));

    /// <summary>Writes a table: drawn on a terminal, tab-separated lines when redirected.</summary>
    /// <param name="headers">Column titles.</param>
    /// <param name="rows">Cells, as many a row as there are titles.</param>
    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!OutputIsTerminal)
        {
            output.WriteLine(string.Join('\t', headers));
            foreach (var row in rows)
            {
                output.WriteLine(string.Join('\t', row.Select(SingleLine)));
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (string header in headers)
        {
            table.AddColumn(new TableColumn(Markup.Escape(header)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Markup(Markup.Escape(cell))));
        }

        AnsiConsole.Write(table);
    }

    private static string SingleLine(string cell) => cell.ReplaceLineEndings(" ").Replace('\t', ' ');
}
