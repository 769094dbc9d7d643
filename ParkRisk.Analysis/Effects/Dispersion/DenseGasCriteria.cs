using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>When a release is dense enough to need a dense-gas model, and when it counts as continuous or instantaneous (model <c>dense-gas-criteria</c>).</summary>
/// <remarks>Britter and McQuaid (1988) HSE CRR 17, as in AIChE/CCPS (1999).</remarks>
public static class DenseGasCriteria
{
    /// <summary>A continuous release is dense from this value of (g0'·Q0/(u³·D))^(1/3) on.</summary>
    public const double ContinuousLimit = 0.15;

    /// <summary>An instantaneous release is dense from this value of √(g0'·V0)/(u·V0^(1/3)) on.</summary>
    public const double InstantaneousLimit = 0.20;

    /// <summary>A release counts as continuous from this value of u·R_d/x on.</summary>
    public const double ContinuousRatio = 2.5;

    /// <summary>A release counts as instantaneous up to this value of u·R_d/x.</summary>
    public const double InstantaneousRatio = 0.6;

    /// <summary>m/s². g0' = g(ρ0 − ρa)/ρa.</summary>
    public static double ReducedGravity(double sourceDensity, double airDensity)
        => PhysicalConstants.Gravity * (sourceDensity - airDensity) / airDensity;

    /// <summary>(g0'·Q0/(u³·D))^(1/3) with D = √(Q0/u); 0 for a gas that is not denser than air.</summary>
    public static double ContinuousNumber(double reducedGravity, double volumeRate, double windSpeed)
        => reducedGravity <= 0 ? 0 : Math.Cbrt(reducedGravity * volumeRate / (Math.Pow(windSpeed, 3) * Math.Sqrt(volumeRate / windSpeed)));

    /// <summary>√(g0'·V0)/(u·V0^(1/3)); 0 for a gas that is not denser than air.</summary>
    public static double InstantaneousNumber(double reducedGravity, double volume, double windSpeed)
        => reducedGravity <= 0 ? 0 : Math.Sqrt(reducedGravity * volume) / (windSpeed * Math.Cbrt(volume));
}
