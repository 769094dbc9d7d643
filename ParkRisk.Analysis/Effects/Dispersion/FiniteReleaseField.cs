namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The highest concentrations that a release of finite duration brings: its steady plume, cut by the spreading along the wind (<see cref="CloudPassage"/>).</summary>
public sealed class FiniteReleaseField : ConcentrationField
{
    private readonly LogGrid grid;
    private readonly double[] logShares;

    /// <summary>Sets the field up.</summary>
    /// <param name="steady">The plume that a lasting release would give.</param>
    /// <param name="duration">s. Of the release, above zero.</param>
    public FiniteReleaseField(ConcentrationField steady, double duration)
    {
        Steady = steady;
        Duration = duration;
        grid = LogGrid.Reaching(steady.FarEdge, 10, 8);
        logShares = new double[grid.Count];
        for (int i = 1; i < logShares.Length; i++)
        {
            logShares[i] = Math.Log(CloudPassage.PeakShare(grid[i], duration, steady.TravelSpeed(grid[i])));
        }
    }

    /// <summary>The plume that a lasting release would give.</summary>
    public ConcentrationField Steady { get; }

    /// <summary>s. Of the release.</summary>
    public double Duration { get; }

    /// <inheritdoc/>
    public override double ReceptorHeight => Steady.ReceptorHeight;

    /// <inheritdoc/>
    public override double UpwindEdge => Steady.UpwindEdge;

    /// <inheritdoc/>
    public override double FarEdge => Steady.FarEdge;

    /// <inheritdoc/>
    public override double TravelSpeed(double x) => Steady.TravelSpeed(x);

    /// <inheritdoc/>
    public override CloudSection SectionAt(double x)
    {
        var section = Steady.SectionAt(x);
        return section with { Strength = section.Strength * Math.Exp(LogShare(x)) };
    }

    /// <inheritdoc/>
    public override double AxisConcentration(double x) => Steady.AxisConcentration(x) * Math.Exp(LogShare(x));

    /// <inheritdoc/>
    public override double HalfWidth(double x, double level) => Steady.HalfWidth(x, level * Math.Exp(-LogShare(x)));

    /// <inheritdoc/>
    public override void LogConcentration(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> logConcentration)
    {
        Steady.LogConcentration(downwind, crosswind, logConcentration);
        for (int i = 0; i < downwind.Length; i++)
        {
            logConcentration[i] += LogShare(downwind[i]);
        }
    }

    private double LogShare(double x)
    {
        (int node, double fraction) = grid.Locate(x);
        return logShares[node] + fraction * (logShares[node + 1] - logShares[node]);
    }
}
