using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO;

/// <summary>Collects the issues of a reading, which never stops at the first.</summary>
public sealed class IssueList
{
    private const int LongestValue = 120;

    private readonly ImmutableArray<InputIssue>.Builder _issues = ImmutableArray.CreateBuilder<InputIssue>();
    private readonly HashSet<(string Layer, int Row)> _shapeFaults = [];

    /// <summary>The issues found so far, in the order of finding.</summary>
    public ImmutableArray<InputIssue> ToImmutable() => _issues.ToImmutable();

    /// <summary>True when one of them is an error.</summary>
    public bool HasErrors => _issues.Any(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>A file or folder was there but could not be opened.</summary>
    public bool Inaccessible { get; private set; }

    /// <summary>Adds issues found elsewhere.</summary>
    public void AddRange(IEnumerable<InputIssue> issues) => _issues.AddRange(issues);

    /// <summary>Adds an issue of a whole layer, file or key.</summary>
    public void Add(IssueSeverity severity, string layer, string? column, string? value, string expected, string expectedZh)
        => Add(severity, layer, null, null, column, value, expected, expectedZh);

    /// <summary>Adds an issue; the value is shortened and kept on one line.</summary>
    public void Add(IssueSeverity severity, string layer, int? row, string? id, string? column, string? value, string expected, string expectedZh)
        => _issues.Add(new InputIssue(severity, layer, row, id, column, Shorten(value), expected, expectedZh));

    /// <summary>Adds the error that a row's geometry cannot be built, and remembers it so that the geometry is not called missing as well.</summary>
    public void AddShapeFault(string layer, int row, string column, string? value, string expected, string expectedZh)
    {
        _shapeFaults.Add((layer, row));
        Add(IssueSeverity.Error, layer, row, null, column, value, expected, expectedZh);
    }

    /// <summary>True when a row's geometry has been reported already.</summary>
    public bool HasShapeFault(string layer, int row) => _shapeFaults.Contains((layer, row));

    /// <summary>True when an error has been reported of a layer's file or of the layer as a whole.</summary>
    public bool ConcernsFileOf(string layer)
        => _issues.Any(issue => issue.Severity == IssueSeverity.Error && issue.Row is null
            && (issue.Layer == layer || issue.Layer.StartsWith(layer + ".", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Adds the error that a file cannot be opened or read.</summary>
    public void AddInaccessible(string file, Exception reason)
    {
        Inaccessible = true;
        string message = reason.Message.ReplaceLineEndings(" ");
        Add(IssueSeverity.Error, file, null, null, $"a readable file ({message})", $"可读取的文件（{message}）");
    }

    private static string? Shorten(string? value)
    {
        if (value is null)
        {
            return null;
        }

        string line = value.ReplaceLineEndings(" ");
        return line.Length <= LongestValue ? line : line[..(LongestValue - 1)] + "…";
    }
}
