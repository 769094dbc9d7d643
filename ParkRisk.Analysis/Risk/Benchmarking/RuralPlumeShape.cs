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
        for (int i = 0; i < dilution.Length; i++)
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
