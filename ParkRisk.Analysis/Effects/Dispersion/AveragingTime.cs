namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>How the meandering of a plume over the averaging time widens it.</summary>
/// <remarks>σy(t) = σy(600 s)·(t/600)^0.2, factor not below 0.5. Yellow Book CPR 14E (2005) section 4.5.</remarks>
public static class AveragingTime
{
    /// <summary>s. The average that the plume coefficients stand for.</summary>
    public const double Reference = 600;

    /// <summary>s. Averaging time for flammable effects: the shortest for which the factor is not cut.</summary>
    public const double Flammable = 18.75;

    /// <summary>s. Averaging time for toxic effects.</summary>
    public const double Toxic = 600;

    /// <summary>Factor on σy.</summary>
    /// <param name="averagingTime">s. Above zero.</param>
    public static double LateralFactor(double averagingTime) => Math.Max(0.5, Math.Pow(averagingTime / Reference, 0.2));
}
