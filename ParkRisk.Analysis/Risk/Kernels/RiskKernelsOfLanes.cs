using System.Runtime.InteropServices;

namespace ParkRisk.Analysis.Risk.Kernels;

/// <summary>The kernels, written once for every width.</summary>
internal sealed class RiskKernelsOfLanes<TLanes, TVector> : RiskKernels
    where TLanes : ILanes<TVector>
    where TVector : struct
{
    private const int Row = PolarGrid.BlockSize;

    /// <inheritdoc/>
    public override void AddPlume(ReadOnlySpan<float> dilution, float a, float b, float frequency, Span<float> sum)
    {
        ref float g = ref MemoryMarshal.GetReference(dilution);
        ref float s = ref MemoryMarshal.GetReference(sum[..dilution.Length]);
        TVector offset = TLanes.All(a), slope = TLanes.All(-b), weight = TLanes.All(frequency);
        for (int i = 0; i < dilution.Length; i += TLanes.Count)
        {
            TVector z = TLanes.MultiplyAdd(slope, TLanes.Load(ref g, i), offset);
            TVector p = LaneMath<TLanes, TVector>.Normal(z);
            TLanes.Store(TLanes.MultiplyAdd(weight, p, TLanes.Load(ref s, i)), ref s, i);
        }
    }

    /// <inheritdoc/>
    public override void Integrate(ReadOnlySpan<float> k, Span<float> tail, int support, int last, float step)
    {
        ref float source = ref MemoryMarshal.GetReference(k);
        ref float target = ref MemoryMarshal.GetReference(tail);
        TVector inner = TLanes.All(13 * step / 24), outer = TLanes.All(-step / 24);
        for (int lane = 0; lane < Row; lane += TLanes.Count)
        {
            TVector sum = TLanes.All(0);
            TLanes.Store(sum, ref target, support * Row + lane);
            for (int q = support - 1; q >= 0; q--)
            {
                int before = q == 0 ? 1 : q - 1;
                int after = q + 2 > last ? last - 1 : q + 2;
                TVector near = TLanes.Add(TLanes.Load(ref source, q * Row + lane), TLanes.Load(ref source, (q + 1) * Row + lane));
                TVector far = TLanes.Add(TLanes.Load(ref source, before * Row + lane), TLanes.Load(ref source, after * Row + lane));
                sum = TLanes.MultiplyAdd(inner, near, TLanes.MultiplyAdd(outer, far, sum));
                TLanes.Store(sum, ref target, q * Row + lane);
            }
        }
    }

    /// <inheritdoc/>
    public override void AddRows(ReadOnlySpan<float> source, int first, int step, int count, float factor, Span<float> target)
    {
        ref float s = ref MemoryMarshal.GetReference(source);
        ref float t = ref MemoryMarshal.GetReference(target);
        TVector weight = TLanes.All(factor);
        int from = first * Row;
        for (int row = 0; row < count * Row; row += Row, from += step * Row)
        {
            for (int lane = 0; lane < Row; lane += TLanes.Count)
            {
                TVector sum = TLanes.MultiplyAdd(weight, TLanes.Load(ref s, from + lane), TLanes.Load(ref t, row + lane));
                TLanes.Store(sum, ref t, row + lane);
            }
        }
    }

    /// <inheritdoc/>
    public override void Largest(ReadOnlySpan<float> values, Span<float> largest)
    {
        ref float v = ref MemoryMarshal.GetReference(values);
        ref float m = ref MemoryMarshal.GetReference(largest[..values.Length]);
        for (int i = 0; i < values.Length; i += TLanes.Count)
        {
            TLanes.Store(TLanes.Max(TLanes.Abs(TLanes.Load(ref v, i)), TLanes.Load(ref m, i)), ref m, i);
        }
    }

    /// <inheritdoc/>
    public override void Locate(in TableLayout layout, PointBatch batch)
    {
        ref float east = ref MemoryMarshal.GetArrayDataReference(batch.East);
        ref float north = ref MemoryMarshal.GetArrayDataReference(batch.North);
        TVector one = TLanes.All(1), zero = TLanes.All(0), circle = TLanes.All(layout.Angles);
        for (int i = 0; i < PointBatch.Count; i += TLanes.Count)
        {
            TVector x = TLanes.Load(ref east, i), y = TLanes.Load(ref north, i);
            TVector squared = TLanes.MultiplyAdd(x, x, TLanes.Multiply(y, y));
            TVector octaves = LaneMath<TLanes, TVector>.Log2(TLanes.MultiplyAdd(squared, TLanes.All(layout.InverseCore), one));
            TVector u = TLanes.Multiply(TLanes.All(layout.RadialNodes), octaves);
            TVector first = TLanes.Max(TLanes.Subtract(TLanes.Truncate(u), one), zero);
            first = TLanes.Min(first, TLanes.All(layout.LargestRadius));
            TLanes.StoreIntegers(first, ref MemoryMarshal.GetArrayDataReference(batch.Radius), i);
            TLanes.Store(TLanes.Subtract(u, first), ref MemoryMarshal.GetArrayDataReference(batch.RadialOffset), i);

            TVector angle = LaneMath<TLanes, TVector>.Atan2(y, x);
            TVector v = TLanes.MultiplyAdd(angle, TLanes.All(layout.AnglesPerRadian), TLanes.All(-layout.FirstAngle));
            v = TLanes.WhereLess(v, zero, TLanes.Add(v, circle), v);
            v = TLanes.WhereLess(v, circle, v, TLanes.Subtract(v, circle));
            v = TLanes.Max(v, zero);
            TVector whole = TLanes.Truncate(v);
            TLanes.StoreIntegers(whole, ref MemoryMarshal.GetArrayDataReference(batch.Angle), i);
            TLanes.Store(TLanes.Add(TLanes.Subtract(v, whole), one), ref MemoryMarshal.GetArrayDataReference(batch.AngularOffset), i);
        }
    }
}
