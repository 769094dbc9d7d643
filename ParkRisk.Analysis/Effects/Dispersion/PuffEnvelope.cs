namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The envelope over time of a passing dense cloud, section by section, worked out in logarithms.</summary>
internal sealed class PuffEnvelope
{
    private const double LogFloor = -690;
    private readonly DensePuffNode[] nodes;
    private readonly double[] logCentres;
    private readonly double receptorHeight;

    /// <summary>Sets the envelope up.</summary>
    /// <param name="nodes">The cloud at rising times.</param>
    /// <param name="receptorHeight">m. Not negative.</param>
    public PuffEnvelope(DensePuffNode[] nodes, double receptorHeight)
    {
        this.nodes = nodes;
        this.receptorHeight = receptorHeight;
        logCentres = Array.ConvertAll(nodes, n => Math.Log(n.CentreConcentration(receptorHeight)));
    }

    /// <summary>The highest axis concentration at a distance and the half-widths at it and at e⁻² of it, written as a section, and when it is there.</summary>
    /// <param name="x">m. Downwind coordinate.</param>
    public (CloudSection Section, double Time) SectionAt(double x)
    {
        (int best, double highest) = Highest(x);
        double logAxis = Math.Max(highest, LogFloor);
        double core = HalfWidth(x, logAxis - 1e-6), outer = HalfWidth(x, logAxis - 2);
        ref readonly var node = ref nodes[best];
        double sigma = Math.Max(0.5 * (outer - core), 0.05 * node.Sigma);
        double vertical = GaussianPlume.VerticalTerm(node.SigmaZ, 0, receptorHeight);
        return (new CloudSection(Math.Exp(logAxis) / vertical, core, sigma, node.SigmaZ, 0), Math.Max(node.Time, 1e-3));
    }

    private (int Node, double LogConcentration) Highest(double x)
    {
        int best = 0;
        double highest = double.NegativeInfinity;
        for (int k = 0; k < nodes.Length; k++)
        {
            double log = logCentres[k] + nodes[k].LogShare(Math.Abs(x - nodes[k].Centre));
            if (log > highest)
            {
                (best, highest) = (k, log);
            }
        }

        return (best, highest);
    }

    private double HalfWidth(double x, double logLevel)
    {
        double square = 0;
        for (int k = 0; k < nodes.Length; k++)
        {
            double excess = logCentres[k] - logLevel;
            if (excess > 0)
            {
                ref readonly var node = ref nodes[k];
                double radius = node.CoreRadius + node.Sigma * Math.Sqrt(2 * excess), ahead = x - node.Centre;
                square = Math.Max(square, radius * radius - ahead * ahead);
            }
        }

        return Math.Sqrt(square);
    }
}
