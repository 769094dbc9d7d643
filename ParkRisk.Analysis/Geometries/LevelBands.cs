using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ParkRisk.Analysis.Geometries;

/// <summary>For every lattice point the number of levels at or below its value; around the field lies a ring of points below every level.</summary>
internal sealed class LevelBands
{
    private readonly byte[] bands;
    private readonly int levelCount;

    /// <summary>Sorts the values of a field into bands.</summary>
    /// <param name="field">The values.</param>
    /// <param name="levels">Rising.</param>
    /// <param name="parallel">Threads.</param>
    public LevelBands(ScalarField field, double[] levels, ParallelOptions parallel)
    {
        levelCount = levels.Length;
        int columns = field.Frame.Columns;
        Width = columns + 2;
        Height = field.Frame.Rows + 2;
        bands = new byte[Width * Height];
        Parallel.For(0, field.Frame.Rows, parallel, row =>
            Sort(field.Values.AsSpan(row * columns, columns), levels, bands.AsSpan((row + 1) * Width + 1, columns)));
    }

    /// <summary>Lattice points along a row, the ring included.</summary>
    public int Width { get; }

    /// <summary>Lattice points along a column, the ring included.</summary>
    public int Height { get; }

    /// <summary>Band of a lattice point: it is at or above level l when the band is greater than l.</summary>
    public byte this[int index] => bands[index];

    /// <summary>For each level the squares that it crosses, by their south-western point, row by row.</summary>
    public List<int>[] CrossedSquares()
    {
        List<int>[] lists = [.. Enumerable.Range(0, levelCount).Select(static _ => new List<int>())];
        int last = Width * (Height - 1) - 1;
        int i = 0;
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
        for (; i + 4 <= values.Length; i += 4)
        {
            var v = Vector256.LoadUnsafe(ref first, (nuint)i);
            Vector256<long> count = default;
            foreach (double level in levels)
            {
                count -= Vector256.GreaterThanOrEqual(v, Vector256.Create(level)).AsInt64();
            }

            result[i] = (byte)count[0];
            result[i + 1] = (byte)count[1];
            result[i + 2] = (byte)count[2];
            result[i + 3] = (byte)count[3];
        }

        for (; i < values.Length; i++)
        {
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
