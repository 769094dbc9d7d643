using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Natural logarithms of a factor on the flux at a batch of points.</summary>
/// <param name="downwind">m.</param>
/// <param name="crosswind">m. Same length.</param>
/// <param name="logarithms">Result; same length.</param>
internal delegate void LogFactor(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> logarithms);

/// <summary>The lethality of a fire over the plane as a table of normal scores in elliptic coordinates: fast, smooth, and without allocation.</summary>
/// <remarks>
/// The flux is found at a few points and carried over to a fine even table, which is read linearly. Score, not lethality, is
/// tabulated, so that the edge of certain death stays sharp. The vector and the scalar path do the same operations in the same order.
/// </remarks>
internal sealed class HeatLethalityTable
{
    private static readonly Resampling Radial = Resampling.Local(44, 288);
    private static readonly Resampling Along = Resampling.Chebyshev(20, 104);

    private readonly float[] scores = new float[Radial.Count * Along.Count];
    private readonly float middle, half, inner, radialScale, alongScale;
    private readonly float certain, reachSquare, flameStart, flameEnd, flameSquare;

    /// <summary>Tabulates a fire.</summary>
    /// <param name="frame">Coordinates that suit the flame.</param>
    /// <param name="law">Lethality of a flux.</param>
    /// <param name="flux">W/m². Flux at a point (downwind, crosswind), above zero and smooth.</param>
    /// <param name="logFactor">Natural logarithm of a factor on the flux that has a kink; it is applied point by point.</param>
    /// <param name="reach">m. From the source; beyond it the lethality is zero.</param>
    /// <param name="flame">m. Beginning and end along the wind and radius of the ground that the flame covers; negative radius for none.</param>
    public HeatLethalityTable(
        FlameFrame frame, HeatLethalityLaw law, Func<double, double, double> flux, LogFactor? logFactor, double reach,
        (double Start, double End, double Radius) flame)
    {
        middle = (float)frame.Middle;
        half = (float)frame.HalfDistance;
        inner = (float)frame.InnerAxis;
        radialScale = (float)((Radial.Count - 1) / frame.Span);
        alongScale = (Along.Count - 1) / 2f;
        certain = (float)law.Score(law.CertainFlux);
        reachSquare = (float)(reach * reach);
        flameStart = (float)flame.Start;
        flameEnd = (float)flame.End;
        flameSquare = (float)(flame.Radius * Math.Abs(flame.Radius));
        Fill(frame, law, flux);
        if (logFactor is not null)
        {
            Multiply(frame, law.Slope, logFactor);
        }
    }

    /// <summary>Fills the lethality of a batch of receptors.</summary>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        if (!Avx2.IsSupported)
        {
            for (int i = 0; i < lethality.Length; i++)
            {
                lethality[i] = At((float)downwind[i], (float)crosswind[i]);
            }

            return;
        }

        int width = Vector256<float>.Count, whole = lethality.Length - lethality.Length % width;
        for (int i = 0; i < whole; i += width)
        {
            EvaluateBlock(downwind.Slice(i, width), crosswind.Slice(i, width), lethality.Slice(i, width));
        }

        for (int i = whole; i < lethality.Length; i++)
        {
            lethality[i] = At((float)downwind[i], (float)crosswind[i]);
        }
    }

    private void Fill(FlameFrame frame, HeatLethalityLaw law, Func<double, double, double> flux)
    {
        var coarse = new double[Radial.Points * Along.Points];
        for (int i = 0; i < Radial.Points; i++)
        {
            for (int k = 0; k < Along.Points; k++)
            {
                (double x, double y) = frame.Point(Radial.Node(i) * frame.Span, 2 * Along.Node(k) - 1);
                coarse[i * Along.Points + k] = law.Score(flux(x, y));
            }
        }

        Span<double> row = stackalloc double[Along.Points], even = stackalloc double[Along.Count];
        for (int i = 0; i < Radial.Count; i++)
        {
            row.Clear();
            for (int p = 0; p < Radial.Points; p++)
            {
                double weight = Radial.Weight(i, p);
                if (weight != 0)
                {
                    AddMultiple(weight, coarse.AsSpan(p * Along.Points, Along.Points), row);
                }
            }

            even.Clear();
            for (int k = 0; k < Along.Points; k++)
            {
                AddMultiple(row[k], Along.Weights(k), even);
            }

            for (int j = 0; j < Along.Count; j++)
            {
                scores[i * Along.Count + j] = (float)even[j];
            }
        }
    }

    private static void AddMultiple(double factor, ReadOnlySpan<double> values, Span<double> sum)
    {
        int lanes = Vector<double>.Count, k = 0;
        var scale = new Vector<double>(factor);
        for (; k <= values.Length - lanes; k += lanes)
        {
            (new Vector<double>(sum[k..]) + scale * new Vector<double>(values[k..])).CopyTo(sum[k..]);
        }

        for (; k < values.Length; k++)
        {
            sum[k] += factor * values[k];
        }
    }

    private void Multiply(FlameFrame frame, double slope, LogFactor logFactor)
    {
        Span<double> x = stackalloc double[Along.Count], y = stackalloc double[Along.Count], logs = stackalloc double[Along.Count];
        for (int i = 0; i < Radial.Count; i++)
        {
            for (int j = 0; j < Along.Count; j++)
            {
                (x[j], y[j]) = frame.Point(i * frame.Span / (Radial.Count - 1), 2.0 * j / (Along.Count - 1) - 1);
            }

            logFactor(x, y, logs);
            for (int j = 0; j < Along.Count; j++)
            {
                scores[i * Along.Count + j] += (float)(slope * logs[j]);
            }
        }
    }

    private float At(float x, float y)
    {
        float offset = x - middle, square = y * y;
        float first = MathF.Sqrt((offset + half) * (offset + half) + square), second = MathF.Sqrt((offset - half) * (offset - half) + square);
        float axis = MathF.Max((first + second) * 0.5f, 1e-6f);
        float u = MathF.Min(MathF.Sqrt(MathF.Max(axis - inner, 0)) * radialScale, Radial.Count - 1.001f);
        float v = MathF.Max(MathF.Min((offset / axis + 1) * alongScale, Along.Count - 1.001f), 0);
        int i = (int)u, j = (int)v, index = i * Along.Count + j;
        float du = u - i, dv = v - j;
        float low = scores[index] + (scores[index + 1] - scores[index]) * dv;
        float high = scores[index + Along.Count] + (scores[index + Along.Count + 1] - scores[index + Along.Count]) * dv;
        float score = low + (high - low) * du;

        float t = MathF.Max(MathF.Min((score - NormalTable.Lowest) * NormalTable.Density, NormalTable.Values.Length - 1.001f), 0);
        int n = (int)t;
        float probability = NormalTable.Values[n] + (NormalTable.Values[n + 1] - NormalTable.Values[n]) * (t - n);
        float beside = x - MathF.Max(MathF.Min(x, flameEnd), flameStart);
        bool isCertain = score >= certain || beside * beside + square <= flameSquare;
        return x * x + square > reachSquare ? 0 : isCertain ? 1 : probability;
    }

    private unsafe void EvaluateBlock(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
    {
        Vector256<float> x = Narrow(downwind), y = Narrow(crosswind), one = Vector256.Create(1f);
        Vector256<float> offset = x - Vector256.Create(middle), square = y * y, halfDistance = Vector256.Create(half);
        Vector256<float> ahead = offset + halfDistance, behind = offset - halfDistance;
        Vector256<float> axis = (Vector256.Sqrt(ahead * ahead + square) + Vector256.Sqrt(behind * behind + square)) * 0.5f;
        axis = Vector256.Max(axis, Vector256.Create(1e-6f));
        Vector256<float> u = Vector256.Sqrt(Vector256.Max(axis - Vector256.Create(inner), Vector256<float>.Zero)) * radialScale;
        u = Vector256.Min(u, Vector256.Create(Radial.Count - 1.001f));
        Vector256<float> v = Vector256.Min((offset / axis + one) * alongScale, Vector256.Create(Along.Count - 1.001f));
        v = Vector256.Max(v, Vector256<float>.Zero);
        Vector256<int> i = Vector256.ConvertToInt32Native(u), j = Vector256.ConvertToInt32Native(v), index = i * Along.Count + j;
        Vector256<float> du = u - Vector256.ConvertToSingle(i), dv = v - Vector256.ConvertToSingle(j), score, probability;

        fixed (float* table = scores)
        {
            Vector256<float> near = Avx2.GatherVector256(table, index, sizeof(float)), nearNext = Avx2.GatherVector256(table + 1, index, sizeof(float));
            Vector256<float> far = Avx2.GatherVector256(table + Along.Count, index, sizeof(float)), farNext = Avx2.GatherVector256(table + Along.Count + 1, index, sizeof(float));
            Vector256<float> low = near + (nearNext - near) * dv, high = far + (farNext - far) * dv;
            score = low + (high - low) * du;
        }

        Vector256<float> t = (score - Vector256.Create(NormalTable.Lowest)) * NormalTable.Density;
        t = Vector256.Max(Vector256.Min(t, Vector256.Create(NormalTable.Values.Length - 1.001f)), Vector256<float>.Zero);
        Vector256<int> n = Vector256.ConvertToInt32Native(t);
        fixed (float* table = NormalTable.Values)
        {
            Vector256<float> value = Avx2.GatherVector256(table, n, sizeof(float)), next = Avx2.GatherVector256(table + 1, n, sizeof(float));
            probability = value + (next - value) * (t - Vector256.ConvertToSingle(n));
        }

        Vector256<float> beside = x - Vector256.Max(Vector256.Min(x, Vector256.Create(flameEnd)), Vector256.Create(flameStart));
        Vector256<float> isCertain = Vector256.GreaterThanOrEqual(score, Vector256.Create(certain))
            | Vector256.LessThanOrEqual(beside * beside + square, Vector256.Create(flameSquare));
        probability = Vector256.ConditionalSelect(isCertain, one, probability);
        probability = Vector256.AndNot(probability, Vector256.GreaterThan(x * x + square, Vector256.Create(reachSquare)));
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(probability);
        lower.CopyTo(lethality);
        upper.CopyTo(lethality[Vector256<double>.Count..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Narrow(ReadOnlySpan<double> values)
    {
        ref double first = ref MemoryMarshal.GetReference(values);
        return Vector256.Narrow(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, (nuint)Vector256<double>.Count));
    }
}
