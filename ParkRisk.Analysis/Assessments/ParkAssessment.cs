using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Assessments.Grading;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Assessments;

/// <summary>The whole assessment of a park, from data to verdicts.</summary>
public static class ParkAssessment
{
    /// <summary>Assesses a park. The result depends on the input only, not on the options.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>The result, or the issue that forbids it, such as a grid of too many cells.</returns>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static (Assessment? Result, InputIssue? Refusal) Run(AssessmentInput input, AssessmentOptions options) => Run(input, options, new StageCache());

    /// <summary>Assesses a park from what an earlier run has left.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <param name="cache">What the stages keep; it changes no result.</param>
    internal static (Assessment? Result, InputIssue? Refusal) Run(AssessmentInput input, AssessmentOptions options, StageCache cache)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        cache.Begin(input);
        options.Report("重大危险源辨识与分级", "Identifying and grading major hazards", 0.02);
        var hazards = HazardStage.Run(input.Park, input.Reference);
        options.Report("构建泄漏场景与后果", "Building scenarios and consequences", 0.05);
        var own = SourceStage.Run(input, options, cache.Sources);
        options.Report("分析多米诺效应", "Analysing domino effects", 0.4);
        var domino = DominoStage.Run(input, own, options);
        var built = domino.Built;
        options.Report("计算个人风险", "Integrating individual risk", 0.5);
        var plan = GridPlanner.Plan(Extent(input.Park), input.Park.Settings, built.Sources);
        if (plan.Frame is not { } frame)
        {
            return (null, plan.Issue);
        }

        var map = Contoured(cache.Field(frame, built.Sources, options), input.Park.Settings, options);
        var added = cache.AddedField(frame, [.. built.Sources.Skip(own.Sources.Length)], options);
        options.Report("计算社会风险", "Integrating societal risk", 0.7);
        var societal = SocietalStage.Run(input, built, options, cache.Societal);
        options.Report("评判防护目标与布局", "Judging targets and layout", 0.8);
        var verdicts = VerdictStage.Run(input, built, hazards, map, societal, cache, options);
        var result = new Assessment
        {
            Provenance = input.Provenance,
            Park = input.Park,
            Weather = input.Weather,
            Hazards = hazards,
            Scenarios = built.Scenarios,
            Outcomes = built.Outcomes,
            Omitted = built.Omitted,
            IndividualRisk = map,
            SocietalRisk = societal,
            Domino = new(domino.Result, added, DominoSummary.At(verdicts.Targets)),
            Targets = verdicts.Targets,
            SafetyDistances = verdicts.Distances,
            Findings = verdicts.Findings,
            Capacity = CapacityStage.Run(input, built, hazards, societal, verdicts.Targets, (s, p) => ReceptorRisk.Evaluate(s, p, cache.Tables, options.Threads, options.Cancellation)),
            Notes = Count(built),
            Assumptions = [.. built.Assumptions.Distinct()],
            Issues = [.. input.Issues, .. domino.Issues],
        };
        return (result with
        {
            Colours = FourColours.Of(result, input.Reference.Colours),
            Supervision = Supervision.Rank(result, input.Reference.Supervision),
        }, null);
    }

    /// <summary>A field with its contours.</summary>
    internal static IndividualRiskMap Contoured(ScalarField field, ParkSettings settings, AssessmentOptions options)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        var contours = ContourTracer.Trace(field, settings.ContourLevels, options.Threads);
        return new(field, [.. contours.Select(c => new RiskContour(c.Level, c.ToPolygons()))]);
    }

    /// <summary>The park with everything that must be on its map.</summary>
    internal static Envelope Extent(Park park)
    {
        var extent = park.Boundary?.EnvelopeInternal.Copy() ?? new Envelope();
        foreach (var shape in park.Units.Select(u => u.Shape).Concat(park.Targets.Select(t => t.Shape)).Concat(park.Enterprises.Select(e => e.Shape)))
        {
            extent.ExpandToInclude(shape.EnvelopeInternal);
        }

        return extent;
    }

    private static ImmutableArray<CountedNote> Count(SourceStageResult built)
    {
        var notes = built.Scenarios.SelectMany(s => s.Notes).Concat(built.Outcomes.SelectMany(o => o.Notes));
        return
        [
            .. notes
                .GroupBy(n => (n.Model, n.Parameter, n.Range))
                .Select(g => new CountedNote(g.MaxBy(n => Math.Abs(n.Value))!, g.Count()))
                .OrderBy(n => n.Note.Model, StringComparer.Ordinal)
                .ThenBy(n => n.Note.Parameter, StringComparer.Ordinal),
        ];
    }
}
