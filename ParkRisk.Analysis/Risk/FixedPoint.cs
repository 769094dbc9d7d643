using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ParkRisk.Analysis.Risk;

/// <summary>Adds risks to sums in fixed point, rounded towards zero.</summary>
internal static class FixedPoint
{
    /// <summary>target += factor·value, in quanta; a factor of opposite sign takes away exactly what was added.</summary>
    public static void Add(ReadOnlySpan<float> values, Span<long> target, double factor)
    {
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref float from = ref MemoryMarshal.GetReference(values);
            ref long to = ref MemoryMarshal.GetReference(target);
            Vector512<double> scale = Vector512.Create(factor * RiskAccumulator.Scale);
            for (; i + 8 <= values.Length; i += 8)
            {
                (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
                Vector512<long> quanta = Vector512.ConvertToInt64Native(Vector512.Create(low, high) * scale);
                Vector512<long> sum = Vector512.LoadUnsafe(ref to, (nuint)i);
                (sum + quanta).StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < values.Length; i++)
        {
            target[i] += (long)(values[i] * (factor * RiskAccumulator.Scale));
        }
    }
}
