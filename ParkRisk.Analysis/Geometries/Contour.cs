using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Geometries;

/// <summary>The line along which a field has a given value, as closed rings: the field is at or above the level on their left.</summary>
/// <remarks>Where the region reaches the edge of the frame, its ring runs along that edge.</remarks>
public sealed class Contour
{
    private static readonly GeometryFactory Factory = new();
    private readonly double[] x;
    private readonly double[] y;
    private readonly bool[] onBorder;
    private readonly int[] starts;
    private readonly int[] parents;

    /// <summary>Takes finished rings.</summary>
    /// <param name="level">The value.</param>
    /// <param name="x">m. Eastings of the vertices, ring by ring, without the closing ones.</param>
    /// <param name="y">m. Northings.</param>
    /// <param name="onBorder">Whether a vertex lies on the edge of the frame.</param>
    /// <param name="starts">First vertex of each ring, and the number of vertices at the end.</param>
    /// <param name="parents">For a hole the shell around it; for a shell −1.</param>
    internal Contour(double level, double[] x, double[] y, bool[] onBorder, int[] starts, int[] parents)
    {
        Level = level;
        this.x = x;
        this.y = y;
        this.onBorder = onBorder;
        this.starts = starts;
        this.parents = parents;
    }

    /// <summary>The value, in the field's unit.</summary>
    public double Level { get; }

    /// <summary>Number of rings.</summary>
    public int RingCount => parents.Length;

    /// <summary>Number of vertices.</summary>
    public int VertexCount => x.Length;

    /// <summary>The region at or above the level: valid polygons with holes; empty where the field never reaches the level.</summary>
    public MultiPolygon ToPolygons()
    {
        var holes = new List<LinearRing>?[RingCount];
        for (int r = 0; r < RingCount; r++)
        {
            if (parents[r] >= 0)
            {
                (holes[parents[r]] ??= []).Add(Ring(r));
            }
        }

        var polygons = new List<Polygon>();
        for (int r = 0; r < RingCount; r++)
        {
            if (parents[r] < 0)
            {
                polygons.Add(Factory.CreatePolygon(Ring(r), holes[r]?.ToArray() ?? []));
            }
        }

        return Factory.CreateMultiPolygon([.. polygons]);
    }

    /// <summary>The line itself; stretches along the edge of the frame are left out.</summary>
    public MultiLineString ToLines()
    {
        var lines = new List<LineString>();
        for (int r = 0; r < RingCount; r++)
        {
            AddLines(starts[r], starts[r + 1] - starts[r], lines);
        }

        return Factory.CreateMultiLineString([.. lines]);
    }

    private Coordinate Vertex(int i) => new(x[i], y[i]);

    private LinearRing Ring(int ring)
    {
        int count = starts[ring + 1] - starts[ring];
        var closed = new Coordinate[count + 1];
        for (int i = 0; i < count; i++)
        {
            closed[i] = Vertex(starts[ring] + i);
        }

        closed[count] = closed[0].Copy();
        return Factory.CreateLinearRing(closed);
    }

    private void AddLines(int start, int count, List<LineString> lines)
    {
        bool Runs(int i) => onBorder[start + i % count] && onBorder[start + (i + 1) % count];
        int first = Enumerable.Range(0, count).FirstOrDefault(Runs, -1) + 1;
        var line = new List<Coordinate> { Vertex(start + first % count) };
        for (int i = first; i < first + count; i++)
        {
            if (Runs(i))
            {
                Flush(line, lines);
            }

            line.Add(Vertex(start + (i + 1) % count));
        }

        Flush(line, lines);
    }

    private static void Flush(List<Coordinate> line, List<LineString> lines)
    {
        if (line.Count > 1)
        {
            lines.Add(Factory.CreateLineString([.. line]));
        }

        line.Clear();
    }
}
