namespace ParkRisk.Analysis.Risk;

/// <summary>A parallel loop in which every thread opens its tools once and keeps them to the end.</summary>
internal static class WorkerLoop
{
    /// <summary>Number of workers for a wish.</summary>
    /// <param name="threads">Threads to use, or −1 for all processors.</param>
    public static int Workers(int threads)
    {
        // The pool keeps at least one thread a processor.
        ThreadPool.GetMinThreads(out int processors, out _);
        return threads < 0 ? processors : threads;
    }

    /// <summary>Runs a body for every index; which worker takes which is left open.</summary>
    /// <param name="count">Number of indices.</param>
    /// <param name="workers">Most workers.</param>
    /// <param name="open">Makes or takes tools.</param>
    /// <param name="body">Does the work of one index.</param>
    /// <param name="close">Gives the tools back, whatever happened; null: nothing to do.</param>
    /// <param name="cancellation">Stops the work between two indices.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static void Run<TTools>(int count, int workers, Func<TTools> open, Action<TTools, int> body, Action<TTools>? close, CancellationToken cancellation)
    {
        int next = -1;
        void Work(int worker)
        {
            TTools tools = open();
            try
            {
                for (int index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
                {
                    cancellation.ThrowIfCancellationRequested();
                    body(tools, index);
                }
            }
            finally
            {
                close?.Invoke(tools);
            }
        }

        int used = Math.Min(workers, count);
        if (used <= 1)
        {
            Work(0);
            return;
        }

        Parallel.For(0, used, new ParallelOptions { MaxDegreeOfParallelism = used, CancellationToken = cancellation }, Work);
    }
}
