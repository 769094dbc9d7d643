using MathNet.Numerics;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>What a release of finite duration does to a receptor in its steady plume: how much of the steady concentration it sees at most, and for how long.</summary>
/// <remarks>The front and the tail spread along the wind with σx = 0.13 x, as in Palazzi et al. (1982); a short release tends to the puff of the same mass, a long one to the plume.</remarks>
public static class CloudPassage
{
    private const double StepInSigma = 0.4;
    private const double LongPassage = 8;

    /// <summary>Highest share of the steady concentration, 0 … 1: erf(u·t_d/(2√2·σx)).</summary>
    /// <param name="x">m. Downwind distance; at and below zero the share is 1.</param>
    /// <param name="duration">s. Of the release, above zero.</param>
    /// <param name="speed">m/s. Of the cloud.</param>
    public static double PeakShare(double x, double duration, double speed)
        => x > 0 ? SpecialFunctions.Erf(speed * duration / (2 * Math.Sqrt(2) * TnoSigma.AlongWindSlope * x)) : 1;

    /// <summary>s. ∫(C/C_steady)ⁿ dt over the passage of the cloud.</summary>
    /// <param name="x">m. Downwind distance; at and below zero the passage lasts as long as the release.</param>
    /// <param name="duration">s. Of the release, above zero.</param>
    /// <param name="speed">m/s. Of the cloud.</param>
    /// <param name="exponent">n, above zero.</param>
    public static double EquivalentTime(double x, double duration, double speed, double exponent)
    {
        if (x <= 0) return duration;
        double spreadTime = TnoSigma.AlongWindSlope * x / speed;
        double ratio = duration / spreadTime;
        if (ratio <= LongPassage) return spreadTime * Integral(ratio, exponent);
        return spreadTime * (ratio - LongPassage + Integral(LongPassage, exponent));
    }

    // ∫Fⁿ ds with F = ½[erf((s+q/2)/√2) − erf((s−q/2)/√2)], symmetric about s = 0. The trapezium rule converges
    // exponentially on it; a power below one widens the tails, so the range grows with 1/√n.
    private static double Integral(double q, double exponent)
    {
        double range = 0.5 * q + 6 * Math.Max(1, 1 / Math.Sqrt(exponent));
        double step = StepInSigma * Math.Min(1, 1 / Math.Sqrt(exponent));
        double sum = 0.5 * Math.Pow(Share(0, q), exponent);
        for (double s = step; s < range; s += step)
        {
            sum += Math.Pow(Share(s, q), exponent);
        }

        return 2 * step * sum;
    }

    private static double Share(double s, double q)
    {
        double near = (s - 0.5 * q) / Math.Sqrt(2), far = (s + 0.5 * q) / Math.Sqrt(2);
        return near > 0
            ? 0.5 * (SpecialFunctions.Erfc(near) - SpecialFunctions.Erfc(far))
            : 0.5 * (SpecialFunctions.Erf(far) - SpecialFunctions.Erf(near));
    }
}
