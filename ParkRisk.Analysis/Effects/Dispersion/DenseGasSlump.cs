namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Gravity slumping of an instantaneous cylinder of dense gas without entrainment (model <c>dense-gas-slump</c>).</summary>
/// <remarks>R·dR/dt = C_E·√(g'V/π) with g'V conserved: R² = R0² + 2·C_E·√(g0'V0/π)·t. Van Ulden (1974); front constant after Huppert and Simpson (1980).</remarks>
public static class DenseGasSlump
{
    /// <summary>C_E.</summary>
    public const double FrontConstant = 1.15;

    /// <summary>m. Radius of a cylinder from its volume and its ratio of height to radius.</summary>
    public static double RadiusOf(double volume, double aspectRatio) => Math.Cbrt(volume / (Math.PI * aspectRatio));

    /// <summary>m. Radius at a time.</summary>
    /// <param name="initialRadius">m. R0, above zero.</param>
    /// <param name="reducedGravity">m/s². g0', not negative.</param>
    /// <param name="volume">m³. V0, above zero.</param>
    /// <param name="time">s. Not negative.</param>
    /// <param name="frontConstant">C_E.</param>
    public static double Radius(double initialRadius, double reducedGravity, double volume, double time, double frontConstant = FrontConstant)
        => Math.Sqrt(initialRadius * initialRadius + 2 * frontConstant * Math.Sqrt(reducedGravity * volume / Math.PI) * time);
}
