namespace ParkRisk.Analysis.Scenarios;

/// <summary>Ignition of a flammable cloud by a source within it.</summary>
/// <remarks>P(t) = P_present(1 − e^(−ωt)), ω from the probability of ignition in one minute. Sources act independently. Source: TNO Purple Book CPR 18E (1999) 4.A; AQ/T 3046-2013 eq. G.1.</remarks>
public static class DelayedIgnition
{
    private const double Minute = 60;

    /// <summary>1/s. Rate of ignition; +∞ for a source that ignites for certain.</summary>
    /// <param name="probabilityInOneMinute">0 … 1.</param>
    public static double Rate(double probabilityInOneMinute) => 0 - Math.Log(1 - probabilityInOneMinute) / Minute;

    /// <summary>0 … 1. Probability that a source ignites the cloud.</summary>
    /// <param name="probabilityInOneMinute">0 … 1.</param>
    /// <param name="presence">0 … 1. Probability that the source is there while the cloud passes.</param>
    /// <param name="exposure">s. Time for which the source is in the flammable cloud, not negative.</param>
    public static double Probability(double probabilityInOneMinute, double presence, double exposure)
        => probabilityInOneMinute >= 1
            ? exposure > 0 ? presence : 0
            : presence * (1 - Math.Pow(1 - probabilityInOneMinute, exposure / Minute));
}
