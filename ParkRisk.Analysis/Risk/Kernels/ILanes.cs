namespace ParkRisk.Analysis.Risk.Kernels;

/// <summary>Single-precision arithmetic on so many numbers at once: the kernels are written once against it and compiled for each width.</summary>
/// <typeparam name="TVector">The numbers.</typeparam>
internal interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>How many numbers.</summary>
    static abstract int Count { get; }

    /// <summary>Reads from an index on.</summary>
    static abstract TVector Load(ref float origin, int index);

    /// <summary>Writes from an index on.</summary>
    static abstract void Store(TVector value, ref float origin, int index);

    /// <summary>Writes whole numbers as integers.</summary>
    static abstract void StoreIntegers(TVector value, ref int origin, int index);

    /// <summary>The same number everywhere.</summary>
    static abstract TVector All(float value);

    /// <summary>a + b.</summary>
    static abstract TVector Add(TVector a, TVector b);

    /// <summary>a − b.</summary>
    static abstract TVector Subtract(TVector a, TVector b);

    /// <summary>a·b.</summary>
    static abstract TVector Multiply(TVector a, TVector b);

    /// <summary>a/b.</summary>
    static abstract TVector Divide(TVector a, TVector b);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    /// <summary>The smaller one.</summary>
    static abstract TVector Min(TVector a, TVector b);

    /// <summary>The larger one.</summary>
    static abstract TVector Max(TVector a, TVector b);

    /// <summary>|a|.</summary>
    static abstract TVector Abs(TVector a);

    /// <summary>√a.</summary>
    static abstract TVector Sqrt(TVector a);

    /// <summary>Reads at whole, not negative indices.</summary>
    static abstract TVector Gather(ref float origin, TVector index);

    /// <summary>a without its fraction.</summary>
    static abstract TVector Truncate(TVector a);

    /// <summary>a &lt; b ? yes : no.</summary>
    static abstract TVector WhereLess(TVector a, TVector b, TVector yes, TVector no);

    /// <summary>2^n for whole n of −126 … 127.</summary>
    static abstract TVector PowerOfTwo(TVector n);

    /// <summary>Exponent e and mantissa m of a positive number: a = m·2^e, m from √½ to √2.</summary>
    static abstract TVector Split(TVector a, out TVector mantissa);
}
