using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.IO.Datasets;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.IO.Assessments;

/// <summary>A park and a project for it, read for the joint review.</summary>
/// <param name="Park">The park as it is.</param>
/// <param name="Proposal">The project.</param>
/// <param name="After">Input with the project.</param>
public sealed record ReviewSource(AssessmentSource Park, ParkProposal Proposal, AssessmentInput After);

/// <summary>Reads what a joint review rests on; every fault of park and project is an issue, all at once.</summary>
public static class ReviewReader
{
    /// <summary>Reads a park and a project.</summary>
    /// <param name="path">Folder or GeoPackage of the park.</param>
    /// <param name="project">Folder or GeoPackage of the project.</param>
    /// <param name="time">When the run began, for the provenance.</param>
    /// <param name="dataFolder">Folder whose reference tables take the place of those built in; null: none.</param>
    public static ReadResult<ReviewSource> Read(string path, string project, DateTimeOffset time, string? dataFolder = null)
    {
        var park = AssessmentReader.Read(path, null, time, dataFolder);
        if (park.Value is not { } source)
        {
            return new(null, park.Issues, park.Inaccessible);
        }

        var reference = source.Input.Reference;
        var proposal = ParkReader.ReadProposal(project, source.Input.Park, new() { FindSubstance = reference.Substances.Find, Rules = reference.Rules });
        var issues = park.Issues.AddRange(proposal.Issues);
        if (proposal.Value is { } value)
        {
            issues = issues.AddRange(ProposalCheck.Of(source.Input.Park, value));
        }

        if (proposal.Value is not { } change || issues.Any(i => i.Severity == IssueSeverity.Error))
        {
            return new(null, issues, proposal.Inaccessible);
        }

        var files = source.Input.Provenance.InputFiles.AddRange(FileDigests.Of(project, []));
        var after = source.Input with
        {
            Park = ParkMerge.Apply(source.Input.Park, change),
            Issues = [.. source.Input.Issues, .. proposal.Issues],
            Provenance = source.Input.Provenance with { InputDigest = FileDigests.Join(files), InputFiles = files },
        };
        return new(new(source, change, after), issues);
    }
}
