using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO;

/// <summary>What a reading gave: a value, all issues, or both.</summary>
/// <param name="Value">The value as far as it could be built; rows with an error are left out. Null where nothing could be built.</param>
/// <param name="Issues">Every issue that was found.</param>
/// <param name="Inaccessible">A file was there but could not be opened: an error of the machine rather than of the data.</param>
public sealed record ReadResult<T>(T? Value, ImmutableArray<InputIssue> Issues, bool Inaccessible = false)
    where T : class
{
    /// <summary>True when an issue is an error: the value must not be assessed.</summary>
    public bool HasErrors => Issues.Any(issue => issue.Severity == IssueSeverity.Error);
}
