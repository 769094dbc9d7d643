using System.Collections.Immutable;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Gathers what the siting rules look at.</summary>
internal static class RuleContexts
{
    private const string ToxicThreshold = "lethality_1_percent";

    public static RuleContext Of(AssessmentInput input, SourceStageResult built, ImmutableArray<MajorHazardGroup> hazards)
        => new()
        {
            Park = input.Park,
            Rules = input.Reference.Rules.With(input.Park.RuleOverrides),
            Substances = input.Reference.Substances,
            Separation = input.Reference.Separation,
            TargetClasses = input.Reference.TargetClasses,
            Crowded = input.Reference.CrowdedPlaces,
            LabourIntensity = input.Reference.LabourIntensity,
            Blast = input.Reference.Blast,
            Hazards = [.. hazards.Select(h => new GradedGroup(h.Group, h.Result))],
            Rose = input.Weather is { } weather ? WindRose.Of(weather) : null,
            Seasons = input.Seasons,
            Terrain = input.Terrain,
            Toxic = ToxicReaches(built, input.Weather),
            Omitted = [.. built.Omitted.Select(o => (o.Unit, new BilingualText(o.ReasonZh, o.Reason)))],
            Today = DateOnly.FromDateTime(input.Provenance.Time.Date),
        };

    /// <summary>By unit: each toxic reach with the frequency of this reach or a longer one.</summary>
    private static ImmutableArray<ToxicReach> ToxicReaches(SourceStageResult built, JointFrequency? weather)
    {
        var scenarios = built.Scenarios.DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        return
        [
            .. built.Outcomes
                .Where(o => o.Kind == OutcomeKind.ToxicCloud && scenarios.ContainsKey(o.Scenario))
                .Select(o => (scenarios[o.Scenario].Unit, Reach: o.Distances.FirstOrDefault(d => d.Threshold == ToxicThreshold)?.Distance ?? 0, Frequency: Frequency(o)))
                .Where(o => o.Reach > 0)
                .GroupBy(o => o.Unit)
                .SelectMany(g => Cumulated(g.Key, g.OrderByDescending(o => o.Reach).Select(o => (o.Reach, o.Frequency)))),
        ];

        double Frequency(Outcome outcome)
            => scenarios[outcome.Scenario].Frequency.PerYear * outcome.ConditionalProbability
                * (outcome.WeatherClass is { } index && weather is not null ? weather.ClassFrequency(index) : 1);
    }

    private static IEnumerable<ToxicReach> Cumulated(string unit, IEnumerable<(double Reach, double Frequency)> falling)
    {
        double sum = 0;
        foreach (var (reach, frequency) in falling)
        {
            sum += frequency;
            yield return new(unit, reach, sum);
        }
    }
}
