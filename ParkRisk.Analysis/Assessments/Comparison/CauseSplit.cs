using System.Collections.Immutable;

namespace ParkRisk.Analysis.Assessments.Comparison;

/// <summary>The runs that tell causes apart: the first input with one group of the second at a time.</summary>
public static class CauseSplit
{
    /// <summary>The first input with one group exchanged; the engine cannot be exchanged.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <param name="group">What to take from the second.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is the engine.</exception>
    public static AssessmentInput Exchange(AssessmentInput before, AssessmentInput after, CauseGroup group)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return group switch
        {
            CauseGroup.Inputs => before with { Park = after.Park with { Settings = before.Park.Settings }, Provenance = before.Provenance with { InputDigest = after.Provenance.InputDigest } },
            CauseGroup.Weather => before with { Weather = after.Weather },
            CauseGroup.ReferenceData => before with { Reference = after.Reference, Provenance = before.Provenance with { ReferenceDigest = after.Provenance.ReferenceDigest } },
            CauseGroup.Settings => before with { Park = before.Park with { Settings = after.Park.Settings } },
            _ => throw new ArgumentOutOfRangeException(nameof(group), group, "a group of the input"),
        };
    }

    /// <summary>Runs every group in which the inputs differ, one at a time; none where there is only one, since the whole change is then its.</summary>
    /// <param name="before">The first input.</param>
    /// <param name="after">The second input.</param>
    /// <param name="groups">Groups in which they differ.</param>
    /// <param name="options">How to run.</param>
    public static ImmutableDictionary<CauseGroup, Assessment> Run(
        AssessmentInput before, AssessmentInput after, IEnumerable<CauseGroup> groups, AssessmentOptions options)
    {
        ImmutableArray<CauseGroup> exchanged = [.. groups.Where(g => g != CauseGroup.Engine)];
        return exchanged.Length < 2
            ? []
            : exchanged
                .Select(g => (Group: g, ParkAssessment.Run(Exchange(before, after, g), options).Result))
                .Where(r => r.Result is not null)
                .ToImmutableDictionary(r => r.Group, r => r.Result!);
    }
}
