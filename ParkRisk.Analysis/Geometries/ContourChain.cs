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
        using var vertices = new RingVertices(2 * squares.Count);
        Sweep(vertices);
        return new RingAssembly(vertices, i => bands[i] > level).Assemble(value);
    }

    private void Sweep(RingVertices vertices)
    {
        var below = new int[bands.Width];
        int previous = None, eastOfPrevious = None, row = 0, rowStart = 0;
        Span<int> ends = stackalloc int[4];
        foreach (int square in squares)
        {
            if (square >= rowStart + bands.Width)
            {
                row = square / bands.Width;
                rowStart = row * bands.Width;
            }

            int column = square - rowStart;
            int pattern = Pattern(square);
            ends[South] = below[column];
            ends[West] = previous == square - 1 ? eastOfPrevious : None;
            ends[North] = Differs(pattern, 8, 4) ? AddVertex(vertices, column - 1, row, true, square + bands.Width) : None;
            ends[East] = Differs(pattern, 2, 4) ? AddVertex(vertices, column, row - 1, false, None) : None;
            foreach ((int from, int to) in SegmentsOf(pattern, column - 1, row - 1))
            {
                vertices.Next[ends[from]] = ends[to];
            }

            below[column] = ends[North];
            (previous, eastOfPrevious) = (square, ends[East]);
        }
    }

    private static bool Differs(int pattern, int a, int b) => (pattern & a) != 0 != ((pattern & b) != 0);

    private bool Inside(int point) => bands[point] > level;

    private int Pattern(int square)
        => (Inside(square) ? 1 : 0) | (Inside(square + 1) ? 2 : 0) | (Inside(square + bands.Width + 1) ? 4 : 0) | (Inside(square + bands.Width) ? 8 : 0);

    private (int From, int To)[] SegmentsOf(int pattern, int column, int row)
    {
        if (pattern is not (5 or 10))
        {
            return Segments[pattern];
        }

        double mean = (Logarithm(column, row) + Logarithm(column + 1, row) + Logarithm(column, row + 1) + Logarithm(column + 1, row + 1)) / 4;
        return mean < Math.Log(value) ? Segments[pattern] : pattern == 5 ? JoinedSouthWestNorthEast : JoinedSouthEastNorthWest;
    }

    private double Logarithm(int column, int row) => Math.Log(Math.Max(Value(column, row), 1e-30));

    private double Value(int column, int row) => IsRing(column, row) ? 0 : field[row, column];

    private bool IsRing(int column, int row) => (uint)column >= (uint)field.Frame.Columns || (uint)row >= (uint)field.Frame.Rows;

    /// <summary>A vertex between a lattice point and its eastern or northern neighbour; from the ring around the field the line takes the edge of the frame.</summary>
    private int AddVertex(RingVertices vertices, int column, int row, bool horizontal, int rowEdge)
    {
        GridFrame frame = field.Frame;
        int column2 = horizontal ? column + 1 : column, row2 = horizontal ? row : row + 1;
        bool first = IsRing(column, row), second = IsRing(column2, row2);
        double t = first || second ? 0.5 : Math.Clamp(Share(field[row, column], field[row2, column2]), Apart, 1 - Apart);
        double x = frame.West + (column + 0.5 + (horizontal ? t : 0)) * frame.CellSize, y = frame.South + (row + 0.5 + (horizontal ? 0 : t)) * frame.CellSize;
        return vertices.Add(x, y, first || second, rowEdge);
    }

    private double Share(double a, double b)
    {
        float floor = MathF.Log((float)Floor);
        float la = MathF.Max(MathF.Log((float)(a / value)), floor), lb = MathF.Max(MathF.Log((float)(b / value)), floor);
        return la / (la - lb);
    }
}
