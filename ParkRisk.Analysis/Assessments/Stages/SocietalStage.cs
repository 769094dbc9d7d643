using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Societal risk: who dies together how often.</summary>
public static class SocietalStage
{
    /// <summary>The societal risk, or null where the dataset has no people.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="built">Sources of risk.</param>
    /// <param name="options">How to run.</param>
    public static SocietalRiskSummary? Run(AssessmentInput input, SourceStageResult built, AssessmentOptions options)
        => Run(input, built, options, new SocietalCache());

    /// <summary>The societal risk, from what an earlier run has left.</summary>
    internal static SocietalRiskSummary? Run(AssessmentInput input, SourceStageResult built, AssessmentOptions options, SocietalCache cache)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(built);
        ArgumentNullException.ThrowIfNull(options);
        var (day, night) = cache.People(input.Park);
        if (day.IsEmpty && night.IsEmpty)
        {
            return null;
        }

        var result = cache.Risk.Compute(
            built.Sources,
            Periods(input.Weather, day, night),
            SocietalRisk.UsualDirections,
            options.Threads,
            options.Cancellation);
        return new(result.Curve.Points, result.PotentialLossOfLife, Losses(result, built), Verdict(result.Curve.Points, input))
        {
            CurveBySource = result.CurveBySource,
            ByEnterprise = ByEnterprise(result, built),
            Density = LossDensity.Of([(day, result.LossByPoint[0]), (night, result.LossByPoint[1])]),
        };
    }

    /// <summary>Day and night, each with its own people and, where the hours are known, its own weather and share of the year.</summary>
    private static SocietalPeriod[] Periods(JointFrequency? weather, ImmutableArray<PopulationPoint> day, ImmutableArray<PopulationPoint> night)
    {
        double share = weather?.DayShare is > 0 and < 1 and var known ? known : PeopleStage.DayShare;
        return [new(share, weather?.Part(isDay: true), day), new(1 - share, weather?.Part(isDay: false), night)];
    }

    /// <summary>Day and night of a park that is not assessed itself.</summary>
    internal static ImmutableArray<SocietalPeriod> Periods(AssessmentInput input)
        => [.. Periods(input.Weather, PeopleStage.Day(input.Park), PeopleStage.Night(input.Park))];

    private static ImmutableArray<EnterpriseSocietalRisk> ByEnterprise(SocietalRiskResult result, SourceStageResult built)
        =>
        [
            .. result.CurveBySource
                .Select((curve, s) => (Owner: built.Origins[s].Enterprise ?? built.Origins[s].Subject, Curve: curve))
                .GroupBy(c => c.Owner, c => c.Curve)
                .Select(g => (g.Key, Curve: FnCurve.Join(g)))
                .Where(e => e.Curve.ExpectedFatalities > 0)
                .Select(e => new EnterpriseSocietalRisk(e.Key, e.Curve.Points, e.Curve.ExpectedFatalities, e.Curve.ExpectedFatalities / result.PotentialLossOfLife))
                .OrderByDescending(e => e.PotentialLossOfLife)
                .ThenBy(e => e.Owner, StringComparer.Ordinal),
        ];

    private static ImmutableArray<Contributor> Losses(SocietalRiskResult result, SourceStageResult built)
        =>
        [
            .. result.LossBySource
                .Select((loss, s) => (built.Origins[s].Subject, Loss: loss))
                .Where(l => l.Loss > 0)
                .GroupBy(l => l.Subject)
                .Select(g => new Contributor(g.Key, g.Sum(l => l.Loss), g.Sum(l => l.Loss) / result.PotentialLossOfLife))
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Subject, StringComparer.Ordinal),
        ];

    /// <summary>The worst zone of any point with one death or more; the lines begin there.</summary>
    private static SocietalRiskZone? Verdict(ImmutableArray<FnPoint> curve, AssessmentInput input)
    {
        string set = input.Park.Settings.Criteria;
        var zones = curve.Where(p => p.Fatalities >= 1).Select(p => input.Reference.SocietalRisk.ZoneOf(set, p.Fatalities, p.Frequency)).ToArray();
        return zones.Length == 0
            ? input.Reference.SocietalRisk.Line(set, SocietalRiskLine.Lower).IsEmpty ? null : SocietalRiskZone.Acceptable
            : zones.Max();
    }
}
