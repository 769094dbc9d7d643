namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The right-hand side of a system of ordinary differential equations dy/dx = f(x, y).</summary>
internal interface IDerivatives
{
    /// <summary>Fills the derivatives.</summary>
    /// <param name="x">Independent variable.</param>
    /// <param name="y">State.</param>
    /// <param name="rates">dy/dx, same length.</param>
    void Evaluate(double x, ReadOnlySpan<double> y, Span<double> rates);
}
