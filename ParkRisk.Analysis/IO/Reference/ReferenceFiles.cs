using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>Opens reference files: from an override folder where it has the file, else from the library itself. Faults of all files gather in <see cref="Issues"/>.</summary>
public sealed class ReferenceFiles
{
    private readonly string? folder;
    private readonly List<InputIssue> issues = [];

    /// <summary>Files of the library, any of them replaced by one of the same relative path in a folder.</summary>
    /// <param name="overrideFolder">Folder laid out as <c>data/</c>; null: the library's own files only.</param>
    public ReferenceFiles(string? overrideFolder = null) => folder = overrideFolder;

    /// <summary>Every fault found so far.</summary>
    public ImmutableArray<InputIssue> Issues => [.. issues];

    /// <summary>True once a fault of severity error was found.</summary>
    public bool HasErrors => issues.Exists(i => i.Severity == IssueSeverity.Error);

    /// <summary>The rows of a file, each turned into a record; rows with a fault are left out and their faults gathered.</summary>
    /// <param name="path">Path below <c>data/</c>, with forward slashes.</param>
    /// <param name="convert">Turns a row into a record.</param>
    public ImmutableArray<T> Read<T>(string path, Func<ReferenceRow, T> convert)
    {
        var result = ImmutableArray.CreateBuilder<T>();
        try
        {
            using var text = Open(path);
            using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
            if (!csv.Read() || !csv.ReadHeader())
            {
                Add(new InputIssue(IssueSeverity.Error, path, null, null, null, null, "a header line", "表头行"));
                return [];
            }

            for (var number = 1; csv.Read(); number++)
            {
                var row = new ReferenceRow(csv, path, number);
                var record = convert(row);
                issues.AddRange(row.Issues);
                if (row.Issues.Count == 0)
                {
                    result.Add(record);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CsvHelperException)
        {
            Add(new InputIssue(IssueSeverity.Error, path, null, null, null, null, "a readable CSV file", "可读的CSV文件"));
        }

        return result.ToImmutable();
    }

    /// <summary>Adds a fault that only shows when rows are seen together.</summary>
    /// <param name="issue">The fault.</param>
    public void Add(InputIssue issue) => issues.Add(issue);

    /// <summary>Adds a fault for every expected value that no row of a file is for.</summary>
    /// <param name="path">Path below <c>data/</c>.</param>
    /// <param name="column">Column that holds the values.</param>
    /// <param name="expected">Values that must be there.</param>
    /// <param name="present">Values that are there.</param>
    public void RequireAll<T>(string path, string column, IEnumerable<T> expected, IEnumerable<T> present)
    {
        foreach (var missing in expected.Except(present))
        {
            Add(new InputIssue(IssueSeverity.Error, path, null, null, column, $"{missing}", "at least one row for this value", "该取值至少一行"));
        }
    }

    private StreamReader Open(string path)
    {
        if (folder is not null)
        {
            var file = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
            if (File.Exists(file))
            {
                return new StreamReader(file);
            }
        }

        var stream = typeof(ReferenceFiles).Assembly.GetManifestResourceStream("data/" + path)
            ?? throw new FileNotFoundException("no such reference file", path);
        return new StreamReader(stream);
    }
}
