using System.Collections.Immutable;

namespace ParkRisk.Analysis.Geometries;

/// <summary>Contours of a positive field by marching squares (Lorensen and Cline 1987 in the plane), interpolated in the logarithm of the field.</summary>
/// <remarks>At saddles the four corners' mean logarithm decides, the same at every level, so that higher levels stay within lower ones. No vertex falls on a lattice point, so rings never touch
/// and polygons are valid whatever the field. A value equal to the level is inside.</remarks>
public static class ContourTracer
{
    /// <summary>Most levels in one call.</summary>
    public const int MostLevels = 255;

    /// <summary>Traces levels.</summary>
    /// <param name="field">Values, not negative, not NaN.</param>
    /// <param name="levels">Above zero, in any order, at most <see cref="MostLevels"/>.</param>
    /// <param name="threads">Threads to use, or −1 for all processors; the result does not depend on it.</param>
    /// <returns>One contour a level, in the order given.</returns>
    public static ImmutableArray<Contour> Trace(ScalarField field, IReadOnlyList<double> levels, int threads = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levels.Count, MostLevels);
        double[] sorted = [.. levels.Distinct().Order()];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        using var bands = new LevelBands(field, sorted, parallel);
        List<int>[] crossings = bands.CrossedSquares();
        var contours = new Contour[sorted.Length];
        Parallel.For(0, sorted.Length, parallel, l => contours[l] = new ContourChain(field, bands, l, sorted[l], crossings[l]).Trace());
        return [.. levels.Select(v => contours[Array.BinarySearch(sorted, v)])];
    }
}
