using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Capacity;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Takes the account of the safety capacity that a park has used.</summary>
public static class CapacityStage
{
    /// <summary>Measures how full the park is.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="built">Sources of risk, those of domino effects among them.</param>
    /// <param name="hazards">Hazard groups.</param>
    /// <param name="societal">Societal risk of the sources; null without people.</param>
    /// <param name="targets">Verdicts of all targets.</param>
    /// <param name="evaluate">Risk of every source at given points, [source][point], 1/year.</param>
    internal static UsedCapacity Run(
        AssessmentInput input,
        SourceStageResult built,
        ImmutableArray<MajorHazardGroup> hazards,
        SocietalRiskSummary? societal,
        ImmutableArray<TargetVerdict> targets,
        Func<IReadOnlyList<RiskSource>, IReadOnlyList<Coordinate>, double[][]> evaluate)
    {
        var (park, reference) = (input.Park, input.Reference);
        double[][] risk = evaluate(built.Sources, [.. targets.Select(t => t.WorstPoint.Coordinate)]);
        var classes = Classes(park, reference.Substances);
        var curves = societal?.CurveBySource ?? [];
        ImmutableArray<CapacitySource> sources =
        [
            .. built.Origins.Select((o, s) => new CapacitySource(
                o.Enterprise,
                classes.GetValueOrDefault(IdOf(o.Subject), HazardClasses.Other),
                [.. risk[s]],
                curves.IsEmpty ? null : curves[s])),
        ];
        double holding = park.Units.Where(u => u.Status != OperatingStatus.Closed).Sum(u => u.Count * (u.Quantity + u.Inventories.Sum(i => i.Quantity)));
        double? area = park.Boundary is { Area: > 0 } boundary ? boundary.Area : null;
        return CapacityUse.Measure(
            targets,
            curves.IsEmpty ? null : FnCurve.Join(curves),
            UpperLine(input),
            sources,
            new(hazards.Sum(h => h.Result.R), holding, holding / area));
    }

    /// <summary>1/year. The upper societal-risk line in force, at N; null where the criteria have none.</summary>
    internal static Func<double, double?> UpperLine(AssessmentInput input)
        => n => input.Reference.SocietalRisk.Frequency(input.Park.Settings.Criteria, SocietalRiskLine.Upper, n);

    private static string IdOf(string subject) => subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static Dictionary<string, string> Classes(Park park, SubstanceTable substances)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, substance, explosive) in park.Units.Select(u => (u.Id, u.Substance, u.Kind == UnitKind.ExplosiveStore))
            .Concat(park.Pipelines.Select(p => (p.Id, p.Substance, false))))
        {
            classes[id] = explosive ? HazardClasses.Explosive : HazardClasses.Of(substances.Find(substance).Match);
        }

        return classes;
    }
}
