using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.LinearReferencing;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Risk;

/// <summary>The individual risk at a point of a transect.</summary>
/// <param name="Distance">m. Along the line from its beginning.</param>
/// <param name="At">m. Point in the working system.</param>
/// <param name="BySource">1/year. Risk of every source, in their order.</param>
public sealed record TransectPoint(double Distance, Coordinate At, ImmutableArray<double> BySource)
{
    /// <summary>1/year. Risk of all sources.</summary>
    public double Risk { get; } = BySource.Sum();
}

/// <summary>The individual risk along a line, kept apart by source.</summary>
public static class Transect
{
    /// <summary>Most points of a transect.</summary>
    public const int MostPoints = 100_000;

    /// <summary>Evaluates the risk at equal steps from one end of a line to the other, both ends included.</summary>
    /// <param name="line">Line in the working system.</param>
    /// <param name="step">m. Largest distance between two points, above zero.</param>
    /// <param name="sources">Sources.</param>
    /// <param name="tables">Tables of the sources, with the wind in them.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostPoints"/> points.</exception>
    public static ImmutableArray<TransectPoint> Along(
        LineString line, double step, IReadOnlyList<RiskSource> sources, SourceTables tables, int threads = -1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(line);
        double steps = Math.Max(1, Math.Ceiling(line.Length / Require.Positive(step)));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, MostPoints - 1);
        var along = new LengthIndexedLine(line);
        double[] distances = [.. Enumerable.Range(0, (int)steps + 1).Select(i => line.Length * i / steps)];
        Coordinate[] points = [.. distances.Select(d => along.ExtractPoint(d))];
        double[][] risk = ReceptorRisk.Evaluate(sources, points, tables, threads, cancellation);
        return [.. points.Select((at, p) => new TransectPoint(distances[p], at, [.. risk.Select(row => row[p])]))];
    }
}
