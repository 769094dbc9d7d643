using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>Flow of a flashing mixture.</summary>
/// <param name="MassFlux">kg/(m²·s). Without discharge coefficient.</param>
/// <param name="IsChoked">True when the ambient pressure no longer acts on the flow.</param>
/// <param name="CriticalPressureRatio">Ratio of throat to vessel pressure when choked.</param>
public readonly record struct TwoPhaseFlow(double MassFlux, bool IsChoked, double CriticalPressureRatio);

/// <summary>Homogeneous equilibrium two-phase flow by the ω method.</summary>
/// <remarks>The mixture's specific volume is taken linear in the reciprocal pressure with slope ω. Valid for one component away from its critical point (below about 0.5 p_c, 0.9 T_c). Source: Leung (1986) AIChE J. 32:1743.</remarks>
public static class OmegaTwoPhase
{
    /// <summary>Compressibility parameter ω = x v_g ρ₀ + c_p T p ρ₀ (v_fg/Δh_v)².</summary>
    /// <param name="vapourQuality">0 … 1. Mass share of vapour upstream.</param>
    /// <param name="vapourSpecificVolume">m³/kg. v_g.</param>
    /// <param name="density">kg/m³. Of the mixture upstream.</param>
    /// <param name="liquidHeatCapacity">J/(kg·K).</param>
    /// <param name="temperature">K. Upstream.</param>
    /// <param name="pressure">Pa. Absolute, upstream.</param>
    /// <param name="vaporisationVolume">m³/kg. v_fg, volume change on vaporising.</param>
    /// <param name="heatOfVaporisation">J/kg.</param>
    public static double Parameter(
        double vapourQuality, double vapourSpecificVolume, double density, double liquidHeatCapacity, double temperature,
        double pressure, double vaporisationVolume, double heatOfVaporisation)
    {
        double slope = vaporisationVolume / heatOfVaporisation;
        return vapourQuality * vapourSpecificVolume * density + liquidHeatCapacity * temperature * pressure * density * slope * slope;
    }

    /// <summary>Critical pressure ratio: the root of η² + (ω²−2ω)(1−η)² + 2ω² ln η + 2ω²(1−η) = 0.</summary>
    /// <param name="omega">Above zero.</param>
    public static double CriticalPressureRatio(double omega)
    {
        double square = omega * omega;
        return MonotoneRoot.Bisect(
            eta => eta * eta + (square - 2 * omega) * (1 - eta) * (1 - eta) + 2 * square * (Math.Log(eta) + (1 - eta)), 0, 1, isRising: true);
    }

    /// <summary>Flow of a mixture.</summary>
    /// <param name="pressure">Pa. Absolute, upstream.</param>
    /// <param name="ambient">Pa. Absolute, below <paramref name="pressure"/>.</param>
    /// <param name="density">kg/m³. Of the mixture upstream.</param>
    /// <param name="omega">Above zero.</param>
    public static TwoPhaseFlow Flow(double pressure, double ambient, double density, double omega)
    {
        double critical = CriticalPressureRatio(omega), ratio = ambient / pressure;
        if (ratio < critical)
        {
            return new(critical * Math.Sqrt(pressure * density / omega), true, critical);
        }

        double head = -2 * (omega * Math.Log(ratio) + (omega - 1) * (1 - ratio));
        return new(Math.Sqrt(pressure * density * Math.Max(head, 0)) / (omega * (1 / ratio - 1) + 1), false, critical);
    }
}
