using System.Diagnostics;

namespace ParkRisk.Cli.Benchmarking;

/// <summary>Measures times by repetition.</summary>
internal static class Stopwatches
{
    /// <summary>ms. Time of one call.</summary>
    public static double Milliseconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Times of many calls, after one that is not counted.</summary>
    /// <param name="count">Calls.</param>
    /// <param name="work">What to time; given the number of the call, −1 for the first.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Times Repeat(int count, Action<int> work, CancellationToken cancellation)
    {
        work(-1);
        var times = new double[count];
        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int call = i;
            times[i] = Milliseconds(() => work(call));
        }

        return Times.Of(times);
    }

    /// <summary>Exponent e of time ∝ nᵉ by least squares of the logarithms.</summary>
    /// <param name="points">Sizes and times, two or more.</param>
    public static double Exponent(IReadOnlyCollection<(double Size, double Time)> points)
    {
        double meanX = points.Average(p => Math.Log(p.Size)), meanY = points.Average(p => Math.Log(p.Time));
        return points.Sum(p => (Math.Log(p.Size) - meanX) * (Math.Log(p.Time) - meanY)) / points.Sum(p => Math.Pow(Math.Log(p.Size) - meanX, 2));
    }
}
