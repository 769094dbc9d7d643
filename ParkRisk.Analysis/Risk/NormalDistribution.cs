namespace ParkRisk.Analysis.Risk;

/// <summary>The standard normal distribution for the engine's kernels.</summary>
internal static class NormalDistribution
{
    /// <summary>Φ(z) in single precision: Φ(−a) = 2^q(a), relative error about 1·10⁻⁵ on 0 ≤ a ≤ 6.5, zero below −6.5.</summary>
    /// <param name="z">Standard deviations.</param>
    public static float Cumulative(float z)
    {
        float a = Math.Abs(z);
        if (a > 6.5f)
        {
            return z > 0 ? 1 : 0;
        }

        float q = -1.777757e-6f;
        q = q * a + 5.99366e-5f;
        q = q * a - 9.16363e-4f;
        q = q * a + 8.44738e-3f;
        q = q * a - 0.0538245f;
        q = q * a - 0.4586157f;
        q = q * a - 1.1511801f;
        q = q * a - 1.0000038f;
        float tail = MathF.Pow(2, q);
        return z > 0 ? 1 - tail : tail;
    }
}
