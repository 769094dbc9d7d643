using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Assessments.Live;

/// <summary>An assessment that is edited faster than it can be worked out: the newest request wins, those before it are stopped.</summary>
/// <remarks>May be called from any thread. A task is cancelled at once when a newer request comes; the work behind it stops as soon as it can, and the newer one begins then.</remarks>
public sealed class LiveSession : IDisposable
{
    private readonly LiveAssessment assessment = new();
    private readonly Lock changing = new();
    private CancellationTokenSource newest = new();
    private Task last = Task.CompletedTask;

    /// <summary>Asks for the assessment of a park as it now is.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>The result or the refusal; cancelled when a newer request has come.</returns>
    public Task<(Assessment? Result, InputIssue? Refusal)> Update(AssessmentInput input, AssessmentOptions options)
        => Ask(stop => assessment.Update(input, options with { Cancellation = stop }), options);

    /// <summary>Asks for the map and the targets only, for something that is being dragged.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>The preview; cancelled when a newer request has come.</returns>
    public Task<LivePreview> Preview(AssessmentInput input, AssessmentOptions options)
        => Ask(stop => assessment.Preview(input, options with { Cancellation = stop }), options);

    /// <summary>Where the risk at a point comes from. Nothing is stopped for it; it waits for what is running.</summary>
    /// <param name="input">Park, weather and reference data.</param>
    /// <param name="east">m.</param>
    /// <param name="north">m.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    public PointRisk Probe(AssessmentInput input, double east, double north, AssessmentOptions options) => assessment.Probe(input, east, north, options);

    /// <summary>Stops what is running.</summary>
    public void Dispose()
    {
        lock (changing)
        {
            newest.Cancel();
            newest.Dispose();
        }
    }

    private Task<T> Ask<T>(Func<CancellationToken, T> work, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        lock (changing)
        {
            newest.Cancel();
            newest.Dispose();
            newest = CancellationTokenSource.CreateLinkedTokenSource(options.Cancellation);
            var stop = newest.Token;
            var running = last.ContinueWith(_ => work(stop), stop, TaskContinuationOptions.LazyCancellation, TaskScheduler.Default);
            last = running;
            return running.WaitAsync(stop);
        }
    }
}
