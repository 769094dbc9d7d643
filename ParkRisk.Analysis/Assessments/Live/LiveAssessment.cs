using System.Collections.Immutable;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Assessments.Live;

/// <summary>An assessment that follows edits: units and targets added, moved, changed or removed, frequencies scaled, another weather. Only what an edit changes is worked out again.</summary>
/// <remarks>
/// There is no list of edits: every update is given the whole input as it should be, for example the park after <see cref="ParkMerge.Apply"/>, and finds the differences itself by content. Its result equals that
/// of <see cref="ParkAssessment.Run(AssessmentInput, AssessmentOptions)"/> on the same input, bit for bit, after any sequence of updates and whether or not some of them were stopped.
/// May be called from any thread; calls wait for each other. <see cref="LiveSession"/> stops the one before instead.
/// </remarks>
public sealed class LiveAssessment
{
    private readonly Lock running = new();
    private readonly StageCache cache = new();
    private AssessmentInput? probed;
    private ImmutableArray<RiskSource> probedSources = [];

    /// <summary>Assesses a park, from what the last update left.</summary>
    /// <param name="input">Park, weather and reference data as they now are.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>The result, or the issue that forbids it, such as a grid of too many cells.</returns>
    /// <exception cref="OperationCanceledException">Stopped; the next update is right all the same.</exception>
    public (Assessment? Result, InputIssue? Refusal) Update(AssessmentInput input, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        lock (running)
        {
            return ParkAssessment.Run(input, options, cache);
        }
    }

    /// <summary>The map and the targets only, as fast as possible: for something that is being dragged. An <see cref="Update"/> follows when it is dropped.</summary>
    /// <remarks>
    /// The targets' figures are those of an update, apart from domino effects, which a preview leaves out. The map is coarser where the park is large, and covers what the last map covered, so that it does not
    /// jump under the pointer. Societal risk, safety distances and findings are not worked out.
    /// </remarks>
    /// <param name="input">Park, weather and reference data as they now are.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <exception cref="OperationCanceledException">Stopped; whatever follows is right all the same.</exception>
    public LivePreview Preview(AssessmentInput input, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        lock (running)
        {
            cache.Begin(input);
            var built = SourceStage.Run(input, options, cache.Sources);
            var map = ParkAssessment.Contoured(cache.PreviewField(input.Park, built.Sources, options), input.Park.Settings, options);
            return new(map, VerdictStage.Targets(input, built, cache, options));
        }
    }

    /// <summary>Where the risk at a point comes from, outcome by outcome.</summary>
    /// <param name="input">Park, weather and reference data as they now are.</param>
    /// <param name="east">m.</param>
    /// <param name="north">m.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <exception cref="OperationCanceledException">Stopped; whatever follows is right all the same.</exception>
    public PointRisk Probe(AssessmentInput input, double east, double north, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        lock (running)
        {
            if (!ReferenceEquals(probed?.Park, input.Park) || !ReferenceEquals(probed.Weather, input.Weather))
            {
                cache.Begin(input);
                probedSources = DominoStage.Run(input, SourceStage.Run(input, options, cache.Sources), options).Built.Sources;
                probed = input;
            }

            return RiskProbe.At(east, north, probedSources, new TravelRose(input.Weather));
        }
    }
}
