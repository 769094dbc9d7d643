using System.Collections.Immutable;

namespace ParkRisk.Analysis.Risk;

/// <summary>Societal risk of a set of sources.</summary>
/// <param name="Curve">F–N.</param>
/// <param name="PotentialLossOfLife">persons/year.</param>
/// <param name="LossBySource">persons/year. In the order of the sources.</param>
/// <param name="LossByPoint">persons/year. For every period the loss at each of its points, in their order.</param>
public sealed record SocietalRiskResult(FnCurve Curve, double PotentialLossOfLife, ImmutableArray<double> LossBySource, ImmutableArray<ImmutableArray<double>> LossByPoint);

/// <summary>F–N curve and potential loss of life: every outcome × weather × wind direction against the people within its reach, one by one.</summary>
/// <remarks>Directions are evenly spread over the sectors of the rose and stand for equal slices of it; a number of 36 or more is usual. The individual-risk map integrates the directions continuously instead; the
/// two agree in the loss of life as the number of directions grows. Sources are worked in parallel and joined in their order, so that the result does not depend on the threads.</remarks>
public static class SocietalRisk
{
    /// <summary>Usual number of wind directions.</summary>
    public const int UsualDirections = 36;

    /// <summary>Computes the societal risk.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="periods">Parts of the year with their people and weather.</param>
    /// <param name="directions">Least number of wind directions; rounded up to a multiple of the sectors of the rose.</param>
    /// <param name="threads">Threads to use, or −1 for all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SocietalRiskResult Compute(
        IReadOnlyList<RiskSource> sources,
        IReadOnlyList<SocietalPeriod> periods,
        int directions = UsualDirections,
        int threads = -1,
        CancellationToken cancellation = default)
    {
        var curve = new FnCurve();
        var bySource = new double[sources.Count];
        ImmutableArray<double>[] byPoint = [.. periods.Select(p => Period(sources, p, directions, threads, curve, bySource, cancellation))];
        return new SocietalRiskResult(curve, bySource.Sum(), [.. bySource], [.. byPoint]);
    }

    private static ImmutableArray<double> Period(
        IReadOnlyList<RiskSource> sources, SocietalPeriod period, int directions, int threads, FnCurve curve, double[] bySource, CancellationToken cancellation)
    {
        var rose = new TravelRose(period.Weather);
        var results = new SourceFatalities[sources.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, sources.Count, parallel, i => results[i] = new SourceFatalities(sources[i], period, rose, directions));
        var byPoint = new double[period.People.Length];
        for (int i = 0; i < results.Length; i++)
        {
            curve.Add(results[i].Curve);
            bySource[i] += results[i].Curve.ExpectedFatalities;
            results[i].AddLosses(byPoint);
        }

        return [.. byPoint];
    }
}
