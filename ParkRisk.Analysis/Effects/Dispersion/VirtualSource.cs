namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The distance upwind at which a point source would have given the size that a source of finite width or height has.</summary>
/// <remarks>A source of width w and height H starts with σy0 = w/4.3 and σz0 = H/2.15. AIChE/CCPS (1999).</remarks>
public static class VirtualSource
{
    /// <summary>m. σy0 of a source.</summary>
    /// <param name="width">m. Across the wind.</param>
    public static double InitialLateral(double width) => width / 4.3;

    /// <summary>m. σz0 of a source on the ground.</summary>
    /// <param name="height">m. Above ground.</param>
    public static double InitialVertical(double height) => height / 2.15;

    /// <summary>m. x_v with σ(x_v) = σ0; 0 for σ0 = 0.</summary>
    /// <param name="sigma">A dispersion coefficient that grows with the distance.</param>
    /// <param name="initial">m. σ0, not negative.</param>
    public static double Distance(Func<double, double> sigma, double initial)
    {
        if (initial <= 0) return 0;
        double high = 1;
        while (sigma(high) < initial && high < 1e7)
        {
            high *= 2;
        }

        double low = high > 1 ? high / 2 : 0;
        for (int i = 0; i < 60 && high - low > 1e-12 * high; i++)
        {
            double middle = 0.5 * (low + high);
            if (sigma(middle) < initial)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }
}
