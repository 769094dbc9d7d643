using System.Runtime.CompilerServices;
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
    public override void Normal(ReadOnlySpan<float> dilution, float a, float b, Span<float> result)
    {
        ref float g = ref MemoryMarshal.GetReference(dilution);
        ref float p = ref MemoryMarshal.GetReference(result[..dilution.Length]);
        TVector offset = TLanes.All(a), slope = TLanes.All(-b);
        for (int i = 0; i < dilution.Length; i += TLanes.Count)
        {
            TLanes.Store(LaneMath<TLanes, TVector>.Normal(TLanes.MultiplyAdd(slope, TLanes.Load(ref g, i), offset)), ref p, i);
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
    public override void Enclose(OutlineTable table, PointBatch batch, int count)
    {
        ref float east = ref MemoryMarshal.GetArrayDataReference(batch.East);
        ref float north = ref MemoryMarshal.GetArrayDataReference(batch.North);
        TVector zero = TLanes.All(0), circle = TLanes.All(table.Sectors);
        for (int i = 0; i < count; i += TLanes.Count)
        {
            TVector x = TLanes.Load(ref east, i), y = TLanes.Load(ref north, i);
            TVector distance = TLanes.Sqrt(TLanes.MultiplyAdd(x, x, TLanes.Multiply(y, y)));
            TVector bearing = TLanes.MultiplyAdd(LaneMath<TLanes, TVector>.Atan2(y, x), TLanes.All(table.SectorsPerRadian), TLanes.All(-table.FirstEdge));
            bearing = TLanes.WhereLess(bearing, zero, TLanes.Add(bearing, circle), bearing);
            bearing = TLanes.Max(TLanes.WhereLess(bearing, circle, bearing, TLanes.Subtract(bearing, circle)), zero);
            TVector sum = zero;
            float nearest = Nearest(ref east, ref north, i, Math.Min(TLanes.Count, count - i));
            for (int o = 0; o < table.Count && CollectionsMarshal.AsSpan(table.Radius)[o] >= nearest; o++)
            {
                sum = TLanes.Add(sum, Outline(table, o, distance, bearing));
            }

            TLanes.Store(sum, ref MemoryMarshal.GetArrayDataReference(batch.Values), i);
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

    /// <summary>A distance just below the least of some points'.</summary>
    private static float Nearest(ref float east, ref float north, int from, int count)
    {
        float least = float.MaxValue;
        for (int i = from; i < from + count; i++)
        {
            float x = Unsafe.Add(ref east, i), y = Unsafe.Add(ref north, i);
            least = Math.Min(least, x * x + y * y);
        }

        return 0.999f * MathF.Sqrt(least);
    }

    /// <summary>Frequency with which points lie inside one outline.</summary>
    private static TVector Outline(OutlineTable table, int outline, TVector distance, TVector bearing)
    {
        TVector half = TLanes.Multiply(HalfAngle(table, outline, distance), TLanes.All(table.SectorsPerRadian));
        ref float below = ref CollectionsMarshal.AsSpan(table.Below)[outline * (table.Sectors + 2)];
        TVector inside = TLanes.Subtract(Below(ref below, table.Sectors, TLanes.Add(bearing, half)), Below(ref below, table.Sectors, TLanes.Subtract(bearing, half)));
        return TLanes.WhereLess(TLanes.All(CollectionsMarshal.AsSpan(table.Radius)[outline]), distance, TLanes.All(0), inside);
    }

    /// <summary>Half-angle of an outline, cubic in the square root of the distance along its profile.</summary>
    private static TVector HalfAngle(OutlineTable table, int outline, TVector distance)
    {
        TVector begin = TLanes.All(CollectionsMarshal.AsSpan(table.Begin)[outline]), zero = TLanes.All(0);
        TVector along = TLanes.Max(TLanes.Multiply(TLanes.Subtract(distance, begin), TLanes.All(CollectionsMarshal.AsSpan(table.InverseSpan)[outline])), zero);
        TVector position = TLanes.Multiply(TLanes.Sqrt(along), TLanes.All(OutlineTable.Intervals));
        TVector first = TLanes.Max(TLanes.Min(TLanes.Subtract(TLanes.Truncate(position), TLanes.All(1)), TLanes.All(OutlineTable.Intervals - 3)), zero);
        ref float chords = ref CollectionsMarshal.AsSpan(table.Chords)[outline * (OutlineTable.Intervals + 1)];
        TVector a = TLanes.Min(TLanes.Subtract(position, first), TLanes.All(3));
        TVector b = TLanes.Subtract(a, TLanes.All(1)), c = TLanes.Subtract(a, TLanes.All(2)), d = TLanes.Subtract(a, TLanes.All(3));
        TVector outer = TLanes.Subtract(
            TLanes.Multiply(a, TLanes.Gather(ref Unsafe.Add(ref chords, 3), first)), TLanes.Multiply(d, TLanes.Gather(ref chords, first)));
        TVector near = TLanes.Subtract(
            TLanes.Multiply(c, TLanes.Gather(ref Unsafe.Add(ref chords, 1), first)), TLanes.Multiply(b, TLanes.Gather(ref Unsafe.Add(ref chords, 2), first)));
        TVector g = TLanes.MultiplyAdd(
            TLanes.Multiply(TLanes.Multiply(b, c), TLanes.All(1f / 6)), outer, TLanes.Multiply(TLanes.Multiply(TLanes.Multiply(a, d), TLanes.All(0.5f)), near));
        TVector half = LaneMath<TLanes, TVector>.HalfAngle(TLanes.Max(TLanes.Min(g, TLanes.All(4)), zero));
        return TLanes.WhereLess(distance, begin, TLanes.All(CollectionsMarshal.AsSpan(table.Inner)[outline]), half);
    }

    /// <summary>Frequency below an angle given in sectors, −N … 2N: piecewise linear, counting on around the circle.</summary>
    private static TVector Below(ref float below, int sectors, TVector angle)
    {
        TVector zero = TLanes.All(0), circle = TLanes.All(sectors), all = TLanes.All(Unsafe.Add(ref below, sectors));
        TVector turns = TLanes.WhereLess(angle, zero, TLanes.Subtract(zero, all), TLanes.WhereLess(angle, circle, zero, all));
        TVector wrapped = TLanes.WhereLess(angle, zero, TLanes.Add(angle, circle), TLanes.WhereLess(angle, circle, angle, TLanes.Subtract(angle, circle)));
        TVector sector = TLanes.Truncate(wrapped);
        TVector low = TLanes.Gather(ref below, sector), high = TLanes.Gather(ref Unsafe.Add(ref below, 1), sector);
        return TLanes.Add(turns, TLanes.MultiplyAdd(TLanes.Subtract(wrapped, sector), TLanes.Subtract(high, low), low));
    }
}
