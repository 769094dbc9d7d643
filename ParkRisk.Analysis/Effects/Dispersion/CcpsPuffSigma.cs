using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Dispersion coefficients of a puff (model <c>ccps-puff-sigma</c>): σx = σy = a·x^b, σz = c·x^d with the distance travelled.</summary>
/// <remarks>AIChE/CCPS, Guidelines for Consequence Analysis of Chemical Releases (1999).</remarks>
public static class CcpsPuffSigma
{
    private static readonly PowerLawSigma[] Sets = PowerLawSigma.Load("dispersion/ccps_puff_sigma.csv");

    /// <summary>The coefficients of a class.</summary>
    public static PowerLawSigma For(StabilityClass stability) => Sets[(int)stability];
}
