using System.Runtime.Intrinsics;
using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk.Benchmarking;

/// <summary>Ground-level Gaussian plume over open country, Briggs (1973) coefficients for an hour: G = ln(u·σy·σz) + y²/(2σy²).</summary>
/// <param name="group">0: class B, 1: D, 2: E, 3: F.</param>
/// <param name="windSpeed">m/s.</param>
public sealed class RuralPlumeShape(int group, double windSpeed) : IPlumeShape
{
    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> dilution)
    {
        int i = 0;
        for (; i + Vector512<double>.Count <= dilution.Length; i += Vector512<double>.Count)
        {
            Dilution(Vector512.Create(downwind[i..]), Vector512.Create(crosswind[i..])).CopyTo(dilution[i..]);
        }

        for (; i < dilution.Length; i++)
        {
            dilution[i] = Dilution(downwind[i], crosswind[i]);
        }
    }

    /// <summary>G at a point; +∞ upwind.</summary>
    /// <param name="x">m. Downwind.</param>
    /// <param name="y">m. Crosswind.</param>
    public double Dilution(double x, double y)
    {
        if (x <= 0)
        {
            return double.PositiveInfinity;
        }

        (double sigmaY, double sigmaZ) = Sigmas(x);
        return Math.Log(windSpeed * sigmaY * sigmaZ) + y * y / (2 * sigmaY * sigmaY);
    }

    private Vector512<double> Dilution(Vector512<double> x, Vector512<double> y)
    {
        var ahead = Vector512.GreaterThan(x, Vector512<double>.Zero);
        var distance = Vector512.ConditionalSelect(ahead, x, Vector512<double>.One);
        (double side, double up, double bend) = group switch
        {
            0 => (0.16, 0.12, 0),
            1 => (0.08, 0.06, 1.5e-3),
            2 => (0.06, 0.03, 3e-4),
            _ => (0.04, 0.016, 3e-4),
        };
        var one = Vector512<double>.One;
        var sigmaY = side * distance / Vector512.Sqrt(one + 1e-4 * distance);
        var slowing = one + bend * distance;
        var sigmaZ = up * distance / (group == 1 ? Vector512.Sqrt(slowing) : slowing);
        var dilution = Vector512.Log(windSpeed * sigmaY * sigmaZ) + y * y / (2 * sigmaY * sigmaY);
        return Vector512.ConditionalSelect(ahead, dilution, Vector512.Create(double.PositiveInfinity));
    }

    /// <summary>m. Distance beside the axis that G = limit nowhere exceeds.</summary>
    /// <param name="limit">G.</param>
    /// <param name="reach">m. Where the axis passes the limit.</param>
    public double HalfBreadth(double limit, double reach)
    {
        // Between two of the steps the breadth grows by less than the step does.
        const double Step = 1.05;
        double widest = 0;
        for (double x = reach; x > 1e-3 * reach; x /= Step)
        {
            (double sigmaY, double sigmaZ) = Sigmas(x);
            double rise = limit - Math.Log(windSpeed * sigmaY * sigmaZ);
            widest = Math.Max(widest, rise > 0 ? Math.Sqrt(2 * rise) * sigmaY : 0);
        }

        return Step * widest;
    }

    private (double SigmaY, double SigmaZ) Sigmas(double x)
    {
        double s = Math.Sqrt(1 + 1e-4 * x);
        return group switch
        {
            0 => (0.16 * x / s, 0.12 * x),
            1 => (0.08 * x / s, 0.06 * x / Math.Sqrt(1 + 1.5e-3 * x)),
            2 => (0.06 * x / s, 0.03 * x / (1 + 3e-4 * x)),
            _ => (0.04 * x / s, 0.016 * x / (1 + 3e-4 * x)),
        };
    }
}
