using System.Runtime.CompilerServices;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Live;

/// <summary>What the stages of an assessment keep for the next one. Everything is kept by content and nothing in it changes a result: a full run is a run with an empty cache.</summary>
/// <remarks>Another weather, other settings or other reference data empty it. One run at a time.</remarks>
internal sealed class StageCache
{
    /// <summary>Runs that a table survives unused, so that going back and forth is quick.</summary>
    private const int RunsKept = 16;

    private (JointFrequency? Weather, ReferenceData Reference, ParkSettings Settings)? surroundings;
    private LiveRiskMap? map;
    private LiveRiskMap? added;
    private LiveReceptors? receptors;
    private ConditionalWeakTable<Geometry, TargetSampling> samplings = [];
    private LiveRiskMap? preview;
    private Envelope? previewExtent;

    /// <summary>Units and pipelines built before.</summary>
    public BuiltSourceCache Sources { get; private set; } = new();

    /// <summary>Distances of enterprises found before.</summary>
    public DistanceCache Distances { get; private set; } = new();

    /// <summary>People and the fatalities of sources among them.</summary>
    public SocietalCache Societal { get; private set; } = new();

    /// <summary>Tables of the sources.</summary>
    public SourceTables Tables { get; private set; } = null!;

    /// <summary>Prepares for a run.</summary>
    public void Begin(AssessmentInput input)
    {
        var now = (input.Weather, input.Reference, input.Park.Settings);
        if (surroundings != now)
        {
            surroundings = now;
            Sources = new();
            Distances = new();
            Societal = new();
            Tables = new SourceTables(input.Weather, null, input.Park.Settings.GridCell);
            map = null;
            added = null;
            samplings = [];
            preview = null;
            receptors = null;
        }

        Tables.Renew(RunsKept);
        Sources.Renew();
    }

    /// <summary>The individual risk on a frame.</summary>
    public ScalarField Field(GridFrame frame, IReadOnlyList<RiskSource> sources, AssessmentOptions options)
    {
        if (map is null || map.Frame != frame)
        {
            map = new LiveRiskMap(frame, Tables);
        }

        return map.Follow(sources, options.Threads, options.Cancellation);
    }

    /// <summary>The individual risk on a frame that domino effects add.</summary>
    public ScalarField AddedField(GridFrame frame, IReadOnlyList<RiskSource> sources, AssessmentOptions options)
    {
        if (added is null || added.Frame != frame)
        {
            added = new LiveRiskMap(frame, Tables);
        }

        return added.Follow(sources, options.Threads, options.Cancellation);
    }

    /// <summary>The individual risk on the coarser frame of previews, which stays where it is as long as the park's extent does.</summary>
    public ScalarField PreviewField(Park park, IReadOnlyList<RiskSource> sources, AssessmentOptions options)
    {
        var extent = ParkAssessment.Extent(park);
        if (preview is null || !previewExtent!.Contains(extent))
        {
            previewExtent = extent;
            preview = new LiveRiskMap(PreviewFrame(extent, park.Settings, sources), Tables);
        }

        return preview.Follow(sources, options.Threads, options.Cancellation);
    }

    private GridFrame PreviewFrame(Envelope extent, ParkSettings settings, IReadOnlyList<RiskSource> sources)
    {
        if (map is { } full && full.Frame.CellCount <= LivePreview.MostCells)
        {
            return full.Frame;
        }

        var area = map is { } last ? last.Frame.Extent : GridPlanner.Cover(extent, settings, sources);
        double finest = Math.Sqrt(area.Width * area.Height / LivePreview.MostCells);
        double cell = settings.GridCell * Math.Max(1, Math.Ceiling(finest / settings.GridCell));
        return GridPlanner.Plan(area, settings with { GridCell = cell, Margin = 0 }, []).Frame!;
    }

    /// <summary>The points that stand for a shape.</summary>
    public TargetSampling Sampling(Geometry shape) => samplings.GetValue(shape, s => TargetSampling.Of(s, surroundings!.Value.Settings.GridCell));

    /// <summary>1/year. Risk of every source at every point of the targets, [source][point].</summary>
    public double[][] AtTargets(IReadOnlyList<RiskSource> sources, IReadOnlyList<Coordinate> points, AssessmentOptions options)
        => (receptors ??= new LiveReceptors(Tables)).Evaluate(sources, points, options.Threads, options.Cancellation);
}
