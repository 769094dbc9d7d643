using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Risk;

/// <summary>The risk of every source at a set of points, kept from call to call: only new sources and new points are worked out.</summary>
/// <param name="tables">Tables of the sources, with the wind in them.</param>
public sealed class LiveReceptors(SourceTables tables)
{
    private Dictionary<PlacedOutcomes, double[]> rows = [];
    private Coordinate[] known = [];

    /// <summary>1/year. Risk of every source at every point, [source][point]; equal to <see cref="ReceptorRisk"/>.</summary>
    /// <param name="sources">Sources.</param>
    /// <param name="points">m. Points in the working system.</param>
    /// <param name="threads">Threads to use, or −1 for all processors. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work; what was kept before stays.</param>
    public double[][] Evaluate(IReadOnlyList<RiskSource> sources, IReadOnlyList<Coordinate> points, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(points);
        PlacedOutcomes[] keys = [.. PlacedOutcomes.Of(sources).Select(static k => k with { FrequencyFactor = 1 })];
        int[] origins = Origins(points);
        int[] fresh = [.. Enumerable.Range(0, points.Count).Where(p => origins[p] < 0)];
        Coordinate[] freshPoints = [.. fresh.Select(p => points[p])];
        bool samePoints = fresh.Length == 0 && points.Count == known.Length && Enumerable.Range(0, points.Count).All(p => origins[p] == p);
        int[] old = [.. Enumerable.Range(0, keys.Length).Where(s => rows.ContainsKey(keys[s])).DistinctBy(s => keys[s])];
        int[] other = [.. Enumerable.Range(0, keys.Length).Where(s => !rows.ContainsKey(keys[s])).DistinctBy(s => keys[s])];
        double[][] otherRows = Unscaled(other, points);
        var made = new Dictionary<PlacedOutcomes, double[]>(keys.Length);
        for (int i = 0; i < other.Length; i++)
        {
            made[keys[other[i]]] = otherRows[i];
        }

        double[][] freshRows = fresh.Length == 0 ? [] : Unscaled(old, freshPoints);
        for (int i = 0; i < old.Length; i++)
        {
            double[] row = rows[keys[old[i]]];
            made[keys[old[i]]] = samePoints ? row : Rearrange(row, origins, fresh, fresh.Length == 0 ? [] : freshRows[i]);
        }

        (rows, known) = (made, [.. points]);
        return [.. keys.Select((k, s) => Scale(made[k], sources[s].FrequencyFactor))];

        double[][] Unscaled(int[] which, IReadOnlyList<Coordinate> at)
            => ReceptorRisk.Evaluate([.. which.Select(s => sources[s] with { FrequencyFactor = 1 })], at, tables, threads, cancellation);
    }

    /// <summary>A factor of one leaves the row itself: rows are not changed once they are made.</summary>
    private static double[] Scale(double[] row, double factor) => factor == 1 ? row : Array.ConvertAll(row, v => factor * v);

    private static double[] Rearrange(double[] row, int[] origins, int[] fresh, double[] freshRow)
    {
        var arranged = new double[origins.Length];
        for (int p = 0; p < arranged.Length; p++)
        {
            arranged[p] = origins[p] < 0 ? 0 : row[origins[p]];
        }

        for (int i = 0; i < fresh.Length; i++)
        {
            arranged[fresh[i]] = freshRow[i];
        }

        return arranged;
    }

    /// <summary>For every point its place among the known ones, or −1.</summary>
    private int[] Origins(IReadOnlyList<Coordinate> points)
    {
        var places = new Dictionary<(double, double), int>(known.Length);
        for (int i = 0; i < known.Length; i++)
        {
            places[(known[i].X, known[i].Y)] = i;
        }

        var origins = new int[points.Count];
        for (int p = 0; p < origins.Length; p++)
        {
            // A point that is listed twice may lead to either place: the rows hold the same number there.
            bool isSame = p < known.Length && known[p].X == points[p].X && known[p].Y == points[p].Y;
            origins[p] = isSame ? p : places.GetValueOrDefault((points[p].X, points[p].Y), -1);
        }

        return origins;
    }
}
