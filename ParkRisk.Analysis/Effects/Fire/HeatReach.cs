namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Distance at which a flux that falls with the distance drops below a level.</summary>
internal static class HeatReach
{
    /// <summary>m. The distance, or <paramref name="inner"/> when the flux is below the level already there.</summary>
    /// <param name="flux">W/m². Flux at a distance.</param>
    /// <param name="level">W/m². Above zero.</param>
    /// <param name="inner">m. Where the search begins, above zero.</param>
    public static double Find(Func<double, double> flux, double level, double inner)
    {
        if (!(flux(inner) >= level))
        {
            return inner;
        }

        double low = inner, high = inner * 2;
        while (flux(high) >= level && high < 1e6)
        {
            (low, high) = (high, high * 2);
        }

        for (int i = 0; i < 60 && high - low > 1e-9 * high; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = flux(middle) >= level ? (middle, high) : (low, middle);
        }

        return high;
    }
}
