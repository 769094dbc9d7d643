using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ParkRisk.Analysis.Geometries;

/// <summary>For every lattice point the number of levels at or below its value; around the field lies a ring of points below every level.</summary>
internal sealed class LevelBands : IDisposable
{
    private const int RowsPerStrip = 64;
    private readonly byte[] bands;
    private readonly ParallelOptions parallel;
    private readonly int levelCount;

    /// <summary>Sorts the values of a field into bands.</summary>
    /// <param name="field">The values.</param>
    /// <param name="levels">Rising.</param>
    /// <param name="parallel">Threads.</param>
    public LevelBands(ScalarField field, double[] levels, ParallelOptions parallel)
    {
        levelCount = levels.Length;
        this.parallel = parallel;
        int columns = field.Frame.Columns;
        Width = columns + 2;
        Height = field.Frame.Rows + 2;
        bands = ArrayPool<byte>.Shared.Rent(Width * Height);
        bands.AsSpan(0, Width).Clear();
        bands.AsSpan(Width * (Height - 1), Width).Clear();
        Parallel.For(0, field.Frame.Rows, parallel, row =>
        {
            Span<byte> target = bands.AsSpan((row + 1) * Width, Width);
            target[0] = 0;
            target[^1] = 0;
            Sort(field.Values.AsSpan(row * columns, columns), levels, target.Slice(1, columns));
        });
    }

    /// <summary>Lattice points along a row, the ring included.</summary>
    public int Width { get; }

    /// <summary>Lattice points along a column, the ring included.</summary>
    public int Height { get; }

    /// <summary>Band of a lattice point: it is at or above level l when the band is greater than l.</summary>
    public byte this[int index] => bands[index];

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(bands);

    /// <summary>For each level the squares that it crosses, by their south-western point, row by row.</summary>
    public List<int>[] CrossedSquares()
    {
        int strips = Math.Max(1, (Height - 1) / RowsPerStrip);
        var found = new List<int>[strips][];
        Parallel.For(0, strips, parallel, strip => found[strip] = CrossedSquares(
            strip * RowsPerStrip * Width,
            strip == strips - 1 ? Width * (Height - 1) - 1 : (strip + 1) * RowsPerStrip * Width));
        for (int level = 0; level < levelCount; level++)
        {
            found[0][level].EnsureCapacity(found.Sum(f => f[level].Count));
            foreach (List<int>[] strip in found[1..])
            {
                found[0][level].AddRange(strip[level]);
            }
        }

        return found[0];
    }

    private List<int>[] CrossedSquares(int from, int last)
    {
        List<int>[] lists = [.. Enumerable.Range(0, levelCount).Select(static _ => new List<int>())];
        int i = from;
        for (; i + Vector256<byte>.Count <= last; i += Vector256<byte>.Count)
        {
            (Vector256<byte> low, Vector256<byte> high) = Extremes(i);
            uint mixed = ~Vector256.Equals(low, high).ExtractMostSignificantBits();
            for (; mixed != 0; mixed &= mixed - 1)
            {
                AddSquare(lists, i + BitOperations.TrailingZeroCount(mixed));
            }
        }

        for (; i < last; i++)
        {
            AddSquare(lists, i);
        }

        return lists;
    }

    private static void Sort(ReadOnlySpan<double> values, double[] levels, Span<byte> result)
    {
        int i = 0;
        ref double first = ref MemoryMarshal.GetReference(values);
        for (; i + 8 <= values.Length; i += 8)
        {
            var v = Vector512.LoadUnsafe(ref first, (nuint)i);
            Vector512<long> count = default;
            foreach (double level in levels)
            {
                count -= Vector512.GreaterThanOrEqual(v, Vector512.Create(level)).AsInt64();
            }

            // The lowest bytes of the eight counts, side by side.
            Vector256<int> halves = Vector512.Narrow(count, count).GetLower();
            Vector128<short> quarters = Vector256.Narrow(halves, halves).GetLower();
            Vector128.Narrow(quarters, quarters).GetLower().AsByte().CopyTo(result[i..]);
        }

        for (; i < values.Length; i++)
        {
            result[i] = 0;
            foreach (double level in levels)
            {
                result[i] += values[i] >= level ? (byte)1 : (byte)0;
            }
        }
    }

    private (Vector256<byte> Low, Vector256<byte> High) Extremes(int index)
    {
        ref byte origin = ref MemoryMarshal.GetArrayDataReference(bands);
        var a = Vector256.LoadUnsafe(ref origin, (nuint)index);
        var b = Vector256.LoadUnsafe(ref origin, (nuint)index + 1);
        var c = Vector256.LoadUnsafe(ref origin, (nuint)(index + Width));
        var d = Vector256.LoadUnsafe(ref origin, (nuint)(index + Width) + 1);
        return (Vector256.Min(Vector256.Min(a, b), Vector256.Min(c, d)), Vector256.Max(Vector256.Max(a, b), Vector256.Max(c, d)));
    }

    private void AddSquare(List<int>[] lists, int index)
    {
        byte a = bands[index], b = bands[index + 1], c = bands[index + Width], d = bands[index + Width + 1];
        int high = Math.Max(Math.Max(a, b), Math.Max(c, d));
        for (int level = Math.Min(Math.Min(a, b), Math.Min(c, d)); level < high; level++)
        {
            lists[level].Add(index);
        }
    }
}
