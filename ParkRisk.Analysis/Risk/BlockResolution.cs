using System.Runtime.Intrinsics;

namespace ParkRisk.Analysis.Risk;

/// <summary>Judges whether 16 × 16 Chebyshev nodes resolve a function: its last two coefficients along every row and column must be small.</summary>
internal sealed class BlockResolution
{
    private const int Side = ChebyshevNodes.Count;
    private static readonly float[] Last = Coefficients(Side - 1);
    private static readonly float[] BeforeLast = Coefficients(Side - 2);
    private readonly float[] turned = new float[Side * Side];

    /// <summary>Whether interpolation from the nodes is accurate enough.</summary>
    /// <param name="values">1/year. At the nodes, row by row.</param>
    /// <param name="negligible">1/year. Error that does not matter.</param>
    /// <param name="tolerance">Share of the least value by which interpolation may be wrong besides.</param>
    public bool IsResolved(ReadOnlySpan<float> values, double negligible, double tolerance)
    {
        float least = Least(values);
        float limit = (float)(negligible + tolerance * Math.Max(least, 0));
        if (LargestAcross(values) > limit)
        {
            return false;
        }

        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                turned[x * Side + y] = values[y * Side + x];
            }
        }

        return LargestAcross(turned) <= limit;
    }

    private static float[] Coefficients(int order)
        => [.. Enumerable.Range(0, Side).Select(k => (float)(2.0 / Side * Math.Cos(order * Math.PI * (k + 0.5) / Side)))];

    private static float Least(ReadOnlySpan<float> values)
    {
        Vector256<float> least = Vector256.Create(float.MaxValue);
        for (int i = 0; i < values.Length; i += 8)
        {
            least = Vector256.Min(least, Vector256.Create(values.Slice(i, 8)));
        }

        Vector128<float> quarter = Vector128.Min(least.GetLower(), least.GetUpper());
        return Math.Min(Math.Min(quarter[0], quarter[1]), Math.Min(quarter[2], quarter[3]));
    }

    /// <summary>Largest of the last two coefficients along the columns.</summary>
    private static float LargestAcross(ReadOnlySpan<float> values)
    {
        Vector256<float> worst = default;
        for (int half = 0; half < Side; half += 8)
        {
            Vector256<float> last = default, before = default;
            for (int k = 0; k < Side; k++)
            {
                Vector256<float> row = Vector256.Create(values.Slice(k * Side + half, 8));
                last = Vector256.FusedMultiplyAdd(row, Vector256.Create(Last[k]), last);
                before = Vector256.FusedMultiplyAdd(row, Vector256.Create(BeforeLast[k]), before);
            }

            worst = Vector256.Max(worst, Vector256.Max(Vector256.Abs(last), Vector256.Abs(before)));
        }

        Vector128<float> quarter = Vector128.Max(worst.GetLower(), worst.GetUpper());
        return Math.Max(Math.Max(quarter[0], quarter[1]), Math.Max(quarter[2], quarter[3]));
    }
}
