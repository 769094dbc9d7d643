using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Geometries;

/// <summary>Traces one level: a sweep over the squares that it crosses makes the vertices and links each to the next, region on the left.</summary>
/// <remarks>A square's edges are met in the order of the sweep: its southern vertex was made by the square below, its western one by the square before; it makes its northern and eastern ones.</remarks>
internal sealed class ContourChain
{
    private const int South = 0, East = 1, North = 2, West = 3;
    private const int None = -1;

    /// <summary>Distance of a vertex from a lattice point, in cells, that keeps rings apart.</summary>
    private const double Apart = 1e-6;

    /// <summary>Values below this share of the level are taken as this share, so that a step from nothing has a place.</summary>
    private const double Floor = 1e-3;

    /// <summary>For each pattern of corners inside (1 SW, 2 SE, 4 NE, 8 NW) the edges by which the line enters and leaves; the saddles 5 and 10 as two separate corners.</summary>
    private static readonly (int From, int To)[][] Segments =
    [
        [], [(South, West)], [(East, South)], [(East, West)], [(North, East)], [(South, West), (North, East)], [(North, South)], [(North, West)],
        [(West, North)], [(South, North)], [(East, South), (West, North)], [(East, North)], [(West, East)], [(South, East)], [(West, South)], [],
    ];

    private static readonly (int From, int To)[] JoinedSouthWestNorthEast = [(South, East), (North, West)];
    private static readonly (int From, int To)[] JoinedSouthEastNorthWest = [(East, North), (West, South)];

    private readonly ScalarField field;
    private readonly LevelBands bands;
    private readonly int level;
    private readonly double value;
    private readonly List<int> squares;
    private readonly List<Coordinate> points = [];
    private readonly List<bool> border = [];
    private readonly List<int> next = [];
    private readonly List<int> acrossEdge = [];

    /// <summary>Prepares to trace.</summary>
    public ContourChain(ScalarField field, LevelBands bands, int level, double value, List<int> squares)
    {
        this.field = field;
        this.bands = bands;
        this.level = level;
        this.value = value;
        this.squares = squares;
    }

    /// <summary>The finished contour.</summary>
    public Contour Trace()
    {
        Sweep();
        return new RingAssembly(points, border, next, acrossEdge, i => bands[i] > level).Assemble(value);
    }

    private void Sweep()
    {
        var below = new int[bands.Width];
        int previous = None, eastOfPrevious = None;
        Span<int> vertices = stackalloc int[4];
        foreach (int square in squares)
        {
            int column = square % bands.Width;
            int pattern = Pattern(square);
            vertices[South] = below[column];
            vertices[West] = previous == square - 1 ? eastOfPrevious : None;
            vertices[North] = Differs(pattern, 8, 4) ? AddVertex(square + bands.Width, square + bands.Width + 1, true) : None;
            vertices[East] = Differs(pattern, 2, 4) ? AddVertex(square + 1, square + bands.Width + 1, false) : None;
            foreach ((int from, int to) in SegmentsOf(pattern, square))
            {
                next[vertices[from]] = vertices[to];
            }

            below[column] = vertices[North];
            (previous, eastOfPrevious) = (square, vertices[East]);
        }
    }

    private static bool Differs(int pattern, int a, int b) => (pattern & a) != 0 != ((pattern & b) != 0);

    private bool Inside(int point) => bands[point] > level;

    private int Pattern(int square)
        => (Inside(square) ? 1 : 0) | (Inside(square + 1) ? 2 : 0) | (Inside(square + bands.Width + 1) ? 4 : 0) | (Inside(square + bands.Width) ? 8 : 0);

    private (int From, int To)[] SegmentsOf(int pattern, int square)
    {
        if (pattern is not (5 or 10))
        {
            return Segments[pattern];
        }

        double mean = (Logarithm(square) + Logarithm(square + 1) + Logarithm(square + bands.Width) + Logarithm(square + bands.Width + 1)) / 4;
        return mean < Math.Log(value) ? Segments[pattern] : pattern == 5 ? JoinedSouthWestNorthEast : JoinedSouthEastNorthWest;
    }

    private double Logarithm(int point) => Math.Log(Math.Max(Value(point), 1e-30));

    private double Value(int point)
    {
        int column = point % bands.Width - 1, row = point / bands.Width - 1;
        return IsRing(column, row) ? 0 : field[row, column];
    }

    private bool IsRing(int column, int row) => column < 0 || row < 0 || column >= field.Frame.Columns || row >= field.Frame.Rows;

    /// <summary>A vertex between two lattice points; from the ring around the field the line takes the edge of the frame.</summary>
    private int AddVertex(int a, int b, bool horizontal)
    {
        (double x, double y, bool aRing) = Place(a);
        (double x2, double y2, bool bRing) = Place(b);
        double t = aRing ? 0 : bRing ? 1 : Math.Clamp(Share(Value(a), Value(b)), Apart, 1 - Apart);
        points.Add(new Coordinate(x + t * (x2 - x), y + t * (y2 - y)));
        border.Add(aRing || bRing);
        next.Add(None);
        acrossEdge.Add(horizontal ? a : None);
        return points.Count - 1;
    }

    private (double X, double Y, bool IsRing) Place(int point)
    {
        GridFrame frame = field.Frame;
        int column = point % bands.Width - 1, row = point / bands.Width - 1;
        double x = Math.Clamp(frame.East(column), frame.West, frame.West + frame.Columns * frame.CellSize);
        double y = Math.Clamp(frame.North(row), frame.South, frame.South + frame.Rows * frame.CellSize);
        return (x, y, IsRing(column, row));
    }

    private double Share(double a, double b)
    {
        double floor = value * Floor;
        double la = Math.Log(Math.Max(a, floor) / value), lb = Math.Log(Math.Max(b, floor) / value);
        return la / (la - lb);
    }
}
