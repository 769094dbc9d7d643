namespace ParkRisk.Analysis.Domino;

/// <summary>Every combination of secondary events that one primary event may start at once (<c>domino-combinations</c>).</summary>
/// <remarks>Cozzani et al., J. Hazard. Mater. A127 (2005) 14. Bit i (value 2^i) of an index stands for unit i; the 2ⁿ probabilities sum to 1.</remarks>
public static class DominoCombinations
{
    /// <summary>Largest number of secondary units.</summary>
    public const int LargestCount = 14;

    /// <summary>Probability of each combination, Π Pᵢ over the units in it times Π (1 − Pⱼ) over the others; 2ⁿ entries.</summary>
    /// <param name="escalation">0 … 1. Pᵢ of each secondary unit.</param>
    public static double[] Probabilities(ReadOnlySpan<double> escalation)
    {
        var result = new double[1 << escalation.Length];
        result[0] = 1;
        for (int unit = 0; unit < escalation.Length; unit++)
        {
            int bit = 1 << unit;
            for (int state = 0; state < bit; state++)
            {
                result[state | bit] = result[state] * escalation[unit];
                result[state] *= 1 - escalation[unit];
            }
        }

        return result;
    }

    /// <summary>0 … 1. Vulnerability of each combination, min(V + Σ Vᵢ, 1); 2ⁿ entries.</summary>
    /// <param name="primary">0 … 1. V of the primary event at the point.</param>
    /// <param name="secondary">0 … 1. Vᵢ of each secondary unit.</param>
    public static double[] Vulnerabilities(double primary, ReadOnlySpan<double> secondary)
    {
        var sum = new double[1 << secondary.Length];
        sum[0] = primary;
        for (int unit = 0; unit < secondary.Length; unit++)
        {
            int bit = 1 << unit;
            for (int state = 0; state < bit; state++)
            {
                sum[state | bit] = sum[state] + secondary[unit];
            }
        }

        for (int state = 0; state < sum.Length; state++)
        {
            sum[state] = Math.Min(sum[state], 1);
        }

        return sum;
    }
}
