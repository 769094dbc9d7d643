using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Blast of a vapour cloud by the Baker–Strehlow–Tang curves (<c>baker-strehlow-tang</c>).</summary>
/// <remarks>
/// Tang and Baker, Process Safety Progress 18 (1999) 235. Log-log interpolation in R̄, then in M_f between the neighbouring
/// curves; overpressure never above the curve of M_f 5.2. Outside 0.2 ≤ M_f ≤ 5.2 the end curve counts, below R̄ = 0.2 the
/// value there, beyond R̄ = 9 the value there times 9/R̄.
/// </remarks>
public static class BakerStrehlowTang
{
    private const string Source = "Tang and Baker, Process Safety Progress 18 (1999) 235";

    /// <summary>R̄ = x/(E/p0)^(1/3).</summary>
    /// <param name="distance">m.</param>
    /// <param name="energy">J. With the ground factor, 2 × the cloud's energy at the ground.</param>
    /// <param name="ambientPressure">Pa.</param>
    public static double ScaledDistance(double distance, double energy, double ambientPressure = PhysicalConstants.StandardPressure)
        => distance / Math.Cbrt(energy / ambientPressure);

    /// <summary>Peak side-on overpressure over ambient pressure.</summary>
    /// <param name="flameMach">M_f, above zero.</param>
    /// <param name="scaledDistance">R̄, above zero.</param>
    public static double ScaledOverpressure(double flameMach, double scaledDistance)
    {
        double[][] curves = BakerStrehlowTangCurves.Overpressure;
        return Math.Min(Interpolate(curves, flameMach, scaledDistance), AlongCurve(curves[^1], scaledDistance));
    }

    /// <summary>Ī of the positive phase; the impulse is Ī E^(1/3) p0^(2/3)/a0.</summary>
    /// <param name="flameMach">M_f, above zero.</param>
    /// <param name="scaledDistance">R̄, above zero.</param>
    public static double ScaledImpulse(double flameMach, double scaledDistance)
        => Interpolate(BakerStrehlowTangCurves.Impulse, flameMach, scaledDistance);

    /// <summary>Pa·s. Impulse of the positive phase.</summary>
    /// <param name="scaledImpulse">Ī.</param>
    /// <param name="energy">J. As in <see cref="ScaledDistance"/>.</param>
    /// <param name="ambientPressure">Pa.</param>
    /// <param name="soundSpeed">m/s. a0.</param>
    public static double Impulse(double scaledImpulse, double energy, double ambientPressure, double soundSpeed)
        => scaledImpulse * Math.Cbrt(energy) * Math.Cbrt(ambientPressure * ambientPressure) / soundSpeed;

    /// <summary>The notes for a flame speed or distance outside the curves.</summary>
    /// <param name="flameMach">M_f.</param>
    /// <param name="scaledDistance">R̄.</param>
    public static IEnumerable<ModelNote> RangeNotes(double flameMach, double scaledDistance)
    {
        if (flameMach < BakerStrehlowTangCurves.FlameMach[0] || flameMach > BakerStrehlowTangCurves.FlameMach[^1])
        {
            yield return new ModelNote("baker-strehlow-tang", "flame_mach", flameMach, "0.2 … 5.2, the end curve was used", Source);
        }

        if (scaledDistance < BakerStrehlowTangCurves.ScaledDistance[0] || scaledDistance > BakerStrehlowTangCurves.ScaledDistance[^1])
        {
            yield return new ModelNote("baker-strehlow-tang", "scaled_distance", scaledDistance, "0.2 … 9, continued outside", Source);
        }
    }

    private static double Interpolate(double[][] curves, double flameMach, double scaledDistance)
    {
        double[] mach = BakerStrehlowTangCurves.FlameMach;
        double bounded = Math.Clamp(flameMach, mach[0], mach[^1]);
        int k = Interval(mach, bounded);
        return LogLog(mach[k], AlongCurve(curves[k], scaledDistance), mach[k + 1], AlongCurve(curves[k + 1], scaledDistance), bounded);
    }

    private static double AlongCurve(double[] values, double scaledDistance)
    {
        double[] distance = BakerStrehlowTangCurves.ScaledDistance;
        if (scaledDistance > distance[^1])
        {
            return values[^1] * distance[^1] / scaledDistance;
        }

        double bounded = Math.Max(scaledDistance, distance[0]);
        int k = Interval(distance, bounded);
        return LogLog(distance[k], values[k], distance[k + 1], values[k + 1], bounded);
    }

    /// <summary>Index of the interval of a rising axis that holds a value inside its ends.</summary>
    private static int Interval(double[] axis, double value)
    {
        int k = 0;
        while (k < axis.Length - 2 && value > axis[k + 1])
        {
            k++;
        }

        return k;
    }

    private static double LogLog(double x0, double y0, double x1, double y1, double x)
        => y0 * Math.Exp(Math.Log(y1 / y0) * (Math.Log(x / x0) / Math.Log(x1 / x0)));
}
