using System.Runtime.CompilerServices;

namespace ParkRisk.Analysis.Risk.Kernels;

/// <summary>Elementary functions in single precision; minimax polynomials fitted for this purpose, errors as stated.</summary>
internal static class LaneMath<TLanes, TVector>
    where TLanes : ILanes<TVector>
    where TVector : struct
{
    /// <summary>Φ(z): Φ(−a) = 2^q(a), relative error about 1·10⁻⁵ for a ≤ 6.5, zero beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Normal(TVector z)
    {
        TVector limit = TLanes.All(6.5f);
        TVector full = TLanes.Abs(z);
        TVector a = TLanes.Min(full, limit);
        TVector q = TLanes.All(-1.777757e-6f);
        q = TLanes.MultiplyAdd(q, a, TLanes.All(5.99366e-5f));
        q = TLanes.MultiplyAdd(q, a, TLanes.All(-9.16363e-4f));
        q = TLanes.MultiplyAdd(q, a, TLanes.All(8.44738e-3f));
        q = TLanes.MultiplyAdd(q, a, TLanes.All(-0.0538245f));
        q = TLanes.MultiplyAdd(q, a, TLanes.All(-0.4586157f));
        q = TLanes.MultiplyAdd(q, a, TLanes.All(-1.1511801f));
        q = TLanes.MultiplyAdd(q, a, TLanes.All(-1.0000038f));
        TVector tail = TLanes.WhereLess(full, limit, Exp2(q), TLanes.All(0));
        return TLanes.WhereLess(z, TLanes.All(0), tail, TLanes.Subtract(TLanes.All(1), tail));
    }

    /// <summary>2^x for −125 ≤ x ≤ 0, relative error 1·10⁻⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp2(TVector x)
    {
        TVector n = TLanes.Truncate(TLanes.Subtract(x, TLanes.All(0.5f)));
        TVector r = TLanes.Subtract(x, n);
        TVector p = TLanes.All(1.3409992e-3f);
        p = TLanes.MultiplyAdd(p, r, TLanes.All(9.676036e-3f));
        p = TLanes.MultiplyAdd(p, r, TLanes.All(0.055502973f));
        p = TLanes.MultiplyAdd(p, r, TLanes.All(0.24022107f));
        p = TLanes.MultiplyAdd(p, r, TLanes.All(0.69314724f));
        p = TLanes.MultiplyAdd(p, r, TLanes.All(1.0000001f));
        return TLanes.Multiply(p, TLanes.PowerOfTwo(n));
    }

    /// <summary>log₂ x for positive x, error 1·10⁻⁷ of max(1, |log₂ x|).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log2(TVector x)
    {
        TVector exponent = TLanes.Split(x, out TVector mantissa);
        TVector m = TLanes.Subtract(mantissa, TLanes.All(1));
        TVector p = TLanes.All(0.12925966f);
        p = TLanes.MultiplyAdd(p, m, TLanes.All(-0.2089317f));
        p = TLanes.MultiplyAdd(p, m, TLanes.All(0.21521299f));
        p = TLanes.MultiplyAdd(p, m, TLanes.All(-0.23867603f));
        p = TLanes.MultiplyAdd(p, m, TLanes.All(0.28793904f));
        p = TLanes.MultiplyAdd(p, m, TLanes.All(-0.36071625f));
        p = TLanes.MultiplyAdd(p, m, TLanes.All(0.48091027f));
        p = TLanes.MultiplyAdd(p, m, TLanes.All(-0.7213472f));
        p = TLanes.MultiplyAdd(p, m, TLanes.All(1.442695f));
        return TLanes.MultiplyAdd(p, m, exponent);
    }

    /// <summary>rad. 2·arcsin(√g/2) for 0 ≤ g ≤ 4: the half-angle whose 2 − 2·cos is g, error 3·10⁻⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HalfAngle(TVector g)
    {
        TVector h = TLanes.Multiply(TLanes.Sqrt(g), TLanes.All(0.5f));
        TVector middle = TLanes.All(0.5f);
        TVector complement = TLanes.Multiply(TLanes.Max(TLanes.Subtract(TLanes.All(1), h), TLanes.All(0)), middle);
        TVector square = TLanes.WhereLess(middle, h, complement, TLanes.Multiply(h, h));
        TVector x = TLanes.WhereLess(middle, h, TLanes.Sqrt(complement), h);
        TVector p = TLanes.All(0.0426901f);
        p = TLanes.MultiplyAdd(p, square, TLanes.All(0.023824064f));
        p = TLanes.MultiplyAdd(p, square, TLanes.All(0.045557667f));
        p = TLanes.MultiplyAdd(p, square, TLanes.All(0.074943677f));
        p = TLanes.MultiplyAdd(p, square, TLanes.All(0.16666792f));
        p = TLanes.MultiplyAdd(p, square, TLanes.All(1));
        TVector arc = TLanes.Multiply(TLanes.Multiply(p, x), TLanes.All(2));
        return TLanes.WhereLess(middle, h, TLanes.Subtract(TLanes.All(MathF.PI), TLanes.Multiply(arc, TLanes.All(2))), arc);
    }

    /// <summary>rad, −π … π. Angle of a direction, error 3·10⁻⁷; 0 at the origin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Atan2(TVector y, TVector x)
    {
        TVector ax = TLanes.Abs(x), ay = TLanes.Abs(y);
        TVector large = TLanes.Max(TLanes.Max(ax, ay), TLanes.All(1e-30f));
        TVector t = TLanes.Divide(TLanes.Min(ax, ay), large);
        TVector s = TLanes.Multiply(t, t);
        TVector p = TLanes.All(-4.780288e-3f);
        p = TLanes.MultiplyAdd(p, s, TLanes.All(0.024556544f));
        p = TLanes.MultiplyAdd(p, s, TLanes.All(-0.059903927f));
        p = TLanes.MultiplyAdd(p, s, TLanes.All(0.09942706f));
        p = TLanes.MultiplyAdd(p, s, TLanes.All(-0.14029402f));
        p = TLanes.MultiplyAdd(p, s, TLanes.All(0.19971372f));
        p = TLanes.MultiplyAdd(p, s, TLanes.All(-0.33332095f));
        p = TLanes.MultiplyAdd(p, s, TLanes.All(0.99999994f));
        p = TLanes.Multiply(p, t);
        p = TLanes.WhereLess(ax, ay, TLanes.Subtract(TLanes.All(MathF.PI / 2), p), p);
        p = TLanes.WhereLess(x, TLanes.All(0), TLanes.Subtract(TLanes.All(MathF.PI), p), p);
        return TLanes.WhereLess(y, TLanes.All(0), TLanes.Subtract(TLanes.All(0), p), p);
    }
}
