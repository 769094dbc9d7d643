using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Reference;

/// <summary>What reading the reference tables gave: the tables, or every fault that was found.</summary>
/// <param name="Data">The tables; null when there are errors.</param>
/// <param name="Issues">All faults, of all files.</param>
public sealed record ReferenceLoad(ReferenceData? Data, ImmutableArray<InputIssue> Issues);

/// <summary>The reference tables: those in the library, any file of which a folder may replace.</summary>
public static class ReferenceTables
{
    private static readonly Lazy<ReferenceData> Own = new(() => Load(null) switch
    {
        { Data: { } data } => data,
        var load => throw new InvalidOperationException("the library's own reference data are faulty: " + string.Join("; ", load.Issues)),
    });

    /// <summary>The library's own tables, read once.</summary>
    public static ReferenceData Embedded => Own.Value;

    /// <summary>The tables with the files of a folder in place of the library's own of the same path.</summary>
    /// <param name="overrideFolder">Folder laid out as <c>data/</c>; null: none.</param>
    public static ReferenceLoad Load(string? overrideFolder)
    {
        var files = new ReferenceFiles(overrideFolder);
        if (overrideFolder is not null && !Directory.Exists(overrideFolder))
        {
            files.Add(new InputIssue(IssueSeverity.Error, "reference data", null, null, null, overrideFolder, "a folder", "文件夹"));
        }

        var data = new ReferenceData
        {
            Substances = SubstanceFiles.Read(files),
            MajorHazards = CriteriaFiles.MajorHazards(files),
            TargetClasses = CriteriaFiles.TargetClasses(files),
            IndividualRisk = CriteriaFiles.IndividualRisk(files),
            SocietalRisk = CriteriaFiles.SocietalRisk(files),
            Blast = CriteriaFiles.Blast(files),
            CrowdedPlaces = CriteriaFiles.Crowded(files),
            LabourIntensity = CriteriaFiles.Labour(files),
            Rules = RuleFiles.Rules(files),
            Separation = RuleFiles.Separation(files),
            LeakFrequencies = ScenarioFiles.LeakFrequencies(files),
            ReleaseDurations = ScenarioFiles.Durations(files),
            Ignition = ScenarioFiles.Ignition(files),
            Colours = GradingFiles.Colours(files),
            Supervision = GradingFiles.Supervision(files),
            Archetypes = ArchetypeFiles.Read(files),
        };
        return new ReferenceLoad(files.HasErrors ? null : data, files.Issues);
    }
}
