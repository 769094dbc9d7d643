using System.Collections.Immutable;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Desktop.Editing;

/// <summary>The park at one moment of editing. The tables are the truth, so that nothing of a dataset is lost by an edit; the park is what they mean.</summary>
/// <param name="Label">What led here.</param>
/// <param name="Tables">The dataset.</param>
/// <param name="Dataset">The park that they describe, in its working system.</param>
/// <param name="Issues">Every issue of the tables.</param>
/// <param name="Digest">Tells the content: the digest of the dataset's files and of every edit since.</param>
internal sealed record ParkState(string Label, DatasetTables Tables, ParkDataset Dataset, ImmutableArray<InputIssue> Issues, string Digest)
{
    /// <summary>The park.</summary>
    public Park Park => Dataset.Park;

    /// <summary>True when it cannot be assessed.</summary>
    public bool HasErrors => Issues.Any(i => i.Severity == IssueSeverity.Error);
}
