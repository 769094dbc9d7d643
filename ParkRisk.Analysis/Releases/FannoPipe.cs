using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Releases;

/// <summary>State of a gas that leaves a long pipe.</summary>
/// <param name="InletMach">Mach number at the inlet.</param>
/// <param name="ExitMach">Mach number at the exit, 1 when choked.</param>
/// <param name="IsChoked">True when the exit is at the speed of sound.</param>
/// <param name="ExitPressure">Pa. Static, absolute.</param>
/// <param name="ExitTemperature">K. Static.</param>
/// <param name="MassFlux">kg/(m²·s). Per area of the pipe.</param>
public readonly record struct PipeFlow(double InletMach, double ExitMach, bool IsChoked, double ExitPressure, double ExitTemperature, double MassFlux);

/// <summary>Gas through a long pipe, adiabatic with friction (Fanno flow).</summary>
/// <remarks>F(Ma) = (1−Ma²)/(γMa²) + ((γ+1)/2γ) ln[(γ+1)Ma²/(2+(γ−1)Ma²)]; the pipe resists with 4fL/D + K. Pressure and temperature are static values at the inlet. Source: Crowl and Louvar, Chemical Process Safety, 4-6; AQ/T 3046-2013 eq. E.18 … E.22.</remarks>
public static class FannoPipe
{
    /// <summary>Relative roughness above which the friction law is extrapolated.</summary>
    public const double MaximumRelativeRoughness = 0.05;

    /// <summary>Fanning friction factor of fully rough flow, f = 1/(4 log₁₀(3.7 D/ε))².</summary>
    /// <param name="diameter">m. Inside.</param>
    /// <param name="roughness">m. Of the wall, below 3.7 diameters.</param>
    public static double RoughFrictionFactor(double diameter, double roughness)
    {
        double root = 4 * Math.Log10(3.7 * diameter / roughness);
        return 1 / (root * root);
    }

    /// <summary>Length function of the flow: the resistance that accelerates the gas from this Mach number to 1.</summary>
    /// <param name="mach">0 … 1.</param>
    /// <param name="heatCapacityRatio">Above 1.</param>
    public static double Resistance(double mach, double heatCapacityRatio)
    {
        double g = heatCapacityRatio, square = mach * mach;
        return (1 - square) / (g * square) + (g + 1) / (2 * g) * Math.Log((g + 1) * square / (2 + (g - 1) * square));
    }

    /// <summary>Flow through a pipe.</summary>
    /// <param name="pressure">Pa. Absolute, static, at the inlet; above <paramref name="ambient"/>.</param>
    /// <param name="ambient">Pa. Absolute.</param>
    /// <param name="temperature">K. Static, at the inlet.</param>
    /// <param name="molarMass">kg/mol.</param>
    /// <param name="heatCapacityRatio">Above 1.</param>
    /// <param name="resistance">4fL/D + K, above zero.</param>
    public static PipeFlow Flow(double pressure, double ambient, double temperature, double molarMass, double heatCapacityRatio, double resistance)
    {
        double g = heatCapacityRatio;
        double inlet = MonotoneRoot.Bisect(m => Resistance(m, g) - resistance, 0, 1, isRising: false);
        double exit = 1;
        bool choked = pressure * inlet * Math.Sqrt(2 * Rise(inlet, g) / (g + 1)) >= ambient;
        if (!choked)
        {
            double ratio = ambient / pressure;
            exit = MonotoneRoot.Bisect(m => Resistance(InletFor(m, ratio, g), g) - Resistance(m, g) - resistance, 0, 1, isRising: false);
            inlet = InletFor(exit, ratio, g);
        }

        double exitPressure = choked ? pressure * inlet * Math.Sqrt(2 * Rise(inlet, g) / (g + 1)) : ambient;
        double flux = pressure * inlet * Math.Sqrt(g * molarMass / (PhysicalConstants.GasConstant * temperature));
        return new(inlet, exit, choked, exitPressure, temperature * Rise(inlet, g) / Rise(exit, g), flux);
    }

    private static double Rise(double mach, double g) => 1 + (g - 1) / 2 * mach * mach;

    /// <summary>The inlet Mach number for which the exit of a given Mach number has the ambient pressure: Ma₁²Y₁ = (p_a/p)²Ma₂²Y₂, a quadratic in Ma₁².</summary>
    private static double InletFor(double exit, double ratio, double g)
    {
        double target = ratio * ratio * exit * exit * Rise(exit, g);
        return Math.Sqrt(2 * target / (1 + Math.Sqrt(1 + 2 * (g - 1) * target)));
    }
}
