using System.Collections.Immutable;
using ParkRisk.Analysis.Domino;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Chains of a park and the sources of risk with those that the chains add.</summary>
/// <param name="Result">The chains.</param>
/// <param name="Built">All sources; those of domino effects come last.</param>
/// <param name="Issues">What was left out or is doubtful in the input.</param>
public sealed record DominoStageResult(DominoResult Result, SourceStageResult Built, ImmutableArray<InputIssue> Issues);

/// <summary>Lets accidents spread from unit to unit and adds what is set off to the sources of risk.</summary>
/// <remarks>A unit that is set off loses all it holds: by fire with ignition at once, by a blast with its own event tree. The risk counts as that of the enterprise that starts the chain.</remarks>
public static class DominoStage
{
    /// <summary>1/year. What happens more rarely adds nothing to a figure that is reported.</summary>
    private const double Negligible = 1e-12;

    /// <summary>0–1. Enterprises that start less than this share of the chains which end at a unit are taken together as one source, which counts against everybody: on the side of safety, and a third of the work.</summary>
    private const double Apart = 0.1;

    /// <summary>Analyses the chains.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="built">Sources of risk without domino effects.</param>
    /// <param name="options">How to run.</param>
    public static DominoStageResult Run(AssessmentInput input, SourceStageResult built, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(built);
        ArgumentNullException.ThrowIfNull(options);
        var settings = input.Park.Settings;
        var law = new EscalationLaw(settings.DominoThresholds, settings.FastResponse, settings.SlowResponse);
        var scenarios = built.Scenarios.ToLookup(s => s.Unit);
        var outcomes = built.Outcomes.ToLookup(o => o.Scenario);
        var hazards = input.Park.Units.Where(u => scenarios.Contains(u.Id)).ToImmutableArray();
        ImmutableArray<EscalationUnit> units = [.. hazards.Select(EscalationUnit.Of)];
        double pressure = input.Weather?.MeanPressure ?? PhysicalConstants.StandardPressure;
        TotalLoss?[] losses =
        [
            .. hazards.Select((u, i) => TotalLoss.Of(scenarios[u.Id], outcomes) is { } loss
                ? loss with { Burst = EscalationSource.Of(BurstBlast.Of(loss.Release, units[i].Volume, pressure), law) }
                : null),
        ];
        bool floating = units.Any(u => u.HasFloatingRoof);
        var vectors = new Dictionary<(IEffectField, double), EscalationSource?>();
        EscalationSource? Vector(LossOfContainment release, Outcome outcome)
        {
            double duration = outcome.Kind == OutcomeKind.JetFire && release.Duration > 0 ? release.Duration : double.PositiveInfinity;
            if (outcome.Field is null || (outcome.Kind == OutcomeKind.FlashFire && !floating))
            {
                return null;
            }

            if (!vectors.TryGetValue((outcome.Field, duration), out var vector))
            {
                vectors.Add((outcome.Field, duration), vector = EscalationSource.Of(outcome.Field, law, duration));
            }

            return vector;
        }

        int classes = Math.Max(1, input.Weather?.Classes.Length ?? 0);
        var network = new DominoInput(
            units,
            [.. Primaries(built, hazards, scenarios, outcomes, Vector), .. Bursts(built, hazards, losses)],
            [.. losses.Select(l => Enumerable.Range(0, classes).Select(w => Secondaries(l, w, Vector)).ToImmutableArray())],
            law);
        var graph = DominoGraph.Build(network, new TravelRose(input.Weather), options.Parallel);
        var result = DominoAnalysis.Run(graph, settings.MonteCarloSamples, settings.Seed, options.Parallel, Report(options));
        var origins = built.Origins.Select((o, i) => (built.Sources[i].Id, o)).ToDictionary(o => o.Id, o => o.o);
        var added = Escalated(result, units, losses, origins).ToArray();
        return new(
            result,
            built with { Sources = [.. built.Sources, .. added.Select(a => a.Source)], Origins = [.. built.Origins, .. added.Select(a => a.Origin)] },
            [.. DominoRemarks.Of(units), .. DominoRemarks.OfCrowded(result.Crowded)]);
    }

    private static ImmutableArray<DominoPrimary> Primaries(
        SourceStageResult built, ImmutableArray<HazardUnit> hazards, ILookup<string, LossOfContainment> scenarios, ILookup<string, Outcome> outcomes,
        Func<LossOfContainment, Outcome, EscalationSource?> vector)
    {
        var indices = hazards.Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var primaries = ImmutableArray.CreateBuilder<DominoPrimary>();
        for (int s = 0; s < built.Sources.Length; s++)
        {
            var (source, origin) = (built.Sources[s], built.Origins[s]);
            int unit = indices.GetValueOrDefault(source.Id, -1);
            string owner = origin.Subject[(origin.Subject.IndexOf('/', StringComparison.Ordinal) + 1)..];
            foreach (var release in scenarios[owner])
            {
                foreach (var outcome in outcomes[release.Id])
                {
                    if (vector(release, outcome) is { } effect)
                    {
                        double frequency = source.FrequencyFactor * release.Frequency.PerYear * outcome.ConditionalProbability;
                        primaries.Add(new(origin.Subject, unit, origin.Enterprise, source.East, source.North, frequency, outcome.WeatherClass, effect));
                    }
                }
            }
        }

        return primaries.ToImmutable();
    }

    /// <summary>Vessels that burst of themselves: their blast, whatever the release does after it.</summary>
    private static IEnumerable<DominoPrimary> Bursts(SourceStageResult built, ImmutableArray<HazardUnit> hazards, TotalLoss?[] losses)
    {
        var sources = built.Sources.Select((s, i) => (Source: s, Origin: built.Origins[i])).ToLookup(s => s.Source.Id);
        return hazards
            .Select((u, i) => (Index: i, Loss: losses[i], Places: sources[u.Id]))
            .Where(u => u.Loss is { Burst: not null })
            .SelectMany(u => u.Places.Select(p => new DominoPrimary(
                p.Origin.Subject, u.Index, p.Origin.Enterprise, p.Source.East, p.Source.North,
                p.Source.FrequencyFactor * u.Loss!.Release.Frequency.PerYear, null, u.Loss.Burst!)));
    }

    /// <summary>What a unit does that is set off: the direct fires of its total loss in a weather, its burst, or its detonation.</summary>
    private static ImmutableArray<EscalationSource> Secondaries(TotalLoss? loss, int weather, Func<LossOfContainment, Outcome, EscalationSource?> vector)
        => loss is null
            ? []
            : [
                .. loss.Ignited
                    .Where(o => o.WeatherClass is null || o.WeatherClass == weather)
                    .Select(o => vector(loss.Release, o))
                    .OfType<EscalationSource>()
                    .Distinct(),
                .. loss.Burst is { } burst ? [burst] : ImmutableArray<EscalationSource>.Empty,
            ];

    private static Action<double> Report(AssessmentOptions options)
    {
        var telling = new Lock();
        double told = 0;
        return share =>
        {
            lock (telling)
            {
                if (share >= told + 0.1)
                {
                    told = share;
                    options.Report("分析多米诺效应", "Analysing domino effects", 0.4 + 0.1 * share);
                }
            }
        };
    }

    private static IEnumerable<(RiskSource Source, SourceOrigin Origin)> Escalated(
        DominoResult result, ImmutableArray<EscalationUnit> units, TotalLoss?[] losses, Dictionary<string, SourceOrigin> origins)
    {
        var ofUnit = result.Escalated.GroupBy(e => e.Unit).ToDictionary(g => g.Key, g => g.Sum(e => e.ByHeat + e.ByBlast));
        var joined = result.Escalated
            .GroupBy(e => (e.Unit, Enterprise: e.ByHeat + e.ByBlast < Apart * ofUnit[e.Unit] ? null : e.Enterprise))
            .Select(g => new EscalatedFrequency(g.Key.Unit, g.Key.Enterprise, g.Sum(e => e.ByHeat), g.Sum(e => e.ByBlast)));
        foreach (var escalated in joined.OrderBy(e => e.Unit).ThenBy(e => e.Enterprise, StringComparer.Ordinal))
        {
            var unit = units[escalated.Unit];
            if (losses[escalated.Unit] is not { } loss)
            {
                continue;
            }

            var origin = new SourceOrigin(DominoSummary.SubjectPrefix + unit.Id, escalated.Enterprise, origins[unit.Id].IsNew);
            var parts = new[] { (Way: "heat", Frequency: escalated.ByHeat, Items: loss.OnFire), (Way: "blast", Frequency: escalated.ByBlast, Items: loss.Open) };
            foreach (var (way, frequency, items) in parts.Where(p => p.Frequency > Negligible && !p.Items.IsEmpty))
            {
                string id = $"{DominoSummary.SubjectPrefix}{unit.Id}/{way}/{escalated.Enterprise}";
                yield return (new RiskSource(id, unit.Centre.X, unit.Centre.Y, items) { Owner = escalated.Enterprise, FrequencyFactor = frequency }, origin);
            }
        }
    }
}
