using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Verdicts, distances and findings from sources of risk.</summary>
/// <param name="Targets">Verdict at every target.</param>
/// <param name="Distances">External safety protection distances, by enterprise and for the park.</param>
/// <param name="Findings">Findings, most severe first.</param>
public sealed record VerdictStageResult(
    ImmutableArray<TargetVerdict> Targets,
    ImmutableArray<SafetyDistance> Distances,
    ImmutableArray<Finding> Findings);

/// <summary>Judges the park by its criteria and siting rules.</summary>
public static class VerdictStage
{
    /// <summary>Judges.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="built">Sources of risk.</param>
    /// <param name="hazards">Hazard groups.</param>
    /// <param name="map">Individual risk of everything.</param>
    /// <param name="societal">Societal risk; null where there are no people.</param>
    /// <param name="cache">What the last run has left.</param>
    /// <param name="options">How to run.</param>
    internal static VerdictStageResult Run(
        AssessmentInput input,
        SourceStageResult built,
        ImmutableArray<MajorHazardGroup> hazards,
        IndividualRiskMap map,
        SocietalRiskSummary? societal,
        StageCache cache,
        AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(built);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(options);
        var (park, reference) = (input.Park, input.Reference);
        double[][] Evaluate(IReadOnlyList<RiskSource> sources, IReadOnlyList<Coordinate> points)
            => ReceptorRisk.Evaluate(sources, points, cache.Tables, options.Threads, options.Cancellation);

        var targets = Targets(input, built, cache, options);
        var enterprises = EnterpriseStage.Group(park, reference, built, hazards);
        var context = RuleContexts.Of(input, built, hazards);
        var distances = OfEnterprises(enterprises, context, input, cache, options);
        if (park.Boundary is not null)
        {
            distances = distances.AddRange(SafetyDistances.OfPark(park, map.Field, reference.IndividualRisk));
        }

        ImmutableArray<TargetSampling> samplings = [.. park.Targets.Select(t => cache.Sampling(t.Shape))];
        var matrix = new TargetMatrix(park.Targets, samplings, cache.AtTargets(built.Sources, [.. samplings.SelectMany(s => s.Points)], options));
        var findings = FindingStage.Run(new(input, context, built, societal, map, targets, distances, enterprises, matrix, Evaluate), options);
        return new(targets, distances, findings);
    }

    /// <summary>Verdict at every target.</summary>
    internal static ImmutableArray<TargetVerdict> Targets(AssessmentInput input, SourceStageResult built, StageCache cache, AssessmentOptions options)
        => TargetVerdicts.Judge(
            input.Park,
            built.Sources,
            built.Origins,
            input.Reference.TargetClasses,
            input.Reference.IndividualRisk,
            (s, p) => cache.AtTargets(s, p, options),
            cache.Sampling);

    /// <summary>One enterprise a thread: each has a map of its own.</summary>
    private static ImmutableArray<SafetyDistance> OfEnterprises(ImmutableArray<EnterpriseSources> enterprises, RuleContext context, AssessmentInput input, StageCache cache, AssessmentOptions options)
    {
        var distances = new ImmutableArray<SafetyDistance>[enterprises.Length];
        Parallel.For(0, distances.Length, options.Parallel, e => distances[e] = enterprises[e].Method == SafetyDistanceMethod.QuantitativeRisk
            ? cache.Distances.Get(
                enterprises[e],
                () => SafetyDistances.Of(enterprises[e], input.Park.Settings, input.Reference.IndividualRisk, cache.Tables, 1, options.Cancellation))
            : PrescribedDistances.Of(context, enterprises[e], input.Reference.IndividualRisk));
        return [.. distances.SelectMany(d => d)];
    }
}
