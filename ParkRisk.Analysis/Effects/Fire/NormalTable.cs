using MathNet.Numerics.Distributions;

namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>The standard normal distribution function as a table for hot loops; linear between its points, right within 3·10⁻⁴ of itself above −4.</summary>
internal static class NormalTable
{
    /// <summary>Standard deviations. First point.</summary>
    public const float Lowest = -8;

    /// <summary>Points per standard deviation.</summary>
    public const float Density = 64;

    /// <summary>Values, from <see cref="Lowest"/> to its negative.</summary>
    public static readonly float[] Values = [.. Enumerable.Range(0, (int)(-2 * Lowest * Density) + 1).Select(i => (float)Normal.CDF(0, 1, Lowest + i / Density))];
}
