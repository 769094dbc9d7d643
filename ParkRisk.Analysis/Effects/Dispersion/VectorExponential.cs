using System.Numerics;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The exponential function on vectors, to within two units in the last place.</summary>
/// <remarks>eˣ = 2ⁿ·eʳ with |r| ≤ ½ ln 2; eʳ by its Taylor series to the 12th power, whose rest is below 2·10⁻¹⁶ there.</remarks>
internal static class VectorExponential
{
    /// <summary>Below this the result is zero: eˣ is no longer a normal number.</summary>
    internal const double Least = -708;

    // ln 2 in two parts, so that n·ln 2 is subtracted without loss.
    private const double LogTwoHigh = 6.93147180369123816490e-1;
    private const double LogTwoLow = 1.90821492927058770002e-10;

    private static readonly double[] Coefficients = InverseFactorials(12);

    /// <summary>eˣ for arguments not above 709; 0 below <see cref="Least"/>.</summary>
    public static Vector<double> Of(Vector<double> x)
    {
        var least = Vector.Create(Least);
        var argument = Vector.Max(x, least);
        var n = Vector.Floor(argument * Vector.Create(1 / Math.Log(2)) + Vector.Create(0.5));
        var r = argument - n * LogTwoHigh - n * LogTwoLow;
        var sum = Vector.Create(Coefficients[^1]);
        for (int i = Coefficients.Length - 2; i >= 0; i--)
        {
            sum = sum * r + Vector.Create(Coefficients[i]);
        }

        var power = Vector.AsVectorDouble(Vector.ShiftLeft(Vector.ConvertToInt64(n) + Vector.Create(1023L), 52));
        return Vector.ConditionalSelect(Vector.GreaterThanOrEqual(x, least), sum * power, Vector<double>.Zero);
    }

    private static double[] InverseFactorials(int highest)
    {
        var values = new double[highest + 1];
        values[0] = 1;
        for (int i = 1; i <= highest; i++)
        {
            values[i] = values[i - 1] / i;
        }

        return values;
    }
}
