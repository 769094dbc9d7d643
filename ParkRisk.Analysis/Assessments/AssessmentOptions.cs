namespace ParkRisk.Analysis.Assessments;

/// <summary>How an assessment runs; nothing in it changes a result.</summary>
/// <param name="Threads">Threads to use, or −1 for all processors.</param>
/// <param name="Progress">Told what is being done; null: nobody is.</param>
/// <param name="Cancellation">Stops the work.</param>
public sealed record AssessmentOptions(int Threads = -1, IProgress<AssessmentProgress>? Progress = null, CancellationToken Cancellation = default)
{
    /// <summary>Options for parallel loops.</summary>
    public ParallelOptions Parallel => new() { MaxDegreeOfParallelism = Threads, CancellationToken = Cancellation };

    /// <summary>Reports a step.</summary>
    /// <param name="chinese">What is being done, in Chinese.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="share">0–1. Share of the whole that is done.</param>
    public void Report(string chinese, string english, double share)
    {
        Cancellation.ThrowIfCancellationRequested();
        Progress?.Report(new(chinese, english, share));
    }
}

/// <summary>How far an assessment has come.</summary>
/// <param name="Chinese">What is being done, in Chinese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Share">0–1. Share of the whole that is done.</param>
public sealed record AssessmentProgress(string Chinese, string English, double Share);
