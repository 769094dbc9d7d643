namespace ParkRisk.Analysis.Risk.Kernels;

/// <summary>One number at a time: the reference.</summary>
internal readonly struct ScalarLanes : ILanes<float>
{
    private const int RootHalf = 0x3f3504f3;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    public static float Load(ref float origin, int index) => System.Runtime.CompilerServices.Unsafe.Add(ref origin, index);

    /// <inheritdoc/>
    public static void Store(float value, ref float origin, int index) => System.Runtime.CompilerServices.Unsafe.Add(ref origin, index) = value;

    /// <inheritdoc/>
    public static void StoreIntegers(float value, ref int origin, int index) => System.Runtime.CompilerServices.Unsafe.Add(ref origin, index) = (int)value;

    /// <inheritdoc/>
    public static float All(float value) => value;

    /// <inheritdoc/>
    public static float Add(float a, float b) => a + b;

    /// <inheritdoc/>
    public static float Subtract(float a, float b) => a - b;

    /// <inheritdoc/>
    public static float Multiply(float a, float b) => a * b;

    /// <inheritdoc/>
    public static float Divide(float a, float b) => a / b;

    /// <inheritdoc/>
    public static float MultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    /// <inheritdoc/>
    public static float Min(float a, float b) => a < b ? a : b;

    /// <inheritdoc/>
    public static float Max(float a, float b) => a > b ? a : b;

    /// <inheritdoc/>
    public static float Abs(float a) => MathF.Abs(a);

    /// <inheritdoc/>
    public static float Sqrt(float a) => MathF.Sqrt(a);

    /// <inheritdoc/>
    public static float Gather(ref float origin, float index) => System.Runtime.CompilerServices.Unsafe.Add(ref origin, (int)index);

    /// <inheritdoc/>
    public static float Truncate(float a) => MathF.Truncate(a);

    /// <inheritdoc/>
    public static float WhereLess(float a, float b, float yes, float no) => a < b ? yes : no;

    /// <inheritdoc/>
    public static float PowerOfTwo(float n) => BitConverter.Int32BitsToSingle(((int)n + 127) << 23);

    /// <inheritdoc/>
    public static float Split(float a, out float mantissa)
    {
        int bits = BitConverter.SingleToInt32Bits(a);
        int exponent = (bits - RootHalf) >> 23;
        mantissa = BitConverter.Int32BitsToSingle(bits - (exponent << 23));
        return exponent;
    }
}
