using System.Globalization;

namespace ParkRisk.Analysis.IO;

/// <summary>Writes a table as delimited text that spreadsheets open right: UTF-8 with byte order mark, quoted as RFC 4180 has it, numbers with a decimal point.</summary>
/// <remarks>Text that a spreadsheet would take for a formula gets a leading apostrophe, so that nothing that stands in the input is ever executed.</remarks>
public sealed class CsvTableWriter
{
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r'];
    private static readonly char[] Special = ['"', ',', '\r', '\n'];

    private readonly TextWriter _output;
    private readonly bool _neutralise;
    private readonly int _width;

    private CsvTableWriter(TextWriter output, int width, bool neutralise) => (_output, _width, _neutralise) = (output, width, neutralise);

    /// <summary>Writes a file; it appears whole or not at all.</summary>
    /// <param name="path">Target.</param>
    /// <param name="columns">Column names, with their units as endings.</param>
    /// <param name="fill">Writes the rows.</param>
    public static void Write(string path, IReadOnlyList<string> columns, Action<CsvTableWriter> fill)
        => AtomicFile.Write(path, stream => Write(stream, columns, fill, neutralise: true));

    /// <summary>Writes one row.</summary>
    /// <param name="cells">Text, numbers, <see cref="bool"/>, <see cref="DateOnly"/> or null; as many as there are columns. Numbers that are not finite are left empty.</param>
    /// <exception cref="ArgumentException">The number of cells is another.</exception>
    public void Row(params ReadOnlySpan<object?> cells)
    {
        if (cells.Length != _width)
        {
            throw new ArgumentException($"a row has {_width} cells, not {cells.Length}", nameof(cells));
        }

        for (int c = 0; c < cells.Length; c++)
        {
            if (c > 0)
            {
                _output.Write(',');
            }

            _output.Write(Text(cells[c]));
        }

        _output.Write("\r\n");
    }

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">Target; stays open.</param>
    /// <param name="columns">Column names.</param>
    /// <param name="fill">Writes the rows.</param>
    /// <param name="neutralise">Text that looks like a formula gets an apostrophe; false only where the file is read back as data.</param>
    internal static void Write(Stream stream, IReadOnlyList<string> columns, Action<CsvTableWriter> fill, bool neutralise)
    {
        using var output = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var writer = new CsvTableWriter(output, columns.Count, neutralise);
        writer.Row([.. columns]);
        fill(writer);
    }

    private string Text(object? cell) => cell switch
    {
        null => "",
        string text => Quote(_neutralise && text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text),
        bool truth => truth ? "true" : "false",
        double real => double.IsFinite(real) ? real.ToString("R", CultureInfo.InvariantCulture) : "",
        float real => float.IsFinite(real) ? real.ToString("R", CultureInfo.InvariantCulture) : "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(cell.ToString() ?? ""),
    };

    private static string Quote(string text)
        => text.IndexOfAny(Special) >= 0 || text != text.Trim() ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
