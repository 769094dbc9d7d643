using System.Globalization;
using CsvHelper;

namespace ParkRisk.Analysis.Quantities;

/// <summary>A table of published coefficients or limits that travels inside the library, read once. Every table has the columns <c>source</c> and <c>confidence</c>.</summary>
public sealed class ReferenceTable
{
    private readonly string name;
    private readonly Dictionary<string, int> columns;
    private readonly string[][] rows;

    private ReferenceTable(string name, string[] header, string[][] rows)
    {
        this.name = name;
        this.rows = rows;
        columns = header.Select((column, index) => (column, index)).ToDictionary(c => c.column, c => c.index);
    }

    /// <summary>Number of rows.</summary>
    public int Count => rows.Length;

    /// <summary>Reads an embedded table.</summary>
    /// <param name="path">Path below <c>data/</c>, such as <c>dispersion/briggs_sigma.csv</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such table.</exception>
    public static ReferenceTable Load(string path)
    {
        using var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream("data/" + path)
            ?? throw new InvalidOperationException($"The library holds no reference table '{path}'.");
        using var reader = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add(reader.Parser.Record!);
        }

        return new(path, reader.HeaderRecord!, [.. rows]);
    }

    /// <summary>The text of a cell.</summary>
    public string Text(int row, string column) => rows[row][columns[column]];

    /// <summary>The number of a cell; an empty cell is plus infinity, an open upper bound.</summary>
    public double Number(int row, string column)
    {
        string text = Text(row, column);
        return text.Length == 0
            ? double.PositiveInfinity
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                ? value
                : throw new InvalidOperationException($"{name}: row {row + 1}, {column} = '{text}' is not a number.");
    }

    /// <summary>Index of the one row with these texts in these columns.</summary>
    /// <exception cref="InvalidOperationException">There is no such row, or more than one.</exception>
    public int Find(params (string Column, string Text)[] keys)
        => Enumerable.Range(0, Count).Single(row => keys.All(k => Text(row, k.Column) == k.Text));
}
