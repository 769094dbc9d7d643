using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Lethality of a toxic plume for a person who stays outdoors: the probit of the dose received while the cloud passes, at most the longest exposure.</summary>
/// <remarks>Dose = Cⁿ·t with the steady C of the plume; t is the shorter of the longest exposure and the equivalent time of the passage (<see cref="CloudPassage"/>). Exposure of 30 min as in the Purple Book CPR 18E (1999).</remarks>
public sealed class ToxicPlumeEffect : IEffectField
{
    /// <summary>Deviate below which the lethality counts as zero: 1 in 10⁹.</summary>
    internal const double NegligibleDeviate = -6;

    private readonly ConcentrationField field;
    private readonly ToxicResponse response;
    private readonly LogGrid grid;
    private readonly double[] logTimes;

    /// <summary>Sets the effect up.</summary>
    /// <param name="steady">Footprint of the lasting release.</param>
    /// <param name="response">How people respond.</param>
    /// <param name="duration">s. Of the release, above zero; infinite for a lasting one.</param>
    /// <param name="longestExposure">s. Exposures are cut here.</param>
    public ToxicPlumeEffect(ConcentrationField steady, ToxicResponse response, double duration, double longestExposure = 1800)
    {
        field = steady;
        this.response = response;
        grid = LogGrid.Reaching(steady.FarEdge, 10, 4);
        logTimes = new double[grid.Count];
        for (int i = 0; i < logTimes.Length; i++)
        {
            double time = duration >= longestExposure
                ? longestExposure
                : Math.Min(longestExposure, CloudPassage.EquivalentTime(grid[i], duration, steady.TravelSpeed(Math.Max(grid[i], 1)), response.Exponent));
            logTimes[i] = Math.Log(time);
        }

        UpwindReach = Math.Max(0, -steady.UpwindEdge);
        (Reach, HalfBreadth) = FindExtent();
    }

    /// <inheritdoc/>
    public double Reach { get; }

    /// <inheritdoc/>
    public double HalfBreadth { get; }

    /// <inheritdoc/>
    public double UpwindReach { get; }

    /// <inheritdoc/>
    public bool IsOmnidirectional => false;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        field.LogConcentration(downwind, crosswind, lethality);
        for (int i = 0; i < lethality.Length; i++)
        {
            double deviate = response.Deviate(response.Exponent * lethality[i] + LogTime(downwind[i]));
            lethality[i] = deviate > NegligibleDeviate ? NormalDistribution.Cumulative(deviate) : 0;
        }
    }

    private double LogTime(double x)
    {
        (int node, double fraction) = grid.Locate(x);
        return logTimes[node] + fraction * (logTimes[node + 1] - logTimes[node]);
    }

    // The passage lasts longer further out, so the level that kills at the far end of the axis kills everywhere nearer.
    private (double Reach, double HalfBreadth) FindExtent()
    {
        double start = field.UpwindEdge, length = field.FarEdge - start;
        double Dose(double s) => Math.Pow(field.AxisConcentration(start + s), response.Exponent) * Math.Exp(LogTime(start + s));
        double negligible = Math.Pow(response.Concentration(NegligibleDeviate, 1), response.Exponent);
        double? span = Dose(length) >= negligible ? length : PlumeDistance.Largest(Dose, negligible, 1e-3, length);
        if (span is null) return default;
        double far = start + span.Value;
        return FieldEdge.Extent(field, response.Concentration(NegligibleDeviate, Math.Exp(LogTime(far))), far);
    }
}
