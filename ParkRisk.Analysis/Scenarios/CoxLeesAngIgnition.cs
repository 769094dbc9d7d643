namespace ParkRisk.Analysis.Scenarios;

/// <summary>Ignition of a leak by its rate, all times together.</summary>
/// <remarks>Power laws through 0.01 at 0.5 kg/s and 0.3 (gas) or 0.08 (liquid) at 100 kg/s. Source: Cox, Lees and Ang (1990), Classification of Hazardous Locations.</remarks>
public static class CoxLeesAngIgnition
{
    /// <summary>0 … 1. Probability of ignition of a gas.</summary>
    /// <param name="massRate">kg/s.</param>
    public static double OfGas(double massRate) => Math.Min(1, 0.0158 * Math.Pow(massRate, 0.6415));

    /// <summary>0 … 1. Probability of ignition of a liquid.</summary>
    /// <param name="massRate">kg/s.</param>
    public static double OfLiquid(double massRate) => Math.Min(1, 0.0131 * Math.Pow(massRate, 0.3929));

    /// <summary>0 … 1. Probability of an explosion, given ignition.</summary>
    /// <param name="massRate">kg/s.</param>
    public static double Explosion(double massRate) => massRate switch
    {
        < 1 => 0.04,
        <= 50 => 0.12,
        _ => 0.3,
    };
}
