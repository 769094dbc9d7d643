namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A dense cloud from an instantaneous release, from its collapse to the passive far field (model <c>dense-gas</c>, instantaneous).</summary>
/// <remarks>A cylinder that spreads by gravity, takes in air through top and edge, is warmed by the ground and drifts with the wind; far out it is the puff of CCPS with the wind at 10 m. See docs/theory/dense-gas.md.</remarks>
public sealed class DenseGasPuff
{
    private const double Tolerance = 3e-4;
    private const double NodesPerOctave = 10;
    private const double SlowestShare = 0.5;
    private const double EdgeDeviates = 5;

    private readonly DensePuffNode[] nodes;

    private DenseGasPuff(DensePuffSource source, DensePuffNode[] nodes)
    {
        Source = source;
        this.nodes = nodes;
    }

    /// <summary>What was released.</summary>
    public DensePuffSource Source { get; }

    /// <summary>The cloud at rising times.</summary>
    public IReadOnlyList<DensePuffNode> Nodes => nodes;

    /// <summary>Follows the cloud until its centre has passed the far edge of the source.</summary>
    public static DenseGasPuff Solve(DensePuffSource source, AmbientAir air)
    {
        var equations = new DensePuffEquations(source, air);
        var times = LogGrid.Reaching(source.FarEdge / (SlowestShare * equations.FastestWind), 1, NodesPerOctave);
        var integration = new RungeKutta<DensePuffEquations>(equations, 0, equations.Start(), 1e-3, Tolerance);
        var nodes = new List<DensePuffNode>(times.Count);
        for (int i = 0; i < times.Count; i++)
        {
            integration.AdvanceTo(times[i]);
            nodes.Add(equations.Describe(integration.X, integration.State));
            if (nodes[^1].Centre > source.FarEdge) break;
        }

        return new(source, [.. nodes]);
    }

    /// <summary>m. How far upwind of the source the cloud reaches, not above zero.</summary>
    public double UpwindEdge => Math.Min(0, Nodes.Min(n => n.Centre - n.CoreRadius - EdgeDeviates * n.Sigma));

    /// <summary>kg/m³. The highest concentration that a place sees while the cloud passes.</summary>
    /// <param name="x">m. Downwind coordinate.</param>
    /// <param name="y">m. Crosswind coordinate.</param>
    /// <param name="z">m. Height.</param>
    public double HighestConcentration(double x, double y, double z)
        => ConcentrationIn(Highest(x, z), x, y, z) is var axis && y == 0 ? axis : Nodes.Max(n => ConcentrationIn(n, x, y, z));

    /// <summary>The cloud when the concentration on the axis is highest at a distance and height.</summary>
    public DensePuffNode Highest(double x, double z)
    {
        var best = Nodes[0];
        double highest = ConcentrationIn(best, x, 0, z);
        foreach (var node in Nodes)
        {
            double concentration = ConcentrationIn(node, x, 0, z);
            if (concentration > highest) (highest, best) = (concentration, node);
        }

        return best;
    }

    private static double ConcentrationIn(in DensePuffNode node, double x, double y, double z)
        => node.CentreConcentration(z) * Math.Exp(node.LogShare(Math.Sqrt(Math.Pow(x - node.Centre, 2) + y * y)));

    /// <summary>The highest concentrations that the passing cloud brings, as a footprint at the height of the receptors.</summary>
    public TabulatedPlumeField Field(double receptorHeight)
    {
        double start = UpwindEdge;
        var grid = LogGrid.Reaching(Source.FarEdge - start, Math.Max(1, -0.5 * start), 2 * NodesPerOctave);
        var sections = new CloudSection[grid.Count];
        var times = new double[grid.Count];
        var envelope = new PuffEnvelope(nodes, receptorHeight);
        for (int i = 0; i < grid.Count; i++)
        {
            (sections[i], times[i]) = envelope.SectionAt(start + grid[i]);
        }

        return new(grid, start, start - 1e-6, sections, times, receptorHeight);
    }
}
