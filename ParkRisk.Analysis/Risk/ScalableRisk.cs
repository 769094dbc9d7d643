using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Risk;

/// <summary>Risk kept apart by source and scenario, so that other frequencies need no physics: a realisation is a weighted sum.</summary>
/// <remarks>For uncertainty over frequencies and for "what if this leak were half as likely". Weights are factors on the frequencies of the parts, in their order; all ones give the risk as assessed.</remarks>
public sealed record ScalableRisk
{
    /// <summary>The parts whose frequencies can be scaled.</summary>
    public required ImmutableArray<ScenarioSource> Parts { get; init; }

    /// <summary>m. Where the individual risk was worked out.</summary>
    public required ImmutableArray<Coordinate> Points { get; init; }

    /// <summary>1/year. Individual risk of every part at every point, [part][point].</summary>
    public required ImmutableArray<ImmutableArray<double>> AtPoints { get; init; }

    /// <summary>F–N curve of every part; empty where no people were given.</summary>
    public required ImmutableArray<FnCurve> Curves { get; init; }

    /// <summary>Works all parts out once.</summary>
    /// <param name="sources">Sources.</param>
    /// <param name="points">m. Points in the working system.</param>
    /// <param name="periods">People and weather by part of the year; none: no societal risk.</param>
    /// <param name="tables">Gives wind and resolution.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ScalableRisk Of(
        IReadOnlyList<RiskSource> sources,
        IReadOnlyList<Coordinate> points,
        IReadOnlyList<SocietalPeriod> periods,
        SourceTables tables,
        int threads = -1,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var parts = ScenarioSource.Split(sources);
        RiskSource[] alone = [.. parts.Select(static p => p.Source)];
        double[][] risk = ReceptorRisk.Evaluate(alone, points, tables, threads, cancellation);
        return new()
        {
            Parts = parts,
            Points = [.. points],
            AtPoints = [.. risk.Select(static r => r.ToImmutableArray())],
            Curves = periods.Count == 0 ? [] : SocietalRisk.Compute(alone, periods, threads: threads, cancellation: cancellation).CurveBySource,
        };
    }

    /// <summary>1/year. Individual risk at the points when the frequencies of the parts are multiplied.</summary>
    /// <param name="weights">A factor a part, not negative.</param>
    public double[] Individual(ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Parts.Length);
        var sum = new double[Points.Length];
        for (int part = 0; part < weights.Length; part++)
        {
            ReadOnlySpan<double> row = AtPoints[part].AsSpan();
            for (int p = 0; p < sum.Length; p++)
            {
                sum[p] += weights[part] * row[p];
            }
        }

        return sum;
    }

    /// <summary>The F–N curve when the frequencies of the parts are multiplied.</summary>
    /// <param name="weights">A factor a part, not negative.</param>
    public FnCurve Societal(IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Count, Parts.Length);
        return FnCurve.Join(Curves.Select((c, part) => c.Scale(weights[part])));
    }
}
