using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Siting.RuleData;
using ParkRisk.Analysis.Siting.Rules;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>What the siting rules judge.</summary>
/// <param name="Input">Park, weather and reference data.</param>
/// <param name="Context">What rules without risk look at.</param>
/// <param name="Built">Sources of risk.</param>
/// <param name="Societal">Societal risk; null where there are no people.</param>
/// <param name="Map">Individual risk.</param>
/// <param name="Targets">Verdicts.</param>
/// <param name="Distances">External safety protection distances.</param>
/// <param name="Enterprises">Hazardous enterprises with their sources.</param>
/// <param name="AtTargets">Risk of every source at the points of all targets, one target after another, [source][point], 1/year.</param>
/// <param name="Evaluate">Risk of every source at given points, [source][point], 1/year.</param>
internal sealed record JudgedPark(
    AssessmentInput Input,
    RuleContext Context,
    SourceStageResult Built,
    SocietalRiskSummary? Societal,
    IndividualRiskMap Map,
    ImmutableArray<TargetVerdict> Targets,
    ImmutableArray<SafetyDistance> Distances,
    ImmutableArray<EnterpriseSources> Enterprises,
    TargetMatrix AtTargets,
    Func<IReadOnlyList<RiskSource>, IReadOnlyList<Coordinate>, double[][]> Evaluate)
{
    /// <summary>Places that must stay out of safety distances.</summary>
    public ImmutableArray<KeptOutPlace> Places { get; } = [.. KeptOutPlaces.Of(Context.Park, Context.LabourIntensity, Context.Crowded, Context.TargetClasses)];
}

/// <summary>Applies every siting rule that is switched on.</summary>
internal static class FindingStage
{
    /// <summary>Findings, most severe first, with winds and remedies.</summary>
    /// <param name="judged">What is judged.</param>
    /// <param name="options">How to run.</param>
    public static ImmutableArray<Finding> Run(JudgedPark judged, AssessmentOptions options)
    {
        Func<IEnumerable<Finding>>[] families =
        [
            () => OfRisk(judged),
            () => SocietalRiskLines.Evaluate(judged),
            () => BlastOverpressure.Evaluate(judged.Context, BlastOverpressure.Places(judged.Context)),
            () => FireSeparation.Evaluate(judged.Context),
            () => PrevailingWind.Evaluate(judged.Context),
            () => DownslopeDrainage.Evaluate(judged.Context),
            () => ZoneRules.Evaluate(judged.Context),
            () => CatalogueRules.Evaluate(judged.Context),
            () => EmergencyRoads.Evaluate(judged.Context),
            () => EmergencyFacilities.Evaluate(judged.Context),
            () => StateOfKnowledge.Evaluate(judged.Context),
        ];
        var found = new Finding[families.Length][];
        Parallel.For(0, families.Length, options.Parallel, f => found[f] = [.. families[f]()]);
        Finding[] findings =
        [
            .. found.SelectMany(f => f)
                .Where(f => judged.Context.Rules[f.Rule].IsEnabled)
                .OrderBy(f => f.Severity)
                .ThenByDescending(Ratio)
                .ThenBy(f => f.Id, StringComparer.Ordinal),
        ];
        Parallel.For(0, findings.Length, options.Parallel, f => findings[f] = RemedyStage.Complete(judged, findings[f]));
        return [.. findings];
    }

    private static IEnumerable<Finding> OfRisk(JudgedPark judged)
    {
        var context = judged.Context;
        var byId = judged.Enterprises.ToDictionary(e => e.Enterprise.Id);
        var rule = context.Rules[RuleIds.CrowdInsideDistance];
        return IndividualRiskAtTarget.Evaluate(context.Rules[RuleIds.IndividualRisk], judged.Targets)
            .Concat(ProtectionDistanceIntrusion.Evaluate(rule, judged.Places, judged.Distances, (p, cause) => Worst(p, byId[cause], judged)))
            .Concat(PrescribedDistanceIntrusion.Evaluate(context, judged.Places, judged.Distances));
    }

    private static ImmutableArray<Contributor> Worst(KeptOutPlace place, EnterpriseSources cause, JudgedPark judged)
    {
        double[][] risk = At(place, cause, judged).Risk;
        int worst = Enumerable.Range(0, risk[0].Length).MaxBy(p => risk.Sum(r => r[p]));
        return FindingDraft.Shares(risk.Select((r, s) => (cause.Origins[s].Subject, Value: r[worst])).GroupBy(c => c.Subject).Select(g => (g.Key, g.Sum(c => c.Value))));
    }

    /// <summary>Risk of an enterprise's sources at the points of a place.</summary>
    internal static (ImmutableArray<Coordinate> Points, double[][] Risk) At(KeptOutPlace place, EnterpriseSources cause, JudgedPark judged)
    {
        if (judged.AtTargets.Find(place.Subject) is { } known)
        {
            int[] rows = [.. Enumerable.Range(0, judged.Built.Sources.Length).Where(s => judged.Built.Origins[s].Enterprise == cause.Enterprise.Id)];
            return (known.Points, [.. rows.Select(known.Row)]);
        }

        var points = TargetSampling.Of(place.Shape, judged.Context.Park.Settings.GridCell).Points;
        return (points, judged.Evaluate(cause.Sources, points));
    }

    private static double Ratio(Finding finding)
        => finding.Limit > 0 ? finding.Measured / finding.Limit : double.MaxValue;
}
