using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Parks;
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
    /// <param name="cache">What the last run has left.</param>
    /// <param name="options">How to run.</param>
    internal static VerdictStageResult Run(
        AssessmentInput input,
        SourceStageResult built,
        ImmutableArray<MajorHazardGroup> hazards,
        IndividualRiskMap map,
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
        var distances = OfEnterprises(enterprises, input, cache, options);
        if (park.Boundary is not null)
        {
            distances = distances.AddRange(SafetyDistances.OfPark(park, map.Field, reference.IndividualRisk));
        }

        var byId = enterprises.ToDictionary(e => e.Enterprise.Id);
        var findings = IndividualRiskAtTarget.Evaluate(targets)
            .Concat(ProtectionDistanceIntrusion.Evaluate(KeptOut(park, reference), distances, (p, cause) => Worst(p, byId[cause], park, Evaluate)))
            .OrderBy(f => f.Severity)
            .ThenByDescending(f => f.Measured / f.Limit)
            .ThenBy(f => f.Id, StringComparer.Ordinal);
        return new(targets, distances, [.. findings]);
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
    private static ImmutableArray<SafetyDistance> OfEnterprises(ImmutableArray<EnterpriseSources> enterprises, AssessmentInput input, StageCache cache, AssessmentOptions options)
    {
        var distances = new ImmutableArray<SafetyDistance>[enterprises.Length];
        Parallel.For(0, distances.Length, options.Parallel, e => distances[e] = cache.Distances.Get(
            enterprises[e],
            () => SafetyDistances.Of(enterprises[e], input.Park.Settings, input.Reference.IndividualRisk, cache.Tables, 1, options.Cancellation)));
        return [.. distances.SelectMany(d => d)];
    }

    /// <summary>Labour-intensive enterprises and crowded places.</summary>
    private static IEnumerable<KeptOutPlace> KeptOut(Park park, ReferenceData reference)
    {
        foreach (var enterprise in park.Enterprises.Where(e => e.Status != OperatingStatus.Closed))
        {
            var decision = reference.LabourIntensity.Decide(enterprise, park.Settings.LabourIntensivePersons);
            if (decision.Applies && !EnterpriseStage.IsHazardous(park, enterprise))
            {
                yield return new("enterprises/" + enterprise.Id, enterprise.Name, enterprise.Id, ClassOf(enterprise, reference), enterprise.Shape, new("劳动密集型企业：" + decision.ReasonZh, "labour-intensive enterprise: " + decision.ReasonEn));
            }
        }

        foreach (var target in park.Targets)
        {
            var decision = reference.CrowdedPlaces.Decide(target);
            if (decision.Applies)
            {
                yield return new("targets/" + target.Id, target.Name, target.Enterprise, reference.TargetClasses.Classify(target).Class, target.Shape, new("人员密集场所：" + decision.ReasonZh, "crowded place: " + decision.ReasonEn));
            }
        }
    }

    /// <summary>A labour-intensive enterprise is classed as the non-chemical factory that it is, by its largest shift.</summary>
    private static TargetClass ClassOf(Enterprise enterprise, ReferenceData reference)
        => reference.TargetClasses.Classify(new ProtectionTarget
        {
            Id = enterprise.Id,
            Name = enterprise.Name,
            Category = TargetCategory.FactoryNonHazchem,
            Shape = enterprise.Shape,
            PersonsDay = enterprise.MaxShift ?? enterprise.Employees,
        }).Class;

    private static ImmutableArray<Contributor> Worst(
        KeptOutPlace place, EnterpriseSources cause, Park park, Func<IReadOnlyList<RiskSource>, IReadOnlyList<Coordinate>, double[][]> evaluate)
    {
        var points = TargetSampling.Of(place.Shape, park.Settings.GridCell).Points;
        double[][] risk = evaluate(cause.Sources, points);
        int worst = Enumerable.Range(0, points.Length).MaxBy(p => risk.Sum(r => r[p]));
        double total = risk.Sum(r => r[worst]);
        return
        [
            .. risk.Select((r, s) => (cause.Origins[s].Subject, Value: r[worst]))
                .Where(c => c.Value > 0)
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Subject, StringComparer.Ordinal)
                .Select(c => new Contributor(c.Subject, c.Value, c.Value / total)),
        ];
    }
}
