namespace ParkRisk.Analysis.Quantities;

/// <summary>Root of a continuous function that changes sign once in an interval.</summary>
public static class MonotoneRoot
{
    private const int MaximumHalvings = 2000;

    /// <summary>The root, to the last bit that halving can reach.</summary>
    /// <param name="function">A function whose sign at the upper end differs from that just above the lower end; the ends themselves are not evaluated.</param>
    /// <param name="lower">Lower end.</param>
    /// <param name="upper">Upper end.</param>
    /// <param name="isRising">True when the function is negative below the root.</param>
    public static double Bisect(Func<double, double> function, double lower, double upper, bool isRising)
    {
        for (int i = 0; i < MaximumHalvings; i++)
        {
            double middle = lower + (upper - lower) / 2;
            if (!(middle > lower && middle < upper))
            {
                break;
            }

            if (function(middle) < 0 == isRising)
            {
                lower = middle;
            }
            else
            {
                upper = middle;
            }
        }

        return lower + (upper - lower) / 2;
    }
}
