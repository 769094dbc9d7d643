namespace ParkRisk.Analysis.Risk;

/// <summary>The nodes of a polar risk table: radii in blocks of 16 and angles from a sector edge of the rose, so that every sector edge is a node.</summary>
/// <remarks>r² = c²·(2^(i/M) − 1): logarithmic far out, even in r² near the source, where the resolution fades to the core radius c. Angles: θ_j = first edge + j·2π/N.
/// The sequence does not depend on the source, only how many of the radii it needs does.</remarks>
public sealed class PolarGrid
{
    /// <summary>Radii a block.</summary>
    public const int BlockSize = 16;

    private readonly double[] cosines;
    private readonly double[] sines;
    private volatile double[] halfRadii = [];

    /// <summary>Lays out the nodes for a rose.</summary>
    /// <param name="rose">Gives the sector edges.</param>
    /// <param name="accuracy">Gives the resolution.</param>
    /// <param name="cellSize">m. The core radius is at most 0.8 cells.</param>
    public PolarGrid(TravelRose rose, RiskAccuracy accuracy, double cellSize)
    {
        RadialNodes = accuracy.RadialNodes;
        Core = Math.Min(accuracy.CoreRadius, 0.8 * cellSize);
        AnglesPerSector = (accuracy.Angles + rose.SectorCount - 1) / rose.SectorCount;
        if (rose.SectorCount <= 72)
        {
            AnglesPerSector = (AnglesPerSector + 7) / 8 * 8;
        }
        else if (rose.SectorCount % 2 == 1)
        {
            AnglesPerSector = (AnglesPerSector + 1) / 2 * 2;
        }

        Angles = AnglesPerSector * rose.SectorCount;
        Step = 2 * Math.PI / Angles;
        FirstAngle = rose.FirstEdge;
        cosines = new double[HalfAngles + 1];
        sines = new double[HalfAngles + 1];
        for (int j = 0; j <= HalfAngles; j++)
        {
            (sines[j], cosines[j]) = Math.SinCos(j * Step);
        }
    }

    /// <summary>M, nodes per doubling of r² + c².</summary>
    public int RadialNodes { get; }

    /// <summary>m. c, the core radius.</summary>
    public double Core { get; }

    /// <summary>Number of directions, even.</summary>
    public int Angles { get; }

    /// <summary>Steps from the wind axis to straight upwind.</summary>
    public int HalfAngles => Angles / 2;

    /// <summary>Directions in a sector of the rose.</summary>
    public int AnglesPerSector { get; }

    /// <summary>rad. Angle between two directions.</summary>
    public double Step { get; }

    /// <summary>rad, counter-clockwise from east. Direction of node 0.</summary>
    public double FirstAngle { get; }

    /// <summary>Cosine of the angle j·step to the wind.</summary>
    public double Cosine(int j) => cosines[j];

    /// <summary>Sine of the angle j·step to the wind.</summary>
    public double Sine(int j) => sines[j];

    /// <summary>m. Radius of a node, or between nodes; node 0 lies just outside the source, because many plumes are undefined in it.</summary>
    public double Radius(double node) => node == 0 ? 0.02 * Core : Core * Math.Sqrt(Math.Pow(2, node / RadialNodes) - 1);

    /// <summary>m. Radius of node n/2; remembered, for powers are slow.</summary>
    public double RadiusOfHalf(int n)
    {
        double[] known = halfRadii;
        if (n >= known.Length)
        {
            halfRadii = known = [.. Enumerable.Range(0, Math.Max(n + 1, 2 * known.Length)).Select(i => Radius(i / 2.0))];
        }

        return known[n];
    }

    /// <summary>Position of a radius among the nodes.</summary>
    public double Position(double radius) => RadialNodes * Math.Log2(radius * radius / (Core * Core) + 1);

    /// <summary>Blocks of radii needed for a reach; two nodes beyond it are included, on which the risk is zero.</summary>
    public int BlocksFor(double reach) => ((int)Math.Ceiling(Position(reach)) + 3 + BlockSize - 1) / BlockSize;
}
