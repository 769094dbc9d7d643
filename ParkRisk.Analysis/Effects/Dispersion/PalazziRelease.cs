using MathNet.Numerics;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>A release of finite duration as a plume with a front and a tail that spread along the wind (model <c>palazzi-short-release</c>).</summary>
/// <remarks>C = C_plume·½[erf((x − u·max(t − t_d, 0))/(√2·σx)) − erf((x − u·t)/(√2·σx))] with σx = 0.13 x. Palazzi et al. (1982), Atmospheric Environment 16:2785.</remarks>
public static class PalazziRelease
{
    /// <summary>Share of the steady plume's concentration at a time, 0 … 1.</summary>
    /// <param name="x">m. Downwind distance, above zero.</param>
    /// <param name="time">s. Since the start of the release, not negative.</param>
    /// <param name="duration">s. t_d of the release, above zero.</param>
    /// <param name="windSpeed">m/s. u, above zero.</param>
    public static double ShareOfPlume(double x, double time, double duration, double windSpeed)
    {
        double spread = Math.Sqrt(2) * TnoSigma.AlongWindSlope * x;
        double tail = (x - windSpeed * Math.Max(time - duration, 0)) / spread;
        double front = (x - windSpeed * time) / spread;
        return 0.5 * ErrorFunctionDifference(front, tail);
    }

    // Far from the cloud both error functions are ±1; their complements keep the difference exact.
    private static double ErrorFunctionDifference(double lower, double upper)
        => lower > 0
            ? SpecialFunctions.Erfc(lower) - SpecialFunctions.Erfc(upper)
            : upper < 0
                ? SpecialFunctions.Erfc(-upper) - SpecialFunctions.Erfc(-lower)
                : SpecialFunctions.Erf(upper) - SpecialFunctions.Erf(lower);
}
