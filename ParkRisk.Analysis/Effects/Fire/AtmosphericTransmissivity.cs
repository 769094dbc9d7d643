using System.Runtime.Intrinsics;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Share of heat radiation that water vapour lets through (<c>transmissivity</c>).</summary>
public static class AtmosphericTransmissivity
{
    private const double Factor = 2.02, Exponent = 0.09;
    private const double LowestFitted = 1e4, HighestFitted = 1e5;

    /// <summary>0 … 1. Bagster: τ = 2.02 (p_w x)^(−0.09), not above 1.</summary>
    /// <remarks>Bagster and Pitblado (1989), as in the TNO Yellow Book CPR 14E (2005), eq. 6.29. Fitted for 10⁴ &lt; p_w x &lt; 10⁵ Pa·m.</remarks>
    /// <param name="waterVapourPressure">Pa. Partial pressure of water vapour, not negative.</param>
    /// <param name="path">m. From the flame surface to the receptor, not negative.</param>
    public static double Bagster(double waterVapourPressure, double path)
        => Math.Min(1, Factor * Math.Pow(waterVapourPressure * path, -Exponent));

    /// <summary>Natural logarithm of <see cref="Bagster"/> for a batch of paths.</summary>
    /// <param name="waterVapourPressure">Pa. Not negative.</param>
    /// <param name="paths">m. Not negative; replaced by the result.</param>
    public static void LogBagster(double waterVapourPressure, Span<double> paths)
    {
        double logFactor = Math.Log(Factor);
        int lanes = Vector256<double>.Count, i = 0;
        for (; i <= paths.Length - lanes; i += lanes)
        {
            Vector256<double> logPath = Vector256.Log(waterVapourPressure * Vector256.Create<double>(paths[i..]));
            Vector256.Min(Vector256<double>.Zero, Vector256.Create(logFactor) - Exponent * logPath).CopyTo(paths[i..]);
        }

        for (; i < paths.Length; i++)
        {
            paths[i] = Math.Min(0, logFactor - Exponent * Math.Log(waterVapourPressure * paths[i]));
        }
    }

    /// <summary>0 … 1. AQ/T 3046-2013: τ = 1 − 0.0565 ln x, kept within 0 … 1.</summary>
    /// <param name="path">m. Distance, above zero.</param>
    public static double Aqt3046(double path) => Math.Clamp(1 - 0.0565 * Math.Log(path), 0, 1);

    /// <summary>The note for a path outside the fit of <see cref="Bagster"/>, or null.</summary>
    /// <param name="waterVapourPressure">Pa.</param>
    /// <param name="path">m.</param>
    public static ModelNote? RangeNote(double waterVapourPressure, double path)
        => waterVapourPressure * path is > LowestFitted and < HighestFitted
            ? null
            : new ModelNote("transmissivity", "p_w·x (Pa·m)", waterVapourPressure * path, "10⁴ … 10⁵ Pa·m", "TNO Yellow Book CPR 14E (2005), eq. 6.29");
}
