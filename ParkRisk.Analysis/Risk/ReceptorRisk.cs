using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Risk;

/// <summary>The individual risk at chosen points, kept apart by source; the same tables that make the map.</summary>
public static class ReceptorRisk
{
    /// <summary>1/year. Risk of every source at every point, [source][point].</summary>
    /// <param name="sources">Sources.</param>
    /// <param name="points">m. Points in the working system.</param>
    /// <param name="weather">Joint frequency; null: omnidirectional effects only.</param>
    /// <param name="accuracy">Resolution; null: the default.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static double[][] Evaluate(
        IReadOnlyList<RiskSource> sources,
        IReadOnlyList<Coordinate> points,
        JointFrequency? weather,
        RiskAccuracy? accuracy = null,
        int threads = -1,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(points);
        accuracy ??= new RiskAccuracy();
        var rose = new TravelRose(weather);
        var grid = new PolarGrid(rose, accuracy, accuracy.CoreRadius);
        var shapes = new PlumeShapeTables(grid);
        var result = new double[sources.Count][];
        Parallel.For(
            0,
            sources.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new PolarTableBuilder(grid, rose, shapes),
            (s, _, builder) =>
            {
                result[s] = AtPoints(sources[s], points, rose, builder, accuracy);
                return builder;
            },
            static _ => { });
        return result;
    }

    private static double[] AtPoints(RiskSource source, IReadOnlyList<Coordinate> points, TravelRose rose, PolarTableBuilder builder, RiskAccuracy accuracy)
    {
        var parts = new SourceParts(source, rose);
        double farthest = 0;
        foreach (var point in points)
        {
            farthest = Math.Max(farthest, Distance(source, point));
        }

        builder.Build(parts, farthest, accuracy.Negligible / 100);
        var risk = new double[points.Count];
        for (int p = 0; p < risk.Length; p++)
        {
            double distance = Distance(source, points[p]);
            double directional = distance <= builder.Table.Reach
                ? Math.Max(0, builder.Table.At(points[p].X - source.East, points[p].Y - source.North))
                : 0;
            risk[p] = directional + InDiscs(parts, distance);
        }

        return risk;
    }

    private static double InDiscs(SourceParts parts, double distance)
    {
        double sum = 0;
        foreach (var disc in parts.Discs)
        {
            if (distance <= disc.Field.Reach)
            {
                sum += disc.Frequency * ((Effects.IEdgedEffectField)disc.Field).InnerLethality;
            }
        }

        return sum;
    }

    private static double Distance(RiskSource source, Coordinate point)
        => Math.Sqrt((point.X - source.East) * (point.X - source.East) + (point.Y - source.North) * (point.Y - source.North));
}
