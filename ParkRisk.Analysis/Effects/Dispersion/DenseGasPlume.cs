using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Steady dense plume on the ground, from a pool or a two-phase jet to the passive far field (model <c>dense-gas</c>).</summary>
/// <remarks>Slumping with the inertia and friction of the spreading layer, entrainment through top, edges and by the momentum of the jet, evaporation of drops, heat from the ground; far out it is the passive plume of Briggs with the wind at 10 m. See docs/theory/dense-gas.md.</remarks>
public sealed class DenseGasPlume
{
    private const double Tolerance = 3e-4;
    private const double NodesPerOctave = 8;
    private const double UpwindShare = 0.25;
    private readonly LogGrid grid;

    private DenseGasPlume(LogGrid grid, double start, double upwindEdge, DensePlumeNode[] nodes)
    {
        this.grid = grid;
        Start = start;
        UpwindEdge = upwindEdge;
        Nodes = nodes;
    }

    /// <summary>m. Downwind coordinate of the first node: the lee edge of a pool, the orifice of a jet.</summary>
    public double Start { get; }

    /// <summary>m. How far the cloud reaches upwind, not above zero.</summary>
    public double UpwindEdge { get; }

    /// <summary>The plume at every node.</summary>
    public IReadOnlyList<DensePlumeNode> Nodes { get; }

    /// <summary>m. Downwind coordinate of a node.</summary>
    public double Distance(int node) => Start + grid[node];

    /// <summary>Follows the plume to the far edge of the source.</summary>
    public static DenseGasPlume Solve(DensePlumeSource source, AmbientAir air, TerrainRoughness terrain = TerrainRoughness.Rural)
    {
        var equations = new DensePlumeEquations(source, air, terrain);
        double halfWidth = equations.SourceHalfWidth();
        double start = source.JetVelocity > 0 ? 0 : halfWidth;
        var grid = LogGrid.Reaching(source.FarEdge - start, Math.Max(0.5, halfWidth), NodesPerOctave);
        var integration = new RungeKutta<DensePlumeEquations>(equations, start, equations.Start(halfWidth), 1e-3 * halfWidth, Tolerance);
        var nodes = new DensePlumeNode[grid.Count];
        double far = start + grid[grid.Count - 1];
        for (int i = 0; i < nodes.Length; i++)
        {
            double x = start + grid[i];
            nodes[i] = equations.Describe(x, start, integration.StateAt(x, far));
        }

        return new(grid, start, UpwindEdgeOf(source, grid, nodes, start, halfWidth), nodes);
    }

    /// <summary>The footprint at the height of the receptors.</summary>
    public TabulatedPlumeField Field(double receptorHeight)
        => new(grid, Start, UpwindEdge, [.. Nodes.Select(n => n.Section)], [.. Nodes.Select(n => n.TravelTime)], receptorHeight);

    /// <summary>The plume at a distance, interpolated between nodes.</summary>
    /// <param name="x">m. Downwind coordinate, not nearer than <see cref="Start"/>.</param>
    public DensePlumeNode At(double x)
    {
        (int i, double share) = grid.Locate(x - Start);
        DensePlumeNode near = Nodes[i], far = Nodes[i + 1];
        double Linear(double a, double b) => a + share * (b - a);
        double Logarithmic(double a, double b) => a > 0 && b > 0 ? a * Math.Pow(b / a, share) : Linear(a, b);
        return new(
            TabulatedPlumeField.Between(near.Section, far.Section, share),
            Logarithmic(near.VolumeFraction, far.VolumeFraction), Linear(near.Temperature, far.Temperature),
            Linear(near.Density, far.Density), Linear(near.LiquidFraction, far.LiquidFraction),
            Linear(near.Speed, far.Speed), Linear(near.TravelTime, far.TravelTime));
    }

    // Britter and McQuaid (1988): a dense cloud creeps upwind by a quarter of what it spreads sideways at the source.
    private static double UpwindEdgeOf(DensePlumeSource source, LogGrid grid, DensePlumeNode[] nodes, double start, double halfWidth)
    {
        if (source.JetVelocity > 0) return 0;
        (int node, _) = grid.Locate(halfWidth + 1);
        var section = nodes[node].Section;
        double spread = section.CoreHalfWidth + DensePlumeEquations.EffectiveShare * section.SigmaY - halfWidth;
        return -start - UpwindShare * Math.Max(0, spread);
    }
}
