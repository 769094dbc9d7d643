using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Which length correlation a pool fire uses.</summary>
public enum FlameLengthCorrelation
{
    /// <summary>Calm without wind, else wind.</summary>
    Auto,

    /// <summary>L/D = 42 [m/(ρa √(gD))]^0.61.</summary>
    Calm,

    /// <summary>L/D = 55 [m/(ρa √(gD))]^0.67 u*^(−0.21).</summary>
    Wind,
}

/// <summary>A pool fire: what burns in which air.</summary>
/// <param name="Diameter">m. D of the (equivalent round) pool.</param>
/// <param name="BurningFlux">kg/(m²·s). m.</param>
/// <param name="HeatOfCombustion">J/kg.</param>
/// <param name="WindSpeed">m/s. At 10 m, not negative.</param>
/// <param name="AirDensity">kg/m³.</param>
/// <param name="AirViscosity">m²/s. Kinematic.</param>
public sealed record PoolFireConditions(
    double Diameter, double BurningFlux, double HeatOfCombustion, double WindSpeed, double AirDensity, double AirViscosity = 1.5e-5);

/// <summary>Shape of a pool fire.</summary>
/// <param name="CharacteristicWind">m/s. u_c = (g m D/ρa)^(1/3).</param>
/// <param name="ScaledWind">u* = max(1, u/u_c).</param>
/// <param name="Length">m. L, along the axis.</param>
/// <param name="FroudeNumber">u²/(gD).</param>
/// <param name="ReynoldsNumber">uD/ν.</param>
/// <param name="Tilt">rad. From the vertical, downwind.</param>
public sealed record PoolFlame(
    double CharacteristicWind, double ScaledWind, double Length, double FroudeNumber, double ReynoldsNumber, double Tilt);

/// <summary>Length, tilt and emissive power of a pool fire (<c>pool-fire-thomas</c>).</summary>
/// <remarks>Thomas, 9th Symp. Combustion (1963) 844; TNO Yellow Book CPR 14E (2005), section 6.5.4; Mudan, Prog. Energy Combust. Sci. 10 (1984) 59. Round pools on land of 1 … 60 m in winds below about 10 m/s.</remarks>
public static class ThomasPoolFire
{
    /// <summary>W/m². Emissive power of sooty smoke.</summary>
    public const double SootEmissivePower = 20_000;

    /// <summary>The flame's shape.</summary>
    /// <param name="fire">What burns.</param>
    /// <param name="correlation">Which length correlation.</param>
    public static PoolFlame Flame(PoolFireConditions fire, FlameLengthCorrelation correlation = FlameLengthCorrelation.Auto)
    {
        double g = PhysicalConstants.Gravity, wind = fire.WindSpeed, diameter = fire.Diameter;
        double characteristic = Math.Cbrt(g * fire.BurningFlux * diameter / fire.AirDensity);
        double scaled = Math.Max(1, wind / characteristic);
        double dimensionlessFlux = fire.BurningFlux / (fire.AirDensity * Math.Sqrt(g * diameter));
        bool calm = correlation == FlameLengthCorrelation.Calm || (correlation == FlameLengthCorrelation.Auto && wind == 0);
        double length = calm
            ? 42 * diameter * Math.Pow(dimensionlessFlux, 0.61)
            : 55 * diameter * Math.Pow(dimensionlessFlux, 0.67) * Math.Pow(scaled, -0.21);
        double froude = wind * wind / (g * diameter), reynolds = wind * diameter / fire.AirViscosity;
        return new PoolFlame(characteristic, scaled, length, froude, reynolds, Tilt(froude, reynolds));
    }

    /// <summary>W/m². F_s m ΔH_c/(1 + 4L/D): the radiated share spread over the side and the top of the flame.</summary>
    /// <param name="fire">What burns.</param>
    /// <param name="length">m. Flame length.</param>
    /// <param name="radiativeFraction">0 … 1. F_s, mostly 0.1 … 0.4.</param>
    public static double MaximumEmissivePower(PoolFireConditions fire, double length, double radiativeFraction)
        => radiativeFraction * fire.BurningFlux * fire.HeatOfCombustion / (1 + 4 * length / fire.Diameter);

    /// <summary>W/m². Clean flame and soot side by side: SEP_max (1 − ζ) + 20 kW/m² ζ.</summary>
    /// <param name="maximum">W/m². From <see cref="MaximumEmissivePower"/>.</param>
    /// <param name="sootFraction">0 … 1. ζ, 0.8 for sooty fuels, 0 for LNG and methanol.</param>
    public static double SootyEmissivePower(double maximum, double sootFraction)
        => maximum * (1 - sootFraction) + SootEmissivePower * sootFraction;

    /// <summary>W/m². Mudan (1984), smoky hydrocarbons: 140 e^(−0.12 D) + 20 (1 − e^(−0.12 D)) kW/m².</summary>
    /// <param name="diameter">m. Pool diameter.</param>
    public static double MudanEmissivePower(double diameter)
    {
        double clean = Math.Exp(-0.12 * diameter);
        return 140_000 * clean + SootEmissivePower * (1 - clean);
    }

    /// <summary>rad. θ with tan θ/cos θ = 0.666 Fr^0.333 Re^0.117.</summary>
    private static double Tilt(double froude, double reynolds)
    {
        double c = 0.666 * Math.Pow(froude, 0.333) * Math.Pow(reynolds, 0.117);
        // (√(4c²+1) − 1)/(2c) without the cancellation that small c would cause.
        return Math.Asin(2 * c / (Math.Sqrt(4 * c * c + 1) + 1));
    }
}
