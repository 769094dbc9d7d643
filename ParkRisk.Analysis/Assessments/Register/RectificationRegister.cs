using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Register;

/// <summary>How an entry of the register stands towards the findings of a run.</summary>
public enum EntryState
{
    /// <summary>The finding stands and its measure is under way.</summary>
    Pending,

    /// <summary>The finding stands and has no measure yet.</summary>
    Unassigned,

    /// <summary>The finding stands although its measure was reported done: reopened.</summary>
    Reopened,

    /// <summary>The finding is gone and its measure done.</summary>
    Closed,

    /// <summary>The finding is gone although its measure is not done: check and close.</summary>
    NotFoundAnyMore,

    /// <summary>The measure belongs to no finding.</summary>
    FreeStanding,
}

/// <summary>An entry of the rectification register (整改台账).</summary>
/// <param name="FindingId">Id of the finding; null where the measure belongs to none.</param>
/// <param name="Finding">The finding, where it stands in this run.</param>
/// <param name="Measure">The measure of the dataset; null where there is none yet.</param>
/// <param name="State">How they stand to each other.</param>
/// <param name="IsOverdue">True when the measure is not done and its due date lies before the date of the run.</param>
public sealed record RegisterEntry(string? FindingId, Finding? Finding, RectificationMeasure? Measure, EntryState State, bool IsOverdue)
{
    /// <summary>Kind of measure: as entered, else that of the first remedy; null where nothing is proposed.</summary>
    public MeasureKind? Kind => Measure?.Kind;
}

/// <summary>Matches the measures of the dataset with the findings of a run by the findings' ids, which do not change from run to run.</summary>
public static class RectificationRegister
{
    /// <summary>Entries: findings in their order with their measures, then the measures that no finding of this run calls for.</summary>
    /// <param name="assessment">The result.</param>
    public static ImmutableArray<RegisterEntry> Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var today = DateOnly.FromDateTime(assessment.Provenance.Time.Date);
        var measures = assessment.Park.Measures.Where(m => m.Finding is not null).ToLookup(m => m.Finding!, StringComparer.Ordinal);
        var found = assessment.Findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. assessment.Findings.SelectMany(f => measures[f.Id].Any()
                ? measures[f.Id].Select(m => Entry(f.Id, f, m, IsDone(m) ? EntryState.Reopened : EntryState.Pending, today))
                : [new RegisterEntry(f.Id, f, null, EntryState.Unassigned, false)]),
            .. assessment.Park.Measures.Where(m => m.Finding is null || !found.Contains(m.Finding))
                .Select(m => Entry(m.Finding, null, m, m.Finding is null ? EntryState.FreeStanding : IsDone(m) ? EntryState.Closed : EntryState.NotFoundAnyMore, today)),
        ];
    }

    private static RegisterEntry Entry(string? id, Finding? finding, RectificationMeasure measure, EntryState state, DateOnly today)
        => new(id, finding, measure, state, !IsDone(measure) && measure.Due < today);

    private static bool IsDone(RectificationMeasure measure) => measure.Status is MeasureStatus.Done or MeasureStatus.Verified;
}
