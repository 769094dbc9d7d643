using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.LinearReferencing;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>A piece of a line.</summary>
/// <param name="Middle">m. Its middle.</param>
/// <param name="Length">m. Its length.</param>
public sealed record LinePiece(Coordinate Middle, double Length);

/// <summary>Cuts lines into equal pieces, so that a line source becomes a row of point sources.</summary>
public static class LinePieces
{
    /// <summary>The pieces of a line; their lengths sum to the line's.</summary>
    /// <param name="line">Line or multi-line.</param>
    /// <param name="longest">m. Longest piece.</param>
    public static ImmutableArray<LinePiece> Of(Geometry line, double longest)
    {
        ArgumentNullException.ThrowIfNull(line);
        double length = line.Length;
        int count = Math.Max(1, (int)Math.Ceiling(length / longest));
        var along = new LengthIndexedLine(line);
        return [.. Enumerable.Range(0, count).Select(i => new LinePiece(along.ExtractPoint(length * (i + 0.5) / count), length / count))];
    }
}
