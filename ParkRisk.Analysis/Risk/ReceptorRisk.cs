using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>The individual risk at chosen points, kept apart by source; the same tables that make the map, without its interpolation between blocks.</summary>
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
        accuracy ??= new RiskAccuracy();
        return Evaluate(sources, points, new SourceTables(weather, accuracy, accuracy.CoreRadius, memory: 0), threads, cancellation);
    }

    /// <summary>1/year. Risk of every source at every point, [source][point], from tables that others may have made already.</summary>
    /// <param name="sources">Sources.</param>
    /// <param name="points">m. Points in the working system.</param>
    /// <param name="tables">Tables of the sources, with the wind in them.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static double[][] Evaluate(
        IReadOnlyList<RiskSource> sources,
        IReadOnlyList<Coordinate> points,
        SourceTables tables,
        int threads = -1,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(tables);
        var result = new double[sources.Count][];
        WorkerLoop.Run(
            sources.Count,
            WorkerLoop.Workers(threads),
            () => new Evaluator(tables),
            (evaluator, s) => result[s] = evaluator.AtPoints(sources[s], points),
            null,
            cancellation);
        return result;
    }

    /// <summary>One thread's tools.</summary>
    private sealed class Evaluator(SourceTables tables)
    {
        private readonly SourceTableReader reader = new(tables);
        private readonly PointBatch batch = new();

        public double[] AtPoints(RiskSource source, IReadOnlyList<Coordinate> points)
        {
            SourceTable table = reader.Of(source);
            var risk = new double[points.Count];
            for (int start = 0; start < risk.Length; start += PointBatch.Count)
            {
                AddWindDependent(source, table, points, start, Math.Min(PointBatch.Count, risk.Length - start), risk);
            }

            for (int p = 0; p < risk.Length; p++)
            {
                risk[p] = source.FrequencyFactor * (risk[p] + InDiscs(table.Parts.Discs, Distance(source, points[p])));
            }

            return risk;
        }

        private void AddWindDependent(RiskSource source, SourceTable table, IReadOnlyList<Coordinate> points, int start, int count, double[] risk)
        {
            for (int i = 0; i < PointBatch.Count; i++)
            {
                Coordinate point = points[start + Math.Min(i, count - 1)];
                batch.East[i] = (float)(point.X - source.East);
                batch.North[i] = (float)(point.Y - source.North);
            }

            table.Polar.Interpolate(batch);
            for (int i = 0; i < count; i++)
            {
                risk[start + i] += Math.Max(0, batch.Values[i]);
            }

            table.Outlines.Evaluate(batch, count);
            for (int i = 0; i < count; i++)
            {
                risk[start + i] += batch.Values[i];
            }
        }

        private double InDiscs(List<SourcePart> discs, double distance)
        {
            double sum = 0;
            foreach (SourcePart disc in discs)
            {
                var field = (IEdgedEffectField)disc.Field;
                sum += distance <= EdgeProfile.Of(field).Radius ? disc.TotalFrequency(tables.Rose) * field.InnerLethality : 0;
            }

            return sum;
        }

        private static double Distance(RiskSource source, Coordinate point)
            => Math.Sqrt((point.X - source.East) * (point.X - source.East) + (point.Y - source.North) * (point.Y - source.North));
    }
}
