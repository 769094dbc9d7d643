using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Lethality of a passing dense cloud for a person who stays outdoors: the probit of ∫Cⁿdt over the passage.</summary>
/// <remarks>The dose is tabulated once over downwind and crosswind nodes; evaluation interpolates its logarithm.</remarks>
public sealed class ToxicPuffEffect : IEffectField
{
    private const int CrosswindNodes = 24;
    private readonly ToxicResponse response;
    private readonly LogGrid grid;
    private readonly double start;
    private readonly double[] widths;
    private readonly double[] logDoses;

    /// <summary>Sets the effect up.</summary>
    /// <param name="puff">The cloud.</param>
    /// <param name="response">How people respond.</param>
    /// <param name="receptorHeight">m. Not negative.</param>
    public ToxicPuffEffect(DenseGasPuff puff, ToxicResponse response, double receptorHeight = 0)
    {
        this.response = response;
        start = puff.UpwindEdge;
        grid = LogGrid.Reaching(puff.Source.FarEdge - start, Math.Max(2, -0.5 * start), 6);
        widths = new double[grid.Count];
        logDoses = new double[grid.Count * CrosswindNodes];
        DensePuffNode[] nodes = [.. puff.Nodes];
        double[] logCentres = Array.ConvertAll(nodes, n => Math.Log(n.CentreConcentration(receptorHeight)));
        for (int i = 0; i < grid.Count; i++)
        {
            double x = start + grid[i];
            widths[i] = Math.Max(1, Widest(nodes, x));
            for (int j = 0; j < CrosswindNodes; j++)
            {
                logDoses[i * CrosswindNodes + j] = Math.Log(Math.Max(Dose(nodes, logCentres, x, Crosswind(i, j)), 1e-300));
            }
        }

        (Reach, HalfBreadth) = FindExtent();
    }

    /// <inheritdoc/>
    public double Reach { get; }

    /// <inheritdoc/>
    public double HalfBreadth { get; }

    /// <inheritdoc/>
    public double UpwindReach => Math.Max(0, -start);

    /// <inheritdoc/>
    public bool IsOmnidirectional => false;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        for (int i = 0; i < lethality.Length; i++)
        {
            double deviate = response.Deviate(LogDose(downwind[i], Math.Abs(crosswind[i])));
            lethality[i] = deviate > ToxicPlumeEffect.NegligibleDeviate ? NormalDistribution.Cumulative(deviate) : 0;
        }
    }

    private static double Widest(DensePuffNode[] nodes, double x)
    {
        double square = 0;
        foreach (ref readonly var node in nodes.AsSpan())
        {
            double outer = Outer(node), ahead = x - node.Centre;
            square = Math.Max(square, outer * outer - ahead * ahead);
        }

        return Math.Sqrt(square);
    }

    private static double Outer(in DensePuffNode node) => node.CoreRadius + 5 * node.Sigma;

    private double Crosswind(int i, int j) => widths[i] * j / (CrosswindNodes - 1);

    private double LogDose(double x, double y)
    {
        if (!(x >= start && x - start <= grid[grid.Count - 1])) return double.NegativeInfinity;
        (int i, double share) = grid.Locate(x - start);
        double width = widths[i] + share * (widths[i + 1] - widths[i]);
        double position = y / width * (CrosswindNodes - 1);
        if (position > CrosswindNodes - 1) return double.NegativeInfinity;
        int j = Math.Min((int)position, CrosswindNodes - 2);
        double part = position - j;
        int near = i * CrosswindNodes + j, far = near + CrosswindNodes;
        return (1 - share) * (logDoses[near] + part * (logDoses[near + 1] - logDoses[near]))
            + share * (logDoses[far] + part * (logDoses[far + 1] - logDoses[far]));
    }

    private double Dose(DensePuffNode[] nodes, double[] logCentres, double x, double y)
    {
        double dose = 0, before = 0;
        for (int k = 0; k < nodes.Length; k++)
        {
            ref readonly var node = ref nodes[k];
            double ahead = x - node.Centre, square = ahead * ahead + y * y, outer = Outer(node), now = 0;
            if (square < outer * outer)
            {
                now = Math.Exp(response.Exponent * (logCentres[k] + node.LogShare(Math.Sqrt(square))));
            }

            if (k > 0) dose += 0.5 * (before + now) * (node.Time - nodes[k - 1].Time);
            before = now;
        }

        return dose;
    }

    private (double Reach, double HalfBreadth) FindExtent()
    {
        double reach = 0, breadth = 0;
        for (int i = 0; i < grid.Count; i++)
        {
            for (int j = 0; j < CrosswindNodes; j++)
            {
                if (response.Deviate(logDoses[i * CrosswindNodes + j]) <= ToxicPlumeEffect.NegligibleDeviate) continue;
                double x = start + grid[Math.Min(i + 1, grid.Count - 1)], y = Crosswind(i, Math.Min(j + 1, CrosswindNodes - 1));
                int next = Math.Min(i + 1, grid.Count - 1), outer = Math.Min(j + 1, CrosswindNodes - 1);
                breadth = Math.Max(breadth, Math.Max(Crosswind(i, outer), Math.Max(Crosswind(next, outer), Crosswind(Math.Max(i - 1, 0), outer))));
                reach = Math.Max(reach, Math.Max(Math.Sqrt(x * x + y * y), Math.Sqrt(Math.Pow(start + grid[i], 2) + y * y)));
            }
        }

        return (reach, Math.Min(breadth, reach));
    }
}
