namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The dilution of a passive plume of unit strength together with the time for which it lasts: G = −ln(C/Q) − ln(t)/n, C in kg/m³, Q in kg/s, t in s.</summary>
/// <remarks>Plumes that differ in strength and in the probit's intercept and slope alone share one shape; the exponent n and the duration of the release are part of it.</remarks>
public sealed class PassivePlumeShape : IPlumeShape
{
    private readonly GaussianPlumeField unit;
    private readonly LogGrid grid;
    private readonly double[] shifts;

    /// <summary>Sets the shape up.</summary>
    /// <param name="source">The plume; its strength does not matter.</param>
    /// <param name="exponent">n of the probit.</param>
    /// <param name="duration">s. Of the release; infinite for a lasting one.</param>
    /// <param name="longestExposure">s. Exposures are cut here.</param>
    public PassivePlumeShape(GaussianPlumeSource source, double exponent, double duration, double longestExposure = 1800)
    {
        unit = new GaussianPlumeField(source with { MassRate = 1 });
        Exponent = exponent;
        LongestExposure = longestExposure;
        grid = LogGrid.Reaching(unit.FarEdge, 10, 4);
        shifts = new double[grid.Count];
        for (int i = 0; i < shifts.Length; i++)
        {
            double time = duration >= longestExposure
                ? longestExposure
                : Math.Min(longestExposure, CloudPassage.EquivalentTime(grid[i], duration, unit.WindSpeed, exponent));
            shifts[i] = -Math.Log(time) / exponent;
        }
    }

    /// <summary>n.</summary>
    public double Exponent { get; }

    /// <summary>s. Exposures are cut here.</summary>
    public double LongestExposure { get; }

    /// <summary>The plume of 1 kg/s.</summary>
    public GaussianPlumeField UnitPlume => unit;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> dilution)
    {
        unit.LogConcentration(downwind, crosswind, dilution);
        for (int i = 0; i < dilution.Length; i++)
        {
            (int node, double share) = grid.Locate(downwind[i]);
            dilution[i] = shifts[node] + share * (shifts[node + 1] - shifts[node]) - dilution[i];
        }
    }
}
