using System.Collections.Immutable;

namespace ParkRisk.Analysis.Risk;

/// <summary>Societal risk of a set of sources.</summary>
/// <param name="Curve">F–N.</param>
/// <param name="PotentialLossOfLife">persons/year.</param>
/// <param name="CurveBySource">F–N of every source, in their order; <see cref="FnCurve.Join"/> makes those of an enterprise or a project.</param>
/// <param name="LossByPoint">persons/year. For every period the loss at each of its points, in their order.</param>
public sealed record SocietalRiskResult(FnCurve Curve, double PotentialLossOfLife, ImmutableArray<FnCurve> CurveBySource, ImmutableArray<ImmutableArray<double>> LossByPoint)
{
    /// <summary>persons/year. In the order of the sources.</summary>
    public ImmutableArray<double> LossBySource => [.. CurveBySource.Select(static c => c.ExpectedFatalities)];
}

/// <summary>F–N curve and potential loss of life: every outcome × weather × wind direction against the people within its reach, one by one.</summary>
/// <remarks>Directions are evenly spread over the sectors of the rose and stand for equal slices of it; a number of 36 or more is usual. The individual-risk map integrates the directions continuously instead; the
/// two agree in the loss of life as the number of directions grows. Periods share the work: the lethality at a place does not depend on who is there. Sources are worked in parallel and joined in their order, so that
/// the result does not depend on the threads.</remarks>
public static class SocietalRisk
{
    /// <summary>Usual number of wind directions.</summary>
    public const int UsualDirections = 36;

    /// <summary>Computes the societal risk.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="periods">Parts of the year with their people and weather; all weathers have the same classes.</param>
    /// <param name="directions">Least number of wind directions; rounded up to a multiple of the sectors of the rose.</param>
    /// <param name="threads">Threads to use, or −1 for all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SocietalRiskResult Compute(
        IReadOnlyList<RiskSource> sources,
        IReadOnlyList<SocietalPeriod> periods,
        int directions = UsualDirections,
        int threads = -1,
        CancellationToken cancellation = default)
        => new LiveSocietalRisk().Compute(sources, periods, directions, threads, cancellation);

    /// <summary>The sum over sources, in their order.</summary>
    internal static SocietalRiskResult Join(IReadOnlyList<(SourceFatalities Fatalities, double Factor)> results, SocietalPlaces people, int periods)
    {
        ImmutableArray<FnCurve> curves = [.. results.Select(r => r.Fatalities.Curve(r.Factor))];
        return new(FnCurve.Join(curves), curves.Sum(c => c.ExpectedFatalities), curves, [.. Enumerable.Range(0, periods).Select(ByPoint)]);

        ImmutableArray<double> ByPoint(int period)
        {
            var byPlace = new double[people.Points.Length];
            foreach (var (fatalities, factor) in results)
            {
                fatalities.AddLosses(period, factor, byPlace);
            }

            return people.ByPoint(period, byPlace);
        }
    }
}
