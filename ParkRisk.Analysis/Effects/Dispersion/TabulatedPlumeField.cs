namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A footprint as a table along the wind, interpolated between its nodes.</summary>
public sealed class TabulatedPlumeField : ConcentrationField
{
    private readonly LogGrid grid;
    private readonly double start;
    private readonly CloudSection[] sections;
    private readonly double[] travelTimes, logAxis, cores, inverseSigmas;

    /// <summary>Sets the table up.</summary>
    /// <param name="grid">Distances of the nodes from the start.</param>
    /// <param name="start">m. Downwind coordinate of the first node.</param>
    /// <param name="upwindEdge">m. Where the cloud begins, not above the start.</param>
    /// <param name="sections">Section at every node.</param>
    /// <param name="travelTimes">s. Time to every node.</param>
    /// <param name="receptorHeight">m. Not negative.</param>
    internal TabulatedPlumeField(
        LogGrid grid, double start, double upwindEdge, CloudSection[] sections, double[] travelTimes, double receptorHeight)
    {
        this.grid = grid;
        this.start = start;
        this.sections = sections;
        this.travelTimes = travelTimes;
        UpwindEdge = upwindEdge;
        ReceptorHeight = receptorHeight;
        logAxis = Array.ConvertAll(sections, s => Math.Log(s.AxisConcentration(receptorHeight)));
        cores = Array.ConvertAll(sections, s => s.CoreHalfWidth);
        inverseSigmas = Array.ConvertAll(sections, s => 1 / s.SigmaY);
    }

    /// <inheritdoc/>
    public override double ReceptorHeight { get; }

    /// <inheritdoc/>
    public override double UpwindEdge { get; }

    /// <inheritdoc/>
    public override double FarEdge => start + grid[grid.Count - 1];

    /// <inheritdoc/>
    public override double TravelSpeed(double x)
    {
        (int i, double share) = grid.Locate(Math.Max(x - start, 1e-3));
        double time = travelTimes[i] + share * (travelTimes[i + 1] - travelTimes[i]);
        return Math.Max(x - start, 1e-3) / Math.Max(time, 1e-6);
    }

    /// <inheritdoc/>
    public override CloudSection SectionAt(double x)
    {
        if (x < start) return Upwind(x);
        (int i, double share) = grid.Locate(x - start);
        return Between(sections[i], sections[i + 1], share);
    }

    /// <inheritdoc/>
    public override double AxisConcentration(double x) => Math.Exp(LogAt(x, 0));

    /// <inheritdoc/>
    public override double HalfWidth(double x, double level)
    {
        double excess = LogAt(x, 0) - Math.Log(level);
        if (!(excess > 0)) return 0;
        if (x < start) return Upwind(x).HalfWidth(level, ReceptorHeight);
        (int i, double share) = grid.Locate(x - start);
        double core = cores[i] + share * (cores[i + 1] - cores[i]);
        return core + Math.Sqrt(2 * excess) / (inverseSigmas[i] + share * (inverseSigmas[i + 1] - inverseSigmas[i]));
    }

    /// <inheritdoc/>
    public override void LogConcentration(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> logConcentration)
    {
        for (int i = 0; i < downwind.Length; i++)
        {
            logConcentration[i] = LogAt(downwind[i], crosswind[i]);
        }
    }

    /// <summary>A section between two others.</summary>
    internal static CloudSection Between(in CloudSection near, in CloudSection far, double share)
    {
        double Logarithmic(double a, double b) => a > 0 && b > 0 ? Math.Exp(Math.Log(a) + share * (Math.Log(b) - Math.Log(a))) : a + share * (b - a);
        return new(
            Logarithmic(near.Strength, far.Strength), near.CoreHalfWidth + share * (far.CoreHalfWidth - near.CoreHalfWidth),
            1 / (1 / near.SigmaY + share * (1 / far.SigmaY - 1 / near.SigmaY)), Logarithmic(near.SigmaZ, far.SigmaZ),
            near.AxisHeight + share * (far.AxisHeight - near.AxisHeight));
    }

    private double LogAt(double x, double y)
    {
        if (!(x > UpwindEdge && x <= FarEdge)) return double.NegativeInfinity;
        if (x < start)
        {
            var section = Upwind(x);
            double beyond = Math.Max(0, Math.Abs(y) - section.CoreHalfWidth) / section.SigmaY;
            return logAxis[0] - 0.5 * beyond * beyond;
        }

        (int i, double share) = grid.Locate(x - start);
        double core = cores[i] + share * (cores[i + 1] - cores[i]);
        double edge = Math.Max(0, Math.Abs(y) - core) * (inverseSigmas[i] + share * (inverseSigmas[i + 1] - inverseSigmas[i]));
        return logAxis[i] + share * (logAxis[i + 1] - logAxis[i]) - 0.5 * edge * edge;
    }

    // Above and upwind of the source the cloud is as thick as at its lee edge and narrows like an ellipse.
    private CloudSection Upwind(double x)
    {
        double depth = (start - x) / Math.Max(start - UpwindEdge, 1e-9);
        double narrowing = Math.Sqrt(Math.Max(1e-6, 1 - depth * depth));
        var section = sections[0];
        return section with { CoreHalfWidth = section.CoreHalfWidth * narrowing, SigmaY = section.SigmaY * narrowing };
    }
}
