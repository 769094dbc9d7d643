using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Scenarios;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>The sources of risk of a park and what they were built from.</summary>
public sealed record SourceStageResult
{
    /// <summary>Sources of risk.</summary>
    public required ImmutableArray<RiskSource> Sources { get; init; }

    /// <summary>Where each source comes from; same order.</summary>
    public required ImmutableArray<SourceOrigin> Origins { get; init; }

    /// <summary>Loss-of-containment events.</summary>
    public required ImmutableArray<LossOfContainment> Scenarios { get; init; }

    /// <summary>Branches of the event trees.</summary>
    public required ImmutableArray<Outcome> Outcomes { get; init; }

    /// <summary>Scenarios that could not be calculated.</summary>
    public required ImmutableArray<OmittedScenario> Omitted { get; init; }

    /// <summary>Values that were assumed.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }
}

/// <summary>Builds scenarios, outcomes and sources of risk for every unit and pipeline that is not closed.</summary>
public static class SourceStage
{
    /// <summary>m. Pipelines are cut into pieces no longer than this, each a source at its middle.</summary>
    private const double PipelinePiece = 50;

    /// <summary>Builds the sources.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="options">How to run.</param>
    public static SourceStageResult Run(AssessmentInput input, AssessmentOptions options) => Run(input, options, new BuiltSourceCache());

    /// <summary>Builds the sources of those units and pipelines that the last run has not built.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="options">How to run.</param>
    /// <param name="cache">What the last run has built with the same weather, settings and reference data.</param>
    internal static SourceStageResult Run(AssessmentInput input, AssessmentOptions options, BuiltSourceCache cache)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var park = input.Park;
        var statuses = park.Enterprises.ToDictionary(e => e.Id, e => e.Status);
        var units = park.Units.Where(u => StatusOf(u, statuses) != OperatingStatus.Closed).ToArray();
        var ambient = input.Weather is { } w
            ? new AmbientConditions(w.MeanAirTemperature, w.MeanPressure, w.MeanRelativeHumidity)
            : new AmbientConditions();
        var builder = cache.Builder(() => new OutcomeBuilder(park.Settings, ambient, input.Weather, input.Reference.Ignition));
        var built = new BuiltSource[units.Length + park.Pipelines.Length];
        Parallel.For(0, built.Length, options.Parallel, i => built[i] = i < units.Length
            ? cache.Get(units[i], StatusOf(units[i], statuses), () => OfUnit(units[i], StatusOf(units[i], statuses), input, ambient, builder))
            : cache.Get(park.Pipelines[i - units.Length], default, () => OfPipeline(park.Pipelines[i - units.Length], input, ambient, builder)));
        return new SourceStageResult
        {
            Sources = [.. built.SelectMany(b => b.Sources)],
            Origins = [.. built.SelectMany(b => b.Sources.Select(_ => b.Origin))],
            Scenarios = [.. built.SelectMany(b => b.Scenarios.Events)],
            Outcomes = [.. built.SelectMany(b => b.Outcomes)],
            Omitted = [.. built.SelectMany(b => b.Scenarios.Omitted), .. built.SelectMany(b => b.Omitted)],
            Assumptions = [.. built.SelectMany(b => b.Assumptions)],
        };
    }

    private static OperatingStatus StatusOf(HazardUnit unit, Dictionary<string, OperatingStatus> enterprises)
        => unit.Status ?? enterprises.GetValueOrDefault(unit.Enterprise);

    private static BuiltSource OfUnit(HazardUnit unit, OperatingStatus status, AssessmentInput input, AmbientConditions ambient, OutcomeBuilder builder)
    {
        var reference = input.Reference;
        var origin = new SourceOrigin("units/" + unit.Id, unit.Enterprise, SafetyDistances.IsJudgedAsNew(status, input.Park.Settings.TargetStatus));
        if (reference.Substances.Find(unit.Substance).Match is not { } substance)
        {
            return BuiltSource.Nothing(origin, new(unit.Id, "all", $"substance {unit.Substance} is unknown", $"未知物质 {unit.Substance}"));
        }

        bool pressurised = unit.GaugePressure > 0 || unit.Kind == UnitKind.PressureVessel;
        var leaks = reference.LeakFrequencies.CasesOf(unit, input.Park.Settings.ScenarioSet, pressurised);
        var scenarios = ScenarioBuilder.Build(unit, substance, leaks.Cases, reference.ReleaseDurations, ambient);
        var outcomes = scenarios.Events.Select(e => builder.Build(e, substance)).ToImmutableArray();
        var centre = unit.Shape.Centroid;
        var source = new RiskSource(unit.Id, centre.X, centre.Y, Items(scenarios.Events, outcomes, 1)) { Owner = unit.Enterprise };
        return new(origin, [source], scenarios, outcomes, [.. leaks.Assumptions, .. scenarios.Conditions?.Assumptions ?? []]);
    }

    private static BuiltSource OfPipeline(Pipeline pipeline, AssessmentInput input, AmbientConditions ambient, OutcomeBuilder builder)
    {
        var reference = input.Reference;
        var origin = new SourceOrigin("pipelines/" + pipeline.Id, null, false);
        if (reference.Substances.Find(pipeline.Substance).Match is not { } substance)
        {
            return BuiltSource.Nothing(origin, new(pipeline.Id, "all", $"substance {pipeline.Substance} is unknown", $"未知物质 {pipeline.Substance}"));
        }

        var unit = AsUnit(pipeline, substance, ambient);
        var leaks = reference.LeakFrequencies.CasesPerMetre(pipeline, input.Park.Settings.ScenarioSet);
        double length = pipeline.Shape.Length;
        var whole = leaks.Select(l => l with { Frequency = new AnnualFrequency(l.Frequency.PerYear * length) });
        var scenarios = ScenarioBuilder.Build(unit, substance, whole, reference.ReleaseDurations, ambient);
        var outcomes = scenarios.Events.Select(e => builder.Build(e, substance)).ToImmutableArray();
        var pieces = LinePieces.Of(pipeline.Shape, PipelinePiece);
        var items = Items(scenarios.Events, outcomes, 1);
        var sources = pieces.Select((p, i) => new RiskSource($"{pipeline.Id}#{i + 1}", p.Middle.X, p.Middle.Y, items) { FrequencyFactor = p.Length / length });
        return new(origin, [.. sources], scenarios, outcomes, [.. scenarios.Conditions?.Assumptions ?? []]);
    }

    /// <summary>The isolatable section of a pipeline as an installation, so that one set of rules makes its scenarios.</summary>
    private static HazardUnit AsUnit(Pipeline pipeline, Substances.Substance substance, AmbientConditions ambient)
    {
        double section = pipeline.IsolationDistance ?? pipeline.Shape.Length;
        double volume = Math.PI / 4 * pipeline.Diameter * pipeline.Diameter * section;
        double gasDensity = (pipeline.GaugePressure + ambient.Pressure) * (substance.MolarMass ?? PhysicalConstants.AirMolarMass) / (PhysicalConstants.GasConstant * pipeline.Temperature);
        bool isGas = substance.VapourPressure(pipeline.Temperature).Value is not { } vapour || vapour > pipeline.GaugePressure + ambient.Pressure;
        return new HazardUnit
        {
            Id = pipeline.Id,
            Enterprise = "",
            Name = pipeline.Id,
            Kind = UnitKind.Pipe,
            Substance = pipeline.Substance,
            Quantity = volume * (isGas ? gasDensity : substance.LiquidDensity(pipeline.Temperature).Value ?? gasDensity),
            Shape = pipeline.Shape,
            Volume = volume,
            GaugePressure = pipeline.GaugePressure,
            Temperature = pipeline.Temperature,
            PipeDiameter = pipeline.Diameter,
        };
    }

    private static ImmutableArray<RiskItem> Items(ImmutableArray<LossOfContainment> events, ImmutableArray<BuiltOutcomes> outcomes, double share)
        =>
        [
            .. events.Zip(outcomes, (e, built) => built.Outcomes
                .Where(o => o.Field is not null)
                .Select(o => OutcomeItems.Of(e, o, share))).SelectMany(i => i),
        ];
}
