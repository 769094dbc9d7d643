using System.Collections.Immutable;
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
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(points);
        accuracy ??= new RiskAccuracy();
        var rose = new TravelRose(weather);
        var grid = new PolarGrid(rose, accuracy, accuracy.CoreRadius);
        var shapes = new PlumeShapeTables(grid);
        var kernels = RiskKernels.For(accuracy.Path);
        var result = new double[sources.Count][];
        Parallel.For(
            0,
            sources.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new Evaluator(rose, new PolarTableBuilder(grid, rose, shapes, kernels), new EdgeOutlines(rose, kernels)),
            (s, _, evaluator) =>
            {
                result[s] = evaluator.AtPoints(sources[s], points);
                return evaluator;
            },
            static _ => { });
        return result;
    }

    /// <summary>One thread's tools.</summary>
    private sealed class Evaluator(TravelRose rose, PolarTableBuilder builder, EdgeOutlines outlines)
    {
        private readonly PointBatch batch = new();
        private ImmutableArray<RiskItem> items;
        private SourceParts? parts;

        public double[] AtPoints(RiskSource source, IReadOnlyList<Coordinate> points)
        {
            if (parts is null || items != source.Items)
            {
                items = source.Items;
                parts = new SourceParts(items, rose);
                builder.Build(parts);
                outlines.Use(parts.Edged);
            }

            var risk = new double[points.Count];
            for (int start = 0; start < risk.Length; start += PointBatch.Count)
            {
                AddWindDependent(source, points, start, Math.Min(PointBatch.Count, risk.Length - start), risk);
            }

            for (int p = 0; p < risk.Length; p++)
            {
                double distance = Distance(source, points[p]);
                risk[p] += InDiscs(parts.Discs, distance);
            }

            for (int p = 0; p < risk.Length; p++)
            {
                risk[p] *= source.FrequencyFactor;
            }

            return risk;
        }

        private void AddWindDependent(RiskSource source, IReadOnlyList<Coordinate> points, int start, int count, double[] risk)
        {
            for (int i = 0; i < PointBatch.Count; i++)
            {
                Coordinate point = points[start + Math.Min(i, count - 1)];
                batch.East[i] = (float)(point.X - source.East);
                batch.North[i] = (float)(point.Y - source.North);
            }

            builder.Table.Interpolate(batch);
            for (int i = 0; i < count; i++)
            {
                risk[start + i] += Math.Max(0, batch.Values[i]);
            }

            outlines.Evaluate(batch, count);
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
                sum += distance <= EdgeProfile.Of(field).Radius ? disc.TotalFrequency(rose) * field.InnerLethality : 0;
            }

            return sum;
        }

        private static double Distance(RiskSource source, Coordinate point)
            => Math.Sqrt((point.X - source.East) * (point.X - source.East) + (point.Y - source.North) * (point.Y - source.North));
    }
}
